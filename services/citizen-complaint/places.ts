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
  publicFields: ['name'],
  states: { published: ['published'] },
  publishedBy: 'complaints-head',
}

export const placeColumns = ['district', 'place', 'name_en', 'name_ur'] as const
type Line = Readonly<Record<string, string>>

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
    return { key: `${district}/${place}`, item: { name: text(en, ur) } }
  })
  return { faults, records }
}

/** A place as one chooses it. */
export function placeOption(key: string, item: Item): Option {
  return { value: key.slice(key.indexOf('/') + 1), label: item['name'] as Text }
}
