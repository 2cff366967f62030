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
  readonly voices: number
}

export const told = `jurisdiction, id, service, topic, place, lat, lon, opened_on as "openedOn", stage,
  office, passed_on as "passedOn", levels, breached, disputed, deadline_on as "deadlineOn",
  answered_on as "answeredOn", ended_on as "endedOn", voices`

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

const matches = `is_public
  and ($1::text[] is null or service = any($1))
  and ($2::text is null or jurisdiction = $2)
  and ($3::text[] is null or service || '/' || topic = any($3))
  and ($4::text[] is null or jurisdiction || '/' || place = any($4))
  and ($5::text[] is null or stage = any($5))
  and ($6::text[] is null or id = any($6))
  and ($7::date is null or opened_on >= $7)
  and ($8::date is null or opened_on <= $8)
  and not exists (
    select from json_to_recordset($9::json) as w(topics text[], places text[])
    where not (service || '/' || topic = any(w.topics)
      or coalesce(jurisdiction || '/' || place = any(w.places), false)))
  and ($10::float8 is null or (lat = $10 and lon = $11))`

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
export function findPublic(
  tx: Tx,
  filter: PublicFilter,
  page: { readonly before?: string | undefined; readonly limit: number; readonly offset?: number },
): Promise<PublicCase[]> {
  return tx.query<PublicCase>(
    `select ${told} from publication.case
     where ${matches} and ($12::text is null or id < $12)
     order by id desc limit $13 offset $14`,
    [...given(filter), page.before ?? null, page.limit, page.offset ?? 0],
  )
}

export async function countPublic(tx: Tx, filter: PublicFilter): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    `select count(*) as count from publication.case where ${matches}`,
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
     where is_public and service = $1 and jurisdiction = $2 and topic = $3 and stage = any($4)
       and (place = $5 or sqrt(power((lat - $6::float8) * 111320, 2)
         + power((lon - $7::float8) * 111320 * cos(radians($6::float8)), 2)) <= $8)
     order by voices desc, id desc limit $9`,
    [
      service,
      jurisdiction,
      topic,
      goingOn,
      place ?? null,
      point?.lat ?? null,
      point?.lon ?? null,
      nearMetres,
      limit,
    ],
  )
}
