/** The map of a question that asks for a place: what it shows, and what a press on it means. */
import {
  fieldOf,
  mapField,
  parseView,
  pointAt,
  turnField,
  turns,
  viewField,
  viewOfAll,
  zoomed,
  type MapPoint,
  type MapView,
  type PinMap,
  type PostedFields,
  type Turn,
} from '#channels/components'
import type { Option, Question } from '#platform/forms'
import type { Asked, DraftVisit } from './draft.ts'

/** Borders and names drawn at once; more could not be told apart. */
const drawnMax = 60

type Values = Readonly<Record<string, string>>

/** Undefined where nobody has published where any place of the list is. */
export function pinMapOf(
  visit: DraftVisit,
  { name, question }: Pick<Asked, 'name' | 'question'>,
  values: Values,
  turned?: MapView,
): PinMap | undefined {
  const places = placesOf(visit, question)
  const whole = viewOfAll(
    places.flatMap(({ point, outline = [] }) => [...outline, point ?? []].flat()),
  )
  if (!whole) return undefined
  const pin = pointIn(values, name)
  const kept = parseView(fieldOf(visit.fields, viewField(name)))
  return {
    view: turned ?? kept ?? around(whole, pin),
    areas: places
      .flatMap(({ label, outline }) => (outline ? { name: visit.speak(label), outline } : []))
      .slice(0, drawnMax),
    marks: places
      .flatMap(({ label, point, outline }) =>
        point && !outline ? { name: visit.speak(label), point } : [],
      )
      .slice(0, drawnMax),
    pin,
  }
}

function placesOf({ context }: DraftVisit, question: Question): readonly Option[] {
  return question.kind === 'location' ? (context.lists[question.list] ?? []) : []
}

const streets = 0.02

/** Near to what was pinned before. */
const around = (whole: MapView, pin: MapPoint | undefined): MapView =>
  pin ? { ...pin, span: Math.min(whole.span, streets) } : whole

function pointIn(values: Values, name: string): MapPoint | undefined {
  const [lat, lon] = [values[`${name}.lat`], values[`${name}.lon`]]
  if (!lat || !lon) return undefined
  const point = { lat: Number(lat), lon: Number(lon) }
  return Number.isFinite(point.lat) && Number.isFinite(point.lon) ? point : undefined
}

/**
 * What was typed with the point that was pressed, and the map that follows; undefined where the
 * form was sent for good. The Enter key presses the picture too, at its very corner.
 */
export function turnedMap(
  { name, question }: Pick<Asked, 'name' | 'question'>,
  fields: PostedFields,
): { readonly fields: PostedFields; readonly view: MapView } | undefined {
  const view = parseView(fieldOf(fields, viewField(name)))
  if (question.kind !== 'location' || !view) return undefined
  const turn = fieldOf(fields, turnField(name))
  const pin = pointIn(fields as Values, name)
  if (isTurn(turn)) return { fields, view: turnedBy(view, turn, pin) }
  const [x, y] = ['x', 'y'].map((axis) => Number(fieldOf(fields, `${mapField(name)}.${axis}`)))
  if (!x || !y || !Number.isFinite(x + y)) return undefined
  const point = pointAt(view, { x, y })
  const nearer = zoomed(view, 'in') ?? view
  return {
    fields: { ...fields, [`${name}.lat`]: String(point.lat), [`${name}.lon`]: String(point.lon) },
    view: { ...nearer, ...point },
  }
}

const isTurn = (said: string): said is Turn => (turns as readonly string[]).includes(said)

/** Nearer to the pin, where there is one. */
function turnedBy(view: MapView, turn: Turn, pin: MapPoint | undefined): MapView {
  if (turn === 'in') return zoomed({ ...view, ...pin }, 'in') ?? view
  return zoomed(view, 'out') ?? view
}
