/** Which requests are asked for, and how one is told. */
import { fieldOf, type PostedFields } from '#channels/components'
import { stageWords, type Platform } from '#platform/catalogue'
import { formatReference, parseReference } from '#platform/cases'
import { addDays, civilDateOf, type CivilDate, type Text } from '#platform/kernel'
import {
  findPublic,
  goingOn,
  isGoingOn,
  stages,
  type PublicCase,
  type PublicFilter,
  type Stage,
} from '#platform/publication'
import { Refused, type Fields } from './format.ts'

const daysMax = 90
const requestsMax = 1000

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
  const limit = Math.min(wholeIn(given('page_size'), requestsMax), requestsMax)
  const page = { limit, offset: (wholeIn(given('page'), 1) - 1) * limit }
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

function wholeIn(typed: string, otherwise: number): number {
  if (typed === '') return otherwise
  if (!/^[1-9]\d{0,5}$/.test(typed)) throw new Refused(400, 'page and page_size are whole numbers.')
  return Number(typed)
}

function spanOf(start: string, end: string, now: Date): { from: CivilDate; to: CivilDate } {
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

/** `kite-outcry.noise`: a service and what its cases may be about. */
export const codeOf = (service: string, topic: string) => `${service}.${topic}`

export function topicOfCode(code: string): string {
  const [service = '', ...topic] = code.trim().split('.')
  return `${service}/${topic.join('.')}`
}

export function findAsked({ db }: Platform, { filter, page }: Asked): Promise<PublicCase[]> {
  return findPublic(db, filter, page)
}

export type Told = {
  readonly topic: Text
  readonly place: Text | undefined
  readonly office: Text | undefined
}

const atStartOf = (day: CivilDate) => `${day}T00:00:00+05:00`

/** Only days are public, and no word that somebody wrote: the description is the topic's name. */
export function requestOf(one: PublicCase, { topic, place, office }: Told): Fields {
  const updated = one.endedOn ?? one.answeredOn ?? one.openedOn
  return {
    service_request_id: formatReference(one),
    status: isGoingOn(one.stage) ? 'open' : 'closed',
    status_notes: stageWords[one.stage].en,
    service_name: topic.en,
    service_code: codeOf(one.service, one.topic),
    description: topic.en,
    agency_responsible: office?.en ?? null,
    service_notice: null,
    requested_datetime: atStartOf(one.openedOn),
    updated_datetime: atStartOf(updated),
    expected_datetime: one.deadlineOn === null ? null : atStartOf(one.deadlineOn),
    address: place?.en ?? null,
    address_id: one.place,
    zipcode: null,
    lat: one.lat,
    long: one.lon,
    media_url: null,
  }
}
