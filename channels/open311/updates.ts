/**
 * What has become of requests since a day, and what a program says on one that it handed in: the
 * extension by which FixMyStreet and offices tell each other.
 */
import { createHash } from 'node:crypto'
import { fieldOf } from '#channels/components'
import { remarkVia, type Platform } from '#platform/catalogue'
import { formatReference, parseReference, type RequestKey } from '#platform/cases'
import { findChanged, type PublicCase } from '#platform/publication'
import { jurisdictionIn, languageIn, type Resource } from './asking.ts'
import { Refused, type Answer, type Fields } from './format.ts'
import { placeOf, postedLanguage, reporterOf } from './hand-in.ts'
import { contentOf, postedIn, type Posted } from './posted.ts'
import { atStartOf, courseOf, pageIn, spanOf, statusOf } from './requests.ts'

const root = 'service_request_updates'

export const updates: Resource = async ({ platform, query }) => {
  const { db, setting } = platform
  const jurisdiction = jurisdictionIn(platform, query)
  const language = languageIn(query)
  const [start, end] = [fieldOf(query, 'start_date').trim(), fieldOf(query, 'end_date').trim()]
  const span = spanOf(start, end, setting.now())
  const changed = await findChanged(db, { jurisdiction, ...span }, pageIn(query))
  const told = (one: PublicCase): Fields[] =>
    courseOf(one)
      .filter(({ on }) => on >= span.from && on <= span.to)
      .map(({ type, on, words }) => ({
        update_id: `${formatReference(one)}.${type}`,
        service_request_id: formatReference(one),
        // The last one is how it stands; before it, it was open.
        status: type === courseOf(one).at(-1)?.type ? statusOf(one) : 'open',
        updated_datetime: atStartOf(on),
        description: words[language],
        media_url: null,
      }))
  return { root, body: changed.flatMap(told) }
}

/** The words of the citizen, on the request that this very program handed in for him. */
export async function remark(platform: Platform, posted: Posted): Promise<Answer> {
  const reporter = await reporterOf(platform, posted)
  placeOf(platform, reporter, posted)
  const number = postedIn(posted, 'service_request_id')
  if (number === '') throw new Refused(400, 'service_request_id was not provided.')
  const key = parseReference(number)
  if (!key) throw new Refused(404, 'service_request_id was not found.')
  const words = postedIn(posted, 'description')
  if (words === '') throw new Refused(400, 'description was not provided.')
  if (posted.files.length > 0) throw new Refused(400, 'An update takes no files.')
  const outcome = await remarkVia(platform, reporter, key, {
    words,
    reopens: reopensIn(postedIn(posted, 'status').toLowerCase()),
    language: postedLanguage(posted),
    request: requestOf(posted),
  })
  return { root, body: [{ update_id: `${outcome.reference}.${outcome.seq}` }] }
}

/** Words alone are no repeat: somebody may have to say the same again. */
function requestOf(posted: Posted): RequestKey | undefined {
  const { requestKey: key } = posted
  const bodyHash = createHash('sha256').update(contentOf(posted)).digest()
  return key === undefined ? undefined : { key, bodyHash }
}

/** @throws Refused 403: that something is solved, only the citizen himself says */
function reopensIn(status: string): boolean {
  if (status === '') return false
  if (status === 'open') return true
  if (/^(closed|fixed)/.test(status)) {
    throw new Refused(403, 'That it is solved is said by the citizen alone, on the pages.')
  }
  throw new Refused(400, 'status is open, or left out.')
}
