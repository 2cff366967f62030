/** The map of a question that asks for a place: what it shows, and what a press on it means. */
import {
  fieldOf,
  isTurn,
  mapField,
  parseView,
  pointAt,
  proposedField,
  touches,
  turnField,
  viewField,
  viewOfAll,
  zoomed,
  type MapPoint,
  type MapView,
  type PinMap,
  type PinSaid,
  type PostedFields,
  type Turn,
} from '#channels/components'
import { areaAt, elsewhereThan, type Option, type Question } from '#platform/forms'
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
    1.1,
  )
  if (!whole) return undefined
  const pin = pointIn(values, name)
  const kept = parseView(fieldOf(visit.fields, viewField(name)))
  const view = turned ?? kept ?? around(whole, pin)
  const near = places.filter(({ point, outline = point ? [point] : [] }) => touches(view, outline))
  return {
    view,
    areas: near
      .flatMap(({ value, label, outline }) =>
        outline ? { name: visit.speak(label), outline, code: value } : [],
      )
      .slice(0, drawnMax),
    marks: near
      .flatMap(({ label, point, outline }) =>
        point && !outline ? { name: visit.speak(label), point } : [],
      )
      .slice(0, drawnMax),
    pin,
    said: pin && saidOf(visit, places, values[`${name}.place`] ?? '', pin),
    proposed: fieldOf(visit.fields, proposedField(name)),
  }
}

/** What the pin has to say of the area that stands beside it. */
function saidOf(
  { speak }: Pick<DraftVisit, 'speak'>,
  places: readonly Option[],
  place: string,
  pin: MapPoint,
): PinSaid {
  const there = areaAt(places, pin)
  const chosen = places.find(({ value }) => value === place)
  if (!chosen) return { kind: 'nowhere' }
  const names = { chosen: speak(chosen.label), area: there ? speak(there.label) : '' }
  if (!chosen.outline) return { kind: 'no-border', ...names }
  if (!elsewhereThan(places, place, pin)) return { kind: 'agrees', ...names }
  return { kind: there ? 'elsewhere' : 'not-there', ...names }
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
  visit: DraftVisit,
  { name, question }: Pick<Asked, 'name' | 'question'>,
): { readonly fields: PostedFields; readonly view: MapView } | undefined {
  const { fields } = visit
  const view = parseView(fieldOf(fields, viewField(name)))
  if (question.kind !== 'location' || !view) return undefined
  const turn = fieldOf(fields, turnField(name))
  const pin = pointIn(fields as Values, name)
  const places = placesOf(visit, question)
  if (isTurn(turn))
    return { fields: turnedFields(places, name, fields, turn), view: turnedBy(view, turn, pin) }
  const [x, y] = ['x', 'y'].map((axis) => Number(fieldOf(fields, `${mapField(name)}.${axis}`)))
  if (!x || !y || !Number.isFinite(x + y)) return undefined
  const point = pointAt(view, { x, y })
  const nearer = zoomed(view, 'in') ?? view
  const pinned = withPin(fields, name, point)
  return { fields: withArea(places, name, pinned), view: { ...nearer, ...point } }
}

/** What was typed, with the area that the pin lies in where none was chosen. */
export function withOwnArea(
  visit: DraftVisit,
  { name, question }: Pick<Asked, 'name' | 'question'>,
  fields: PostedFields,
): PostedFields {
  return withArea(placesOf(visit, question), name, fields)
}

const withPin = (fields: PostedFields, name: string, point?: MapPoint): PostedFields => ({
  ...fields,
  [`${name}.lat`]: point ? String(point.lat) : '',
  [`${name}.lon`]: point ? String(point.lon) : '',
})

/** The area of the pin; one that somebody has chosen himself is left, unless he `gives` it up. */
function withArea(
  places: readonly Option[],
  name: string,
  fields: PostedFields,
  gives = false,
): PostedFields {
  const pin = pointIn(fields as Values, name)
  const said = fieldOf(fields, `${name}.place`)
  const isOwn = said !== '' && said !== fieldOf(fields, proposedField(name))
  if (!pin || (isOwn && !gives)) return fields
  const there = areaAt(places, pin)?.value ?? ''
  return { ...fields, [`${name}.place`]: there, [proposedField(name)]: there }
}

function turnedFields(
  places: readonly Option[],
  name: string,
  fields: PostedFields,
  turn: Turn,
): PostedFields {
  if (turn === 'none') return withPin(fields, name)
  return withArea(places, name, fields, turn === 'area')
}

/** Nearer to the pin, where there is one. */
function turnedBy(view: MapView, turn: Turn, pin: MapPoint | undefined): MapView {
  if (turn === 'in') return zoomed({ ...view, ...pin }, 'in') ?? view
  return turn === 'out' ? (zoomed(view, 'out') ?? view) : view
}
