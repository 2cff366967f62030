/** What was counted of each day, and which days are done: added to, never counted as a whole. */
import type { Tx } from '#platform/database'
import { addDays, type CivilDate } from '#platform/kernel'

export type CountKind = 'topic' | 'office' | 'again' | 'word'

export type DayCount = {
  readonly service: string
  readonly jurisdiction: string
  readonly day: CivilDate
  readonly kind: CountKind
  readonly subject: string
  readonly place: string
  readonly count: number
}

/** What is older tells nothing about next week. */
export const daysKept = 420

export async function addCounts(tx: Tx, counts: readonly DayCount[]): Promise<void> {
  if (counts.length === 0) return
  await tx.query(
    `insert into insight.day_count (service, jurisdiction, day, kind, subject, place, count)
     select service, jurisdiction, day, kind, subject, place, count
     from json_to_recordset($1::json) as x(service text, jurisdiction text, day date, kind text,
       subject text, place text, count integer)
     on conflict do nothing`,
    [JSON.stringify(counts)],
  )
}

/** Days from `first` to the day before `today` that nobody has counted yet, the newest first. */
export async function daysToCount(
  tx: Tx,
  { first, today, limit }: { first: CivilDate; today: CivilDate; limit: number },
): Promise<CivilDate[]> {
  const rows = await tx.query<{ day: CivilDate }>(
    `select d::date::text as day
     from generate_series($1::date, $2::date, '1 day') as d
     where not exists (select from insight.counted_day c where c.day = d::date)
     order by d desc limit $3`,
    [first, addDays(today, -1), limit],
  )
  return rows.map(({ day }) => day)
}

export async function markCounted(tx: Tx, day: CivilDate): Promise<void> {
  await tx.query(`insert into insight.counted_day (day) values ($1) on conflict do nothing`, [day])
}

export async function forgetCounts(tx: Tx, today: CivilDate): Promise<void> {
  const before = addDays(today, -daysKept)
  await tx.query(`delete from insight.day_count where day < $1`, [before])
  await tx.query(`delete from insight.counted_day where day < $1`, [before])
  await tx.query(
    `delete from insight.spelling p where not exists (
       select from insight.day_count c
       where c.kind = 'word' and c.subject = encode(p.word_hash, 'hex'))
     and not exists (select from insight.said s where s.word_hash = p.word_hash)`,
  )
}

type Of = Pick<DayCount, 'service' | 'jurisdiction'>

/** A count of seven days: `back` is 0 for those that end on the last day, 1 for those before. */
export type WeekCount = Pick<DayCount, 'subject' | 'place' | 'count'> & {
  readonly kind: 'topic' | 'word'
  readonly back: number
}

/** Topics, and the words that were ever written down; so many weeks back. */
export function weekCounts(
  tx: Tx,
  { service, jurisdiction }: Of,
  { lastDay, weeks }: { readonly lastDay: CivilDate; readonly weeks: number },
): Promise<WeekCount[]> {
  return tx.query(
    `select kind, subject, place, ($3::date - day) / 7 as back, sum(count)::int as count
     from insight.day_count c
     where service = $1 and jurisdiction = $2 and day <= $3 and day > $3::date - 7 * ($4::int + 1)
       and (kind = 'topic' or kind = 'word' and exists (
         select from insight.spelling where word_hash = decode(c.subject, 'hex')))
     group by kind, subject, place, back`,
    [service, jurisdiction, lastDay, weeks],
  )
}

/** By day: what offices were handed, or what came again, from a day on. */
export function dayCounts(
  tx: Tx,
  { service, jurisdiction }: Of,
  { kind, from }: { readonly kind: 'office' | 'again'; readonly from: CivilDate },
): Promise<Pick<DayCount, 'day' | 'subject' | 'place' | 'count'>[]> {
  return tx.query(
    `select day, subject, place, count from insight.day_count
     where service = $1 and jurisdiction = $2 and day >= $3 and kind = $4`,
    [service, jurisdiction, from, kind],
  )
}

export async function firstDayCounted(
  tx: Tx,
  { service, jurisdiction }: Of,
): Promise<CivilDate | undefined> {
  const [row] = await tx.query<{ day: CivilDate | null }>(
    `select min(day) as day from insight.day_count where service = $1 and jurisdiction = $2`,
    [service, jurisdiction],
  )
  return row?.day ?? undefined
}

/** Where anything was counted. */
export function countedPlaces(
  tx: Tx,
): Promise<{ readonly service: string; readonly jurisdiction: string }[]> {
  return tx.query(
    `select service, jurisdiction from insight.day_count
     group by service, jurisdiction order by service, jurisdiction`,
  )
}

/** Whether it is time again, once for an interval however many programs run; held until the end. */
export async function takeRound(
  tx: Tx,
  what: string,
  { now, everyMs }: { readonly now: Date; readonly everyMs: number },
): Promise<boolean> {
  await tx.query(
    `insert into insight.round (what, at) values ($1, '-infinity') on conflict do nothing`,
    [what],
  )
  const [due] = await tx.query(
    `select 1 as one from insight.round where what = $1 and at <= $2 for update skip locked`,
    [what, new Date(now.getTime() - everyMs)],
  )
  if (!due) return false
  await tx.query(`update insight.round set at = $2 where what = $1`, [what, now])
  return true
}
