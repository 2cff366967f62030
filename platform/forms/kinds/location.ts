import { fill, type Problem } from '#platform/kernel'
import { elsewhereThan } from '../areas.ts'
import type { FormContext, Option } from '../form.ts'
import { problems } from '../problems.ts'
import type { Box, Location, LocationQuestion, OneFromQuestion, Point } from '../question.ts'
import { tidyLine, tidyNumber, typedIn } from '../typed.ts'
import { locationWords } from '../wording.ts'
import { oneFromKind } from './choice.ts'
import { itself } from './itself.ts'
import type { Kind, Parsed } from './kind.ts'
import { asObject, unknownFields } from './object.ts'
import { textFaults } from './text.ts'

const landmarkMax = 200
/** A ten-thousandth of a tenth of a degree: about a metre. */
const digits = 5
/** Pakistan with Azad Kashmir and Gilgit-Baltistan, where the question names no smaller box. */
const country: Box = { south: 23.5, north: 37.2, west: 60.8, east: 77.9 }
const example = { lat: '31.58831', lon: '74.31071' } as const

/** A question of the list alone: the place is chosen and told as any other choice. */
const placeOf = ({ list }: LocationQuestion): OneFromQuestion => ({ kind: 'one-from', list })

type Typed = {
  readonly place: string
  readonly landmark: string
  readonly lat: string
  readonly lon: string
}

function read(field: string, { place, landmark, lat, lon }: Typed): Parsed<Location> {
  if ([place, landmark, lat, lon].every((one) => one === '')) return { value: undefined }
  const faults: Problem[] = []
  if (place === '') faults.push(problems['form-location-missing']({ field: `${field}.place` }))
  const point = readPoint(field, lat, lon, faults)
  if (faults.length > 0) return { faults }
  return { value: { place, ...(landmark !== '' && { landmark }), ...(point && { point }) } }
}

function readPoint(field: string, lat: string, lon: string, faults: Problem[]): Point | undefined {
  if (lat === '' && lon === '') return undefined
  if (lat === '' || lon === '') {
    const empty = lat === '' ? 'lat' : 'lon'
    faults.push(problems['form-location-half']({ field: `${field}.${empty}` }))
    return undefined
  }
  const [north, east] = [degreesIn(lat), degreesIn(lon)]
  for (const [part, value] of [
    ['lat', north],
    ['lon', east],
  ] as const) {
    if (value !== undefined) continue
    const values = { example: example[part] }
    faults.push(problems['form-location-number']({ field: `${field}.${part}`, values }))
  }
  return north === undefined || east === undefined ? undefined : { lat: north, lon: east }
}

function degreesIn(typed: string): number | undefined {
  const plain = typed.replace(/°$/, '').trim()
  return /^-?\d{1,3}(\.\d{1,15})?$/.test(plain) ? rounded(Number(plain)) : undefined
}

const rounded = (degrees: number) => Number(degrees.toFixed(digits))

/** No district is wider: a point further from every known place of the list is in another. */
const kilometresMax = 60
const kilometresInDegree = 111.32

/** True where nobody has said where any place of the list is. */
function isNearPlaces(options: readonly Option[], { lat, lon }: Point): boolean {
  const known = options.flatMap(({ point, outline = [] }) => [
    ...(point ? [point] : []),
    ...outline,
  ])
  const shorter = Math.cos((lat * Math.PI) / 180)
  const near = known.some((one) => {
    const degrees = Math.hypot(one.lat - lat, (one.lon - lon) * shorter)
    return degrees * kilometresInDegree <= kilometresMax
  })
  return near || known.length === 0
}

type Pinned = { readonly place: string; readonly point: Point }

/** A point in another area than the chosen one: whoever reads both would not know where to go. */
function againstArea(
  { list }: LocationQuestion,
  field: string,
  { place, point }: Pinned,
  { lists }: FormContext,
): Problem[] {
  const elsewhere = elsewhereThan(lists[list] ?? [], place, point)
  if (!elsewhere) return []
  const chosen = elsewhere.chosen.label
  const told = { field: `${field}.place`, values: { chosen } }
  if (!elsewhere.there) return [problems['form-location-not-there'](told)]
  const values = { chosen, area: elsewhere.there.label }
  return [problems['form-location-elsewhere']({ ...told, values })]
}

const isIn = ({ south, north, west, east }: Box, { lat, lon }: Point) =>
  lat >= south && lat <= north && lon >= west && lon <= east

