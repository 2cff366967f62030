/** Public cases as requests, with what their services, places and offices are called. */
import {
  mediaHref,
  publicNames,
  shownOf,
  type Platform,
  type PublicNames,
} from '#platform/catalogue'
import { listOffices, officeName } from '#platform/identity'
import type { PublicCase } from '#platform/publication'
import { requestOf, type Told } from './requests.ts'

type Request = { readonly of: PublicCase; readonly fields: ReturnType<typeof requestOf> }

export async function tell(
  { setting, lists, db }: Platform,
  origin: string,
  cases: readonly PublicCase[],
  language: Told['language'],
): Promise<readonly Request[]> {
  const offices = new Map((await listOffices(db)).map((one) => [officeName(one), one.name]))
  const known = new Map<string, PublicNames>()
  const shown = await shownOf(db, setting, cases)
  const told: Request[] = []
  for (const one of cases) {
    const service = setting.services.get(one.service)
    if (!service) continue
    const name = `${one.service} ${one.jurisdiction}`
    const names = known.get(name) ?? (await publicNames(lists, service, one.jurisdiction))
    known.set(name, names)
    const { told: words, photos } = shown(one)
    const [photo] = photos
    const fields = requestOf(one, {
      language,
      topic: names.topics.get(one.topic) ?? { en: one.topic, ur: one.topic },
      place: names.places.get(one.place ?? ''),
      office: offices.get(one.office ?? ''),
      words,
      media: photo && `${origin}${mediaHref(photo)}`,
    })
    told.push({ of: one, fields })
  }
  return told
}
