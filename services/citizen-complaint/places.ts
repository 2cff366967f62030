/** The places of a district that a complaint may be about, as data that a department publishes. */
import {
  text,
  tidyText,
  type Item,
  type Option,
  type RegisterDefinition,
  type Text,
} from '#platform/catalogue'

export const places: RegisterDefinition = {
  id: 'complaint-places',
  publicFields: ['name', 'point', 'outline'],
  states: { published: ['published'] },
  publishedBy: 'complaints-head',
}

export const placeColumns = ['district', 'place', 'name_en', 'name_ur'] as const
type Line = Readonly<Record<string, string>>
type Point = NonNullable<Option['point']>
type Place = Pick<Option, 'point' | 'outline'> & { readonly name: Text }

/** A file's lines as records, or what is wrong with each line. */
export function readPlaces(lines: readonly Line[]): {
  readonly faults: readonly string[]
  readonly records: readonly { readonly key: string; readonly item: Item }[]
} {
  const faults: string[] = []
  const seen = new Set<string>()
  const records = lines.map((line, index) => {
    const cells = placeColumns.map((column) => tidyText(line[column] ?? ''))
    const [district = '', place = '', en = '', ur = ''] = cells
    const say = (fault: string) => faults.push(`line ${index + 2}: ${fault}`)
    if (!/^[a-z0-9-]+$/.test(place)) say('place: is not a-z, 0-9 and -')
    if (seen.has(place)) say('place: stands twice')
    if (en === '' || ur === '') say('name: is missing')
    seen.add(place)
    const onMap = placedBy(line, say)
    return { key: `${district}/${place}`, item: { name: text(en, ur), ...onMap } }
  })
  return { faults, records }
}

/** Corners of a border: enough to know a place by, few enough to draw hundreds. */
const cornersMax = 60

/** What a file may say more: a point, `31.5, 74.3`, and a border of such points with `;`. */
function placedBy(line: Line, say: (fault: string) => void) {
  const [at = '', around = ''] = ['point', 'outline'].map((column) => tidyText(line[column] ?? ''))
  const point = at === '' ? undefined : pointIn(at)
  if (at !== '' && !point) say('point: is not like 31.5, 74.3')
  const corners = around === '' ? [] : around.split(';').map(pointIn)
  const outline = corners.filter((corner) => corner !== undefined)
  const isWhole = outline.length === corners.length && outline.length !== 1 && outline.length !== 2
  if (!isWhole || outline.length > cornersMax) say(`outline: is not 3 to ${cornersMax} points`)
  return { ...(point && { point }), ...(outline.length > 0 && { outline }) }
}

function pointIn(cell: string): Point | undefined {
  const [, lat, lon] = /^\s*(-?\d{1,2}(?:\.\d+)?)\s*,\s*(-?\d{1,3}(?:\.\d+)?)\s*$/.exec(cell) ?? []
  if (lat === undefined || Math.abs(Number(lat)) > 90 || Math.abs(Number(lon)) > 180)
    return undefined
  return { lat: Number(lat), lon: Number(lon) }
}

/** A place as one chooses it. */
export function placeOption(key: string, item: Item): Option {
  const { name, point, outline } = item as Place
  return {
    value: key.slice(key.indexOf('/') + 1),
    label: name,
    ...(point && { point }),
    ...(outline && { outline }),
  }
}