/** Where something is. The list of places says where it belongs; a point says where to go. */
export const locationKind: Kind<LocationQuestion, Location> = {
  fromWeb: (_question, field, fields) =>
    read(field, {
      place: tidyLine(typedIn(fields, `${field}.place`)),
      landmark: tidyLine(typedIn(fields, `${field}.landmark`)),
      lat: tidyNumber(typedIn(fields, `${field}.lat`)),
      lon: tidyNumber(typedIn(fields, `${field}.lon`)),
    }),
  fromJson(_question, field, json) {
    const given = asObject(json)
    if (!given) return shapeFault(field)
    const unknown = unknownFields(given, ['place', 'landmark', 'point'], field)
    if (unknown.length > 0) return { faults: unknown }
    const { place = '', landmark = '', point = {} } = given
    if (typeof place !== 'string') return shapeFault(`${field}.place`)
    if (typeof landmark !== 'string') return shapeFault(`${field}.landmark`)
    const at = asObject(point)
    if (!at) return shapeFault(`${field}.point`)
    const unknownAt = unknownFields(at, ['lat', 'lon'], `${field}.point`)
    if (unknownAt.length > 0) return { faults: unknownAt }
    const { lat = '', lon = '' } = at
    if (!isDegrees(lat) || !isDegrees(lon)) return shapeFault(`${field}.point`)
    return read(field, {
      place: tidyLine(place),
      landmark: tidyLine(landmark),
      lat: plainOf(lat),
      lon: plainOf(lon),
    })
  },
  missing: (_question, field) => [problems['form-location-missing']({ field: `${field}.place` })],
  check(question, field, { place, landmark, point }, context) {
    const [wrong] = oneFromKind.check(placeOf(question), `${field}.place`, place, context)
    const faults: Problem[] = []
    if (wrong) faults.push(problems['form-location-unknown']({ field: `${field}.place` }))
    if (landmark) faults.push(...textFaults(landmark, `${field}.landmark`, landmarkMax))
    if (point && !isIn(question.within ?? country, point)) {
      faults.push(problems['form-location-outside']({ field: `${field}.lat` }))
    } else if (point && !isNearPlaces(context.lists[question.list] ?? [], point)) {
      const values = { kilometres: String(kilometresMax) }
      faults.push(problems['form-location-far']({ field: `${field}.lat`, values }))
    } else if (point) faults.push(...againstArea(question, field, { place, point }, context))
    return faults
  },
  toWeb: (_question, field, { place, landmark, point }) => ({
    [`${field}.place`]: place,
    ...(landmark !== undefined && { [`${field}.landmark`]: landmark }),
    ...(point && { [`${field}.lat`]: String(point.lat), [`${field}.lon`]: String(point.lon) }),
  }),
  controls(question, field, wording, lists) {
    const [place] = oneFromKind.controls(placeOf(question), `${field}.place`, wording, lists)
    const { options = [] } = place ?? {}
    const number = { shape: 'coordinates', direction: 'ltr', inputMode: 'decimal' } as const
    return [
      {
        name: `${field}.place`,
        shape: 'list',
        label: locationWords.place,
        options,
        byName: true,
        direction: 'auto',
      },
      {
        name: `${field}.landmark`,
        shape: 'line',
        label: locationWords.landmark,
        hint: locationWords.landmarkHint,
        direction: 'auto',
        lengthMax: landmarkMax,
      },
      { ...number, name: `${field}.lat`, label: locationWords.lat, widthCharacters: 10 },
      { ...number, name: `${field}.lon`, label: locationWords.lon, widthCharacters: 10 },
    ]
  },
  lines(question, { place, landmark, point }, saying) {
    const { language } = saying
    const said = point && { lat: String(point.lat), lon: String(point.lon) }
    return [
      ...oneFromKind.lines(placeOf(question), place, saying),
      ...(landmark ? [itself(landmark, language)] : []),
      ...(said ? [fill(locationWords.point, language, said)] : []),
    ]
  },
  schema: ({ list, within = country }) => ({
    type: 'object',
    properties: {
      place: { type: 'string', minLength: 1, 'x-list': list },
      landmark: { type: 'string', minLength: 1, maxLength: landmarkMax },
      point: {
        type: 'object',
        properties: {
          lat: { type: 'number', minimum: within.south, maximum: within.north },
          lon: { type: 'number', minimum: within.west, maximum: within.east },
        },
        required: ['lat', 'lon'],
        additionalProperties: false,
      },
    },
    required: ['place'],
    additionalProperties: false,
  }),
}

/** A number, or its digits as text. */
const isDegrees = (value: unknown): value is number | string =>
  typeof value === 'number' || typeof value === 'string'

/** A tiny number would be told with an exponent. */
const plainOf = (value: number | string) =>
  typeof value === 'number' && Number.isFinite(value) ? value.toFixed(digits) : String(value)

function shapeFault(field: string): Parsed<Location> {
  return { faults: [problems['form-answer-shape']({ field })] }
}
