/** Which requests are asked for, and how one is told. */
import { fieldOf, type PostedFields } from '#channels/components'
import { stageWords, type Platform } from '#platform/catalogue'
import { formatReference, parseReference } from '#platform/cases'
import { addDays, civilDateOf, type CivilDate, type Language, type Text } from '#platform/kernel'
import {
  findPublic,
  goingOn,
  isGoingOn,
  stages,
  type PublicCase,
  type PublicFilter,
  type Stage,
} from '#platform/publication'
import { codeOf, serviceOfCode } from './codes.ts'
import { bulkPath } from './discovery.ts'
import { Refused, type Fields } from './format.ts'

const daysMax = 90
const requestsMax = 1000
/** The database goes through everything that stands before a page. */
const depthMax = 10_000

type Asked = {
  readonly filter: PublicFilter
  readonly page: { readonly limit: number; readonly offset: number }
}

/**
 * Numbers stand for themselves; without any it is a span of ninety days at the most, by default
 * the last ones.
 */
export function askedIn(query: PostedFields, jurisdiction: string | undefined, now: Date): Asked {
  const given = (name: string) => fieldOf(query, name).trim()
  const page = pageIn(query)
  const place = jurisdiction === undefined ? {} : { jurisdiction }
  const numbers = given('service_request_id')
  if (numbers !== '') {
    const ids = numbers.split(',').flatMap((one) => parseReference(one.trim())?.id ?? [])
    return { filter: { ...place, ids }, page }
  }
  const codes = given('service_code')
  return {
    filter: {
      ...place,
      ...spanOf(given('start_date'), given('end_date'), now),
      ...(codes !== '' && { topics: codes.split(',').map(topicOfCode) }),
      ...(given('status') !== '' && { stages: stagesIn(given('status')) }),
    },
    page,
  }
}

/** The first thousand, unless fewer or later ones are asked for; not without end. */
export function pageIn(query: PostedFields): { readonly limit: number; readonly offset: number } {
  const given = (name: string) => fieldOf(query, name).trim()
  const limit = Math.min(wholeIn(given('page_size'), requestsMax), requestsMax)
  const offset = (wholeIn(given('page'), 1) - 1) * limit
  if (offset + limit > depthMax) {
    throw new Refused(
      400,
      `page times page_size may be ${depthMax} at the most. Ask for fewer days (start_date and ` +
        `end_date), or take the whole from ${bulkPath}.`,
    )
  }
  return { limit, offset }
}

function wholeIn(typed: string, otherwise: number): number {
  if (typed === '') return otherwise
  if (!/^[1-9]\d{0,5}$/.test(typed)) throw new Refused(400, 'page and page_size are whole numbers.')
  return Number(typed)
}

export function spanOf(start: string, end: string, now: Date): { from: CivilDate; to: CivilDate } {
  const [from, to] = [dayIn(start), dayIn(end)]
  const last = to ?? (from ? addDays(from, daysMax) : civilDateOf(now))
  const first = from ?? addDays(last, -daysMax)
  if (first > last) throw new Refused(400, 'start_date lies after end_date.')
  if (addDays(first, daysMax) < last) {
    throw new Refused(400, `start_date and end_date may lie ${daysMax} days apart at the most.`)
  }
  return { from: first, to: last }
}

const instant = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/

function dayIn(typed: string): CivilDate | undefined {
  if (typed === '') return undefined
  const at = new Date(typed.length === 10 ? `${typed}T00:00:00+05:00` : typed)
  if (!instant.test(typed) || Number.isNaN(at.getTime())) {
    throw new Refused(400, 'Dates are written as in 2026-01-01T00:00:00Z (W3C date and time).')
  }
  return civilDateOf(at)
}

function stagesIn(typed: string): Stage[] {
  return typed.split(',').flatMap((one) => {
    const status = one.trim()
    if (status === 'open') return goingOn
    if (status === 'closed') return stages.filter((stage) => !isGoingOn(stage))
    throw new Refused(400, 'status is open or closed.')
  })
}

/** As rows are told apart: `service/topic`. */
function topicOfCode(code: string): string {
  const { id, topic } = serviceOfCode(code)
  return `${id}/${topic}`
}

export function findAsked({ db }: Platform, { filter, page }: Asked): Promise<PublicCase[]> {
  return findPublic(db, filter, page)
}

export type Told = {
  readonly topic: Text
  readonly place: Text | undefined
  readonly office: Text | undefined
  readonly language: Language
  /** What was told, where everybody may read it, and where a photo is. */
  readonly words: string | undefined
  readonly media: string | undefined
}

/** Only days are public: each is told as it began, in Pakistan. */
export const atStartOf = (day: CivilDate): string => `${day}T00:00:00+05:00`

export const lastDayOf = ({ endedOn, answeredOn, openedOn }: PublicCase): CivilDate =>
  endedOn ?? answeredOn ?? openedOn

export const statusOf = ({ stage }: PublicCase): 'open' | 'closed' =>
  isGoingOn(stage) ? 'open' : 'closed'

/** The description is the topic's name until words may be read. */
export function requestOf(one: PublicCase, told: Told) {
  const { topic, place, office, language, words, media } = told
  return {
    service_request_id: formatReference(one),
    status: statusOf(one),
    status_notes: stageWords[one.stage][language],
    service_name: topic[language],
    service_code: codeOf(one.service, one.topic),
    description: words ?? topic[language],
    agency_responsible: office?.[language] ?? null,
    service_notice: null,
    requested_datetime: atStartOf(one.openedOn),
    updated_datetime: atStartOf(lastDayOf(one)),
    expected_datetime: one.deadlineOn === null ? null : atStartOf(one.deadlineOn),
    address: place?.[language] ?? null,
    address_id: one.place,
    zipcode: null,
    lat: one.lat,
    long: one.lon,
    media_url: media ?? null,
  }
}

/** A day on which it came to a stage. */
export type Note = { readonly type: string; readonly on: CivilDate; readonly words: Text }

/** What the row has kept of its course, the oldest first. */
export function courseOf(one: PublicCase): readonly Note[] {
  const { openedOn, answeredOn, endedOn, stage } = one
  return [
    { type: 'open', on: openedOn, words: stageWords.open },
    ...(answeredOn ? [{ type: 'answered', on: answeredOn, words: stageWords.answered }] : []),
    ...(endedOn ? [{ type: stage, on: endedOn, words: stageWords[stage] }] : []),
  ]
}

/** What the specification does not know, for who asks for it. */
export function extensionOf(one: PublicCase, language: Language): Fields {
  const notes = courseOf(one).map(({ type, on, words }) => ({
    datetime: atStartOf(on),
    description: words[language],
    type,
  }))
  const { stage, voices, passedOn, levels, breached, disputed } = one
  const extended = { stage, voices, passed_on: passedOn, levels, breached, disputed }
  return { extended_attributes: extended, notes }
}
