/** What a map shows of districts, of one district, or of a place: names, numbers, points. */
import type { MapArea, MapPoint } from '#channels/components'
import { publicNames, publicServices, type Option } from '#platform/catalogue'
import { fill, text, type Text } from '#platform/kernel'
import { countPlaces, countSpots, type PublicFilter } from '#platform/publication'
import type { Asked } from './filter.ts'
import type { Visit } from './visit.ts'
import { mapWords as words } from './wording.ts'

/** So many cases somewhere; which list they are, and whether one may look nearer. */
export type Counted = {
  readonly name: Text
  readonly count: number
  readonly point: MapPoint | undefined
  readonly list: Partial<Asked>
  readonly nearer: Partial<Asked> | undefined
}

export type OnMap = {
  readonly counted: readonly Counted[]
  readonly areas: readonly MapArea[]
}

/** Borders drawn at once; more could not be told apart. */
const areasMax = 200

export async function countsFor(visit: Visit, asked: Asked, filter: PublicFilter): Promise<OnMap> {
  if (asked.district === '') return ofDistricts(visit, filter)
  return asked.place === '' ? ofPlaces(visit, asked, filter) : ofSpots(visit, asked, filter)
}

async function ofDistricts(visit: Visit, filter: PublicFilter): Promise<OnMap> {
  const { jurisdictions } = visit.platform.setting
  const rows = await countPlaces(visit.platform.db, filter)
  const located = new Map<string, readonly Option[]>()
  for (const code of jurisdictions.keys()) located.set(code, await placesOf(visit, code))
  const counted = rows.map(({ jurisdiction, cases }) => ({
    name: jurisdictions.get(jurisdiction)?.name ?? text(jurisdiction, jurisdiction),
    count: cases,
    point: middleOf(located.get(jurisdiction) ?? []),
    list: { district: jurisdiction },
    nearer: { district: jurisdiction },
  }))
  return { counted, areas: areasOf(visit, [...located.values()].flat()) }
}

async function ofPlaces(visit: Visit, asked: Asked, filter: PublicFilter): Promise<OnMap> {
  const { district } = asked
  const located = await placesOf(visit, district)
  const byCode = new Map(located.map((option) => [option.value, option]))
  const rows = await countPlaces(visit.platform.db, filter)
  const counted = rows.map(({ place, cases }) => {
    const known = byCode.get(place)
    const there = { district, place: `${district}/${place}` }
    return {
      name: known?.label ?? (place === '' ? words.noPlace : text(place, place)),
      count: cases,
      point: known?.point,
      list: place === '' ? { district } : there,
      nearer: place === '' ? undefined : there,
    }
  })
  return { counted, areas: areasOf(visit, located) }
}

async function ofSpots(visit: Visit, asked: Asked, filter: PublicFilter): Promise<OnMap> {
  const { district } = asked
  const code = asked.place.slice(asked.place.indexOf('/') + 1)
  const located = await placesOf(visit, district)
  const known = located.find(({ value }) => value === code)
  const rows = await countSpots(visit.platform.db, { jurisdiction: district, place: code }, filter)
  const counted = rows.map(({ lat, lon, cases }) => {
    const list = { district, place: asked.place }
    const nearer = undefined
    if (lat === null || lon === null) {
      const name = known?.label ?? text(code, code)
      return { name, count: cases, point: known?.point, list, nearer }
    }
    const values = { lat: String(lat), lon: String(lon) }
    const name = text(fill(words.spot, 'en', values), fill(words.spot, 'ur', values))
    const spot = `${lat},${lon}`
    return { name, count: cases, point: { lat, lon }, list: { ...list, spot }, nearer }
  })
  return { counted, areas: areasOf(visit, located) }
}

/** The places of a district in the lists of all services that publish; each once. */
export async function placesOf(
  { platform }: Visit,
  jurisdiction: string,
): Promise<readonly Option[]> {
  const { setting, lists } = platform
  const all = new Map<string, Option>()
  for (const service of publicServices(setting)) {
    const { located } = await publicNames(lists, service, jurisdiction)
    for (const option of located) all.set(option.value, option)
  }
  return [...all.values()]
}

function middleOf(located: readonly Option[]): MapPoint | undefined {
  const points = located.flatMap(({ point }) => point ?? [])
  if (points.length === 0) return undefined
  const mean = (of: (point: MapPoint) => number) =>
    points.reduce((sum, point) => sum + of(point), 0) / points.length
  return { lat: mean(({ lat }) => lat), lon: mean(({ lon }) => lon) }
}

export const areasOf = ({ speak }: Pick<Visit, 'speak'>, located: readonly Option[]): MapArea[] =>
  located
    .flatMap(({ label, outline }) => (outline ? { name: speak(label), outline } : []))
    .slice(0, areasMax)
