/** Public cases as pages and files tell them. */
import type { CaseKey } from '#platform/cases'
import type { Tx } from '#platform/database'
import type { CivilDate } from '#platform/kernel'
import { goingOn, type Stage } from './stage.ts'

export type PublicCase = CaseKey & {
  readonly service: string
  readonly topic: string
  readonly place: string | null
  readonly lat: number | null
  readonly lon: number | null
  readonly openedOn: CivilDate
  readonly stage: Stage
  readonly office: string | null
  readonly passedOn: number
  readonly levels: number
  readonly breached: number
  readonly disputed: number
  readonly deadlineOn: CivilDate | null
  readonly answeredOn: CivilDate | null
  readonly endedOn: CivilDate | null
  /** Whether its answer is that of another case, which it had joined. */
  readonly together: boolean
  readonly voices: number
}

export const told = `jurisdiction, id, service, topic, place, lat, lon, opened_on as "openedOn", stage,
  office, passed_on as "passedOn", levels, breached, disputed, deadline_on as "deadlineOn",
  answered_on as "answeredOn", ended_on as "endedOn", together, voices`

/** What is looked for; a list that is there and empty finds nothing. */
export type PublicFilter = {
  readonly services?: readonly string[] | undefined
  readonly jurisdiction?: string | undefined
  /** `service/topic`, `jurisdiction/place`. */
  readonly topics?: readonly string[] | undefined
  readonly places?: readonly string[] | undefined
  readonly stages?: readonly Stage[] | undefined
  readonly ids?: readonly string[] | undefined
  readonly from?: CivilDate | undefined
  readonly to?: CivilDate | undefined
  /** One field of the grid to which points are rounded. */
  readonly spot?: { readonly lat: number; readonly lon: number } | undefined
  /** For each word that was typed, what of topics and places is called so: all must fit. */
  readonly words?: readonly Named[] | undefined
}

export type Named = { readonly topics: readonly string[]; readonly places: readonly string[] }

/** One of these; a single one is said so that an index in the list's order can serve it. */
function isIn(value: string, n: number, wanted: readonly unknown[] | undefined): string {
  if (wanted === undefined) return `$${n}::text[] is null`
  return wanted.length === 1 ? `${value} = ($${n}::text[])[1]` : `${value} = any($${n})`
}

/** Only what was asked is a condition: a plan that is kept knows by which index it can look. */
function matches({ from, to, words = [], jurisdiction, spot, ...filter }: PublicFilter): string {
  const conditions = [
    isIn('service', 1, filter.services),
    jurisdiction === undefined ? '$2::text is null' : 'jurisdiction = $2',
    isIn(`(service || '/' || topic)`, 3, filter.topics),
    isIn(`(jurisdiction || '/' || place)`, 4, filter.places),
    isIn('stage', 5, filter.stages),
    isIn('id', 6, filter.ids),
    from === undefined ? '$7::date is null' : 'opened_on >= $7',
    to === undefined ? '$8::date is null' : 'opened_on <= $8',
    words.length === 0
      ? '$9::json is not null'
      : `not exists (
           select from json_to_recordset($9::json) as w(topics text[], places text[])
           where not (service || '/' || topic = any(w.topics)
             or coalesce(jurisdiction || '/' || place = any(w.places), false)))`,
    spot === undefined ? '$10::float8 is null and $11::float8 is null' : 'lat = $10 and lon = $11',
  ]
  return `is_public and ${conditions.join(' and ')}`
}

/**
 * The same filter, with words that mean topics alone, or places alone, among these; undefined
 * where nothing can fit, so that nobody reads every case to find none.
 */
export function narrowed({ words = [], ...filter }: PublicFilter): PublicFilter | undefined {
  let { topics, places } = filter
  const rest: Named[] = []
  for (const word of words) {
    if (word.topics.length > 0 && word.places.length > 0) rest.push(word)
    else if (word.places.length === 0) topics = among(topics, word.topics)
    else places = among(places, word.places)
  }
  const lists = [filter.services, topics, places, filter.stages, filter.ids]
  if (lists.some((list) => list?.length === 0)) return undefined
  return { ...filter, ...(topics && { topics }), ...(places && { places }), words: rest }
}

const among = (wanted: readonly string[] | undefined, meant: readonly string[]) =>
  wanted ? wanted.filter((one) => meant.includes(one)) : meant

const given = (filter: PublicFilter) => [
  filter.services ?? null,
  filter.jurisdiction ?? null,
  filter.topics ?? null,
  filter.places ?? null,
  filter.stages ?? null,
  filter.ids ?? null,
  filter.from ?? null,
  filter.to ?? null,
  JSON.stringify(filter.words ?? []),
  filter.spot?.lat ?? null,
  filter.spot?.lon ?? null,
]

/** The newest first; those older than `before`, the id of the last one that was shown. */
export async function findPublic(
  tx: Tx,
  asked: PublicFilter,
  page: { readonly before?: string | undefined; readonly limit: number; readonly offset?: number },
): Promise<PublicCase[]> {
  const filter = narrowed(asked)
  if (!filter) return []
  return tx.query<PublicCase>(
    `select ${told} from publication.case
     where ${matches(filter)} and ($12::text is null or id < $12)
     order by id desc limit $13 offset $14`,
    [...given(filter), page.before ?? null, page.limit, page.offset ?? 0],
  )
}

export async function countPublic(tx: Tx, asked: PublicFilter): Promise<number> {
  const filter = narrowed(asked)
  if (!filter) return 0
  const [row] = await tx.query<{ count: number }>(
    `select count(*) as count from publication.case where ${matches(filter)}`,
    given(filter),
  )
  return row?.count ?? 0
}

/** Undefined where there is none, or none that is public. */
export async function findPublicCase(tx: Tx, key: CaseKey): Promise<PublicCase | undefined> {
  const [row] = await tx.query<PublicCase>(
    `select ${told} from publication.case where is_public and jurisdiction = $1 and id = $2`,
    [key.jurisdiction, key.id],
  )
  return row
}

/** How far apart two reports of one thing may be told. */
export const nearMetres = 300

/** Cases that go on about the same topic at the same place, or not far from the same point. */
export function findNear(
  tx: Tx,
  asked: {
    readonly service: string
    readonly jurisdiction: string
    readonly topic: string
    readonly place?: string | undefined
    readonly point?: { readonly lat: number; readonly lon: number } | undefined
  },
  limit: number,
): Promise<PublicCase[]> {
  const { service, jurisdiction, topic, place, point } = asked
  return tx.query<PublicCase>(
    `select ${told} from publication.case
     where is_public and service = $1 and jurisdiction = $2 and topic = $3
       and stage in (${goingOn.map((stage) => `'${stage}'`).join(', ')})
       and (place = $4 or sqrt(power((lat - $5::float8) * 111320, 2)
         + power((lon - $6::float8) * 111320 * cos(radians($5::float8)), 2)) <= $7)
     order by voices desc, id desc limit $8`,
    [
      service,
      jurisdiction,
      topic,
      place ?? null,
      point?.lat ?? null,
      point?.lon ?? null,
      nearMetres,
      limit,
    ],
  )
}
