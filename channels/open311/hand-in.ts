/** POST of a request: the ordinary form, answered by a program for somebody without an account. */
import {
  firstOf,
  handInVia,
  isReportable,
  type OptionLists,
  type Platform,
} from '#platform/catalogue'
import { findReporterOfKey, type Reporter } from '#platform/clients'
import { areaAt, type Option, type Question } from '#platform/forms'
import { covers, formatWord } from '#platform/identity'
import {
  civilDateOf,
  fill,
  isLanguage,
  parsePhone,
  westernDigits,
  type Language,
} from '#platform/kernel'
import { jurisdictionIn } from './asking.ts'
import { Refused, type Answer, type Fields } from './format.ts'
import { contentOf, postedIn, type Posted } from './posted.ts'
import { attributesAsked, serviceNamed, type Asked, type Reportable } from './services.ts'
import { words } from './wording.ts'

/** The program whose key is given. @throws Refused 403 */
export async function reporterOf({ db, setting }: Platform, posted: Posted): Promise<Reporter> {
  const key = postedIn(posted, 'api_key')
  if (key === '') throw new Refused(403, 'api_key was not provided.')
  const known = /^\S{20,200}$/.test(key) && (await findReporterOfKey(db, key, setting.now()))
  if (!known) throw new Refused(403, 'Invalid api_key received.')
  return known
}

/** Where a program hands in: a district that its key is for. @throws Refused */
export function placeOf(platform: Platform, reporter: Reporter, posted: Posted): string {
  const jurisdiction = jurisdictionIn(platform, {
    jurisdiction_id: postedIn(posted, 'jurisdiction_id'),
  })
  if (!covers(reporter.jurisdiction, jurisdiction)) {
    throw new Refused(403, 'This api_key is not for this jurisdiction_id.')
  }
  return jurisdiction
}

export const postedLanguage = (posted: Posted): Language => {
  const asked = postedIn(posted, 'language')
  return isLanguage(asked) ? asked : 'en'
}

export async function handIn(platform: Platform, origin: string, posted: Posted): Promise<Answer> {
  const reporter = await reporterOf(platform, posted)
  const jurisdiction = placeOf(platform, reporter, posted)
  const code = postedIn(posted, 'service_code')
  if (code === '') throw new Refused(400, 'service_code was not provided.')
  const { service, topic } = await serviceNamed(platform, jurisdiction, code)
  if (!isReportable(service)) {
    throw new Refused(403, `This is handed in on the pages alone: ${origin}/services/${service.id}`)
  }
  if (posted.files.length > 0 && firstOf(service.form, 'photos') === undefined) {
    throw new Refused(400, 'This service takes no pictures.')
  }
  const language = postedLanguage(posted)
  const lists = await platform.lists.of(service, jurisdiction)
  const { outcome, word, isRepeat } = await handInVia(platform, reporter, {
    service,
    jurisdiction,
    answers: answersIn({ service, topic, lists }, posted),
    pictures: posted.files,
    language,
    phone: phoneIn(posted),
    said: { content: `${code} ${contentOf(posted)}`, key: posted.requestKey },
  })
  const isNameless = isRepeat && word === undefined
  const back = word !== undefined ? words.word : isNameless ? words.again : words.phone
  const values = { origin, word: formatWord(word ?? '') }
  const hasMedia = postedIn(posted, 'media_url') !== ''
  const notice = [fill(back, language, values), ...(hasMedia ? [words.media[language]] : [])]
  const request: Fields = {
    service_request_id: outcome.reference,
    service_notice: notice.join(' '),
    account_id: null,
  }
  return { root: 'service_requests', body: [request] }
}

/** @throws Refused 400 for one that is none */
function phoneIn(posted: Posted): string | undefined {
  const typed = postedIn(posted, 'phone')
  const phone = parsePhone(typed)
  if (typed !== '' && !phone) throw new Refused(400, 'phone is not a mobile number of Pakistan.')
  return phone
}

