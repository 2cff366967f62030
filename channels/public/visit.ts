/** Addresses of public cases, and what their topics, places and offices are called. */
import type { Visit as AnyVisit } from '#channels/components'
import { publicNames, publicServices, type Platform, type PublicNames } from '#platform/catalogue'
import { formatReference, type CaseKey } from '#platform/cases'
import { listOffices, officeName } from '#platform/identity'
import { text, type Text } from '#platform/kernel'
import type { PublicCase } from '#platform/publication'

export type Visit = AnyVisit<Platform>

export const publicHref = (key: CaseKey, step = '') =>
  `/public/${formatReference(key)}${step && `/${step}`}`

/** As themselves where nothing is known of them (any more). */
const unknown = (code: string): Text => text(code, code)

export type Naming = {
  readonly service: (one: PublicCase) => Text
  readonly topic: (one: PublicCase) => Text
  readonly place: (one: PublicCase) => Text | undefined
}

/** What these cases are called; the lists behind it are read once for a service and a place. */
export async function namingOf(platform: Platform, cases: readonly PublicCase[]): Promise<Naming> {
  const { setting, lists } = platform
  const known = new Map<string, PublicNames>()
  for (const { service: id, jurisdiction } of cases) {
    const service = setting.services.get(id)
    const name = `${id} ${jurisdiction}`
    if (!service || known.has(name)) continue
    known.set(name, await publicNames(lists, service, jurisdiction))
  }
  const of = ({ service, jurisdiction }: PublicCase) => known.get(`${service} ${jurisdiction}`)
  return {
    service: ({ service }) => setting.services.get(service)?.wording.name ?? unknown(service),
    topic: (one) => of(one)?.topics.get(one.topic) ?? unknown(one.topic),
    place: (one) =>
      one.place === null ? undefined : (of(one)?.places.get(one.place) ?? unknown(one.place)),
  }
}

/** Every office by its one word, `PB-LHR/water`. */
export async function officeNames({ db }: Platform): Promise<(name: string) => Text> {
  const all = new Map((await listOffices(db)).map((one) => [officeName(one), one.name]))
  return (name) => all.get(name) ?? unknown(name)
}

/** What may be chosen: topics and places of a district; before one is chosen, topics of all. */
export async function choicesIn({ setting, lists }: Platform, jurisdiction: string) {
  const districts = jurisdiction === '' ? [...setting.jurisdictions.keys()] : [jurisdiction]
  const topics = new Map<string, Text>()
  const places = new Map<string, Text>()
  const groups = new Map<string, Text>()
  for (const service of publicServices(setting)) {
    for (const district of districts) {
      const names = await publicNames(lists, service, district)
      for (const [code, name] of names.topics) topics.set(`${service.id}/${code}`, name)
      for (const [code, name] of names.groups) groups.set(`${service.id}/${code}`, name)
      if (jurisdiction === '') continue
      for (const [code, name] of names.places) places.set(`${jurisdiction}/${code}`, name)
    }
  }
  return { topics, places, groups }
}
