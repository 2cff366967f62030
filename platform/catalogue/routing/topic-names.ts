/** What routed cases are about, in the words in which it was chosen. */
import type { Case } from '#platform/cases'
import type { Text } from '#platform/kernel'
import type { Lists, OptionLists } from '../lists.ts'
import { optionNames } from '../publication/names.ts'
import type { Setting } from '../setting.ts'

type Installed = {
  readonly setting: Pick<Setting, 'services'>
  readonly lists: Lists
}

/** What a case is about; undefined where its service does not ask, or the option is gone. */
export type TopicOf = (kase: Case) => Text | undefined

/** For a list of cases: each service's options of a district are read once. */
export async function topicsOfCases(
  { setting: { services }, lists }: Installed,
  cases: readonly Case[],
): Promise<TopicOf> {
  const read = new Map<string, ReadonlyMap<string, Text>>()
  const whoseOf = ({ service, jurisdiction }: Case) => `${service} ${jurisdiction}`
  for (const kase of cases) {
    const service = services.get(kase.service)
    const asked = service?.routing?.topic
    if (!service || asked === undefined || read.has(whoseOf(kase))) continue
    const options: OptionLists = await lists.of(service, kase.jurisdiction)
    read.set(whoseOf(kase), optionNames(service, asked, options))
  }
  return (kase) => read.get(whoseOf(kase))?.get(String(kase.facts['topic']))
}