/** The form's answers, in its own shapes; what is wrong in them the form itself says. */
function answersIn(
  { service, topic, lists }: Reportable & { readonly lists: OptionLists },
  posted: Posted,
): Readonly<Record<string, unknown>> {
  const { form, publication } = service
  const asked = attributesAsked(service)
  const attributes = attributesIn(posted, asked)
  const answers: Record<string, unknown> = { [publication?.topic ?? '']: topic }
  const told = firstOf(form, 'long-text')
  const description = postedIn(posted, 'description')
  if (told !== undefined && description !== '') answers[told] = description
  for (const { name, question } of asked) {
    const said = attributes.get(name)
    if (name === publication?.place)
      answers[name] = locationIn(posted, said, areasOf(question, lists))
    else if (said !== undefined) answers[name] = valueOf(question, said)
  }
  return answers
}

/** `attribute[code]=value`, and with `[]` as some clients write it. */
function attributesIn(posted: Posted, asked: readonly Asked[]): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>()
  for (const [field, values] of posted.fields) {
    const [, code] = /^attributes?\[([^\]]{1,80})\](?:\[\d{0,3}\])?$/.exec(field) ?? []
    if (code === undefined) continue
    const given = values.map((one) => one.trim()).filter((one) => one !== '')
    if (!asked.some(({ name }) => name === code)) {
      throw new Refused(400, `attribute[${code.replace(/[^\w.-]/g, '?')}] is not asked here.`)
    }
    if (given.length > 1) throw new Refused(400, `attribute[${code}] takes one value.`)
    const [value] = given
    if (value !== undefined) attributes.set(code, value)
  }
  return attributes
}

function valueOf({ kind }: Question, said: string): unknown {
  if (kind === 'confirmation') return said === 'true' ? true : undefined
  if (kind === 'money')
    return /^\d+(\.\d{1,2})?$/.test(said) ? Math.round(Number(said) * 100) : said
  if (kind === 'date') return dayOf(said)
  return said
}

/** A day, or the day in Pakistan of a moment. */
function dayOf(said: string): string {
  const at = new Date(said)
  return said.length === 10 || Number.isNaN(at.getTime()) ? said : civilDateOf(at)
}

const areasOf = (question: Question, lists: OptionLists): readonly Option[] =>
  question.kind === 'location' ? (lists[question.list] ?? []) : []

/**
 * A point without an area belongs where it lies, by the borders that somebody has published.
 * @throws Refused 400 where no full location was given
 */
function locationIn(posted: Posted, chosen: string | undefined, areas: readonly Option[]) {
  const [lat, lon] = [degreesIn(posted, 'lat'), degreesIn(posted, 'long')]
  const landmark = postedIn(posted, 'address_string')
  const point = lat === undefined || lon === undefined ? undefined : { lat, lon }
  const there = point && areaAt(areas, point)?.value
  const place = postedIn(posted, 'address_id') || (chosen ?? there ?? '')
  if ((lat === undefined) !== (lon === undefined)) {
    throw new Refused(400, 'lat and long are sent both, or neither.')
  }
  if (lat === undefined && landmark === '' && place === '') {
    throw new Refused(
      400,
      'A location was not provided: lat and long, address_string or address_id.',
    )
  }
  if (point && place === '') {
    throw new Refused(
      400,
      'lat and long lie in no area whose border is known here. Send address_id too: one of the ' +
        'values of the place in the service definition.',
    )
  }
  return { place, ...(landmark !== '' && { landmark }), ...(point && { point }) }
}

function degreesIn(posted: Posted, name: string): number | undefined {
  const said = westernDigits(postedIn(posted, name))
  if (said === '') return undefined
  if (!/^-?\d{1,3}(\.\d{1,15})?$/.test(said)) throw new Refused(400, `${name} is not in degrees.`)
  return Number(said)
}
