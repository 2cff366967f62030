/** The reports as they are told: with the names of topics, places, offices and words. */
import {
  listReports,
  spellingsOf,
  type InsightReport,
  type Rise,
  type Subject,
} from '#platform/insight'
import { listOffices, officeName } from '#platform/identity'
import { filled, text, type Text } from '#platform/kernel'
import type { Service } from '../definition.ts'
import type { Platform } from '../platform.ts'
import { publicNames } from '../publication/names.ts'
import type { Jurisdiction } from '../setting.ts'

export type ToldInsight = Pick<
  InsightReport,
  'lastDay' | 'weeks' | 'cases' | 'casesBefore' | 'again' | 'ahead'
> & {
  readonly service: Service
  readonly jurisdiction: Jurisdiction
  /** A word whose spelling is not known any more is left out. */
  readonly rising: readonly (Rise<Subject> & { readonly name: Text })[]
  readonly topicName: (topic: string) => Text
  readonly placeName: (place: string) => Text
  readonly officeName: (office: string) => Text
}

/** Of the districts that `within` lets through, those first in which most was handed in. */
export async function insightTold(
  { db, setting, lists }: Pick<Platform, 'db' | 'setting' | 'lists'>,
  within: (jurisdiction: string) => boolean,
): Promise<readonly ToldInsight[]> {
  const offices = new Map((await listOffices(db)).map((one) => [officeName(one), one.name]))
  const told: ToldInsight[] = []
  for (const { service: id, jurisdiction: code, content } of await listReports(db)) {
    const service = setting.services.get(id)
    const jurisdiction = setting.jurisdictions.get(code)
    if (!service || !jurisdiction || !within(code)) continue
    const { topics, places } = await publicNames(lists, service, code)
    const topicName = (topic: string) => topics.get(topic) ?? same(topic)
    const placeName = (place: string) => {
      const [list = '', spot] = place.split('@')
      const name = places.get(list) ?? same(list)
      return spot === undefined ? name : filled(words.spot, { name, spot })
    }
    const spellings = await spellingsOf(
      db,
      content.rising.flatMap(({ key }) => (key.kind === 'word' ? [key.subject] : [])),
    )
    const nameOf = ({ kind, subject, place }: Subject): Text | undefined => {
      if (kind === 'word')
        return spellings.has(subject) ? same(spellings.get(subject) ?? '') : undefined
      if (kind === 'topic') return topicName(subject)
      if (kind === 'place') return placeName(place)
      return filled(words.inPlace, { topic: topicName(subject), place: placeName(place) })
    }
    const rising = content.rising.flatMap((rise) => {
      const name = nameOf(rise.key)
      return name ? [{ ...rise, name }] : []
    })
    const named = {
      topicName,
      placeName,
      officeName: (one: string) => offices.get(one) ?? same(one),
    }
    told.push({ ...content, service, jurisdiction, rising, ...named })
  }
  return told.toSorted((a, b) => b.cases - a.cases)
}

const words = {
  spot: text('{name} ({spot})', '{name} ({spot})'),
  inPlace: text('{topic}: {place}', '{topic}: {place}'),
}
const same = (name: string) => text(name, name)
