/** How many public cases are where: counted by the clock, read by the map. */
import type { Tx } from '#platform/database'
import type { PublicFilter } from './find.ts'

/** What a case is, besides where: the same words for a tally and for a case. */
const narrowed = `($1::text[] is null or service = any($1))
  and ($2::text[] is null or service || '/' || topic = any($2))
  and ($3::text[] is null or stage = any($3))
  and not exists (
    select from json_to_recordset($4::json) as w(topics text[], places text[])
    where not (service || '/' || topic = any(w.topics)
      or coalesce(jurisdiction || '/' || place = any(w.places), false)))`

const given = ({ services, topics, stages, words }: PublicFilter) => [
  services ?? null,
  topics ?? null,
  stages ?? null,
  JSON.stringify(words ?? []),
]

/** Of the time that passes, the part that may be spent on counting. */
const share = 100
const everyMsMin = 20_000
const everyMsMax = 3_600_000

/**
 * Counts anew, once for an interval however many programs run: every twenty seconds where there are
 * few cases, more rarely the longer it takes. Only what has changed is written.
 */
export async function refreshTallies(tx: Tx, now: Date): Promise<boolean> {
  await tx.query(
    `insert into publication.counted (what, at) values ('tallies', '-infinity')
     on conflict do nothing`,
  )
  const [due] = await tx.query(
    `select 1 as one from publication.counted where what = 'tallies'
       and at <= $1::timestamptz
         - least($4::int, greatest($3::int, took_ms * $2::int)) * interval '1 millisecond'
     for update skip locked`,
    [now, share, everyMsMin, everyMsMax],
  )
  if (!due) return false
  const startedAt = performance.now()
  await tx.query(
    `with fresh as materialized (
       select jurisdiction, coalesce(place, '') as place, service, topic, stage,
         date_trunc('month', opened_on)::date as month, count(*) as cases
       from publication.case where is_public group by 1, 2, 3, 4, 5, 6),
     gone as (
       delete from publication.tally t where not exists (
         select from fresh f where f.jurisdiction = t.jurisdiction and f.place = t.place
           and f.service = t.service and f.topic = t.topic and f.stage = t.stage
           and f.month = t.month))
     insert into publication.tally as t (jurisdiction, place, service, topic, stage, month, cases)
     select jurisdiction, place, service, topic, stage, month, cases from fresh
     on conflict (jurisdiction, place, service, topic, stage, month)
       do update set cases = excluded.cases where t.cases <> excluded.cases`,
  )
  const tookMs = Math.round(performance.now() - startedAt)
  await tx.query(`update publication.counted set at = $1, took_ms = $2 where what = 'tallies'`, [
    now,
    tookMs,
  ])
  return true
}

/** Undefined where nothing has been counted yet. */
export async function talliedAt(tx: Tx): Promise<Date | undefined> {
  const [counted] = await tx.query<{ at: Date }>(
    `select at from publication.counted where what = 'tallies' and at > '-infinity'`,
  )
  return counted?.at
}

/** Of one district by its places, of all by districts; a place is empty where a case names none. */
export function countPlaces(
  tx: Tx,
  filter: PublicFilter,
): Promise<{ readonly jurisdiction: string; readonly place: string; readonly cases: number }[]> {
  const { jurisdiction = null, from = null, places = null } = filter
  return tx.query(
    `select jurisdiction, case when $5::text is null then '' else place end as place,
       sum(cases)::int as cases
     from publication.tally
     where ${narrowed} and ($5::text is null or jurisdiction = $5)
       and ($6::date is null or month >= $6)
       and ($7::text[] is null or jurisdiction || '/' || place = any($7))
     group by 1, 2 order by 3 desc, 1, 2`,
    [...given(filter), jurisdiction, from, places],
  )
}

/** How far back the cases of one place are looked through, so that none costs more than another. */
export const placeCasesMax = 20_000
const spotsMax = 400

/** The fields of the grid in which cases of one place stand; those without a point in one row. */
export function countSpots(
  tx: Tx,
  place: { readonly jurisdiction: string; readonly place: string },
  filter: PublicFilter,
): Promise<{ readonly lat: number | null; readonly lon: number | null; readonly cases: number }[]> {
  return tx.query(
    `with newest as (
       select jurisdiction, place, service, topic, stage, opened_on, lat, lon
       from publication.case where is_public and jurisdiction = $5 and place = $6
       order by id desc limit $7)
     select lat, lon, count(*)::int as cases from newest
     where ${narrowed} and ($8::date is null or opened_on >= $8)
     group by lat, lon order by 3 desc, 1, 2 limit $9`,
    [
      ...given(filter),
      place.jurisdiction,
      place.place,
      placeCasesMax,
      filter.from ?? null,
      spotsMax,
    ],
  )
}
