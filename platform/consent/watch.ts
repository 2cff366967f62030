/** What the record of reads shows to a supervisor, and when an officer is asked why. */
import type { Tx } from '#platform/database'
import type { CivilDate } from '#platform/kernel'
import type { Purpose } from './purposes.ts'

/** More persons than this within the hour, and an officer says why before he goes on. */
export const personsPerHourMax = 60
const hourMs = 3_600_000
export const whyLengthMin = 10
export const whyLengthMax = 500

/**
 * How many persons an officer opened within the hour where he must say why; else undefined. What
 * the register shows him beside a case is no choice of his: the case itself counts.
 */
export async function manyRead(tx: Tx, officerId: string, now: Date): Promise<number | undefined> {
  const [row] = await tx.query<{ persons: number }>(
    `select count(distinct subject_id) as persons from consent.read
     where reader_id = $1 and reader_kind = 'officer' and read_at > $2
       and purpose <> 'evidence'
       and not exists (select from consent.many_reads where officer_id = $1 and at > $2)`,
    [officerId, new Date(now.getTime() - hourMs)],
  )
  return row && row.persons > personsPerHourMax ? row.persons : undefined
}

type At = { readonly at: Date; readonly jurisdiction: string; readonly postId: string }
export type ManyReads = At & {
  readonly officerId: string
  readonly persons: number
  readonly reason: string
}

/** The reason holds for the hour that follows. */
export async function keepManyReads(tx: Tx, many: ManyReads): Promise<void> {
  const { officerId, at, jurisdiction, postId, persons, reason } = many
  await tx.query(
    `insert into consent.many_reads (officer_id, at, jurisdiction, post_id, persons, reason)
     values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
    [officerId, at, jurisdiction, postId, persons, reason],
  )
}

/** An officer opened somebody of the family. */
export async function keepKinRead(
  tx: Tx,
  { subjectId, readerId, at, jurisdiction, postId }: At & { subjectId: string; readerId: string },
): Promise<void> {
  await tx.query(
    `insert into consent.kin_read (subject_id, reader_id, at, jurisdiction, post_id)
     values ($1, $2, $3, $4, $5) on conflict do nothing`,
    [subjectId, readerId, at, jurisdiction, postId],
  )
}

export const readSignalKinds = ['without-case', 'own-kin', 'many'] as const
export type ReadSignalKind = (typeof readSignalKinds)[number]

/** What one post did; it names no person. */
export type ReadSignal = {
  readonly kind: ReadSignalKind
  readonly jurisdiction: string
  readonly postId: string
  /** Of looks without a case. */
  readonly purpose: Purpose | null
  /** Of many looks: what the officer said. */
  readonly reason: string | null
  readonly persons: number
}

type Span = {
  readonly jurisdictions: readonly string[]
  readonly from: CivilDate
  readonly to: CivilDate
}

const signalsMax = 200
const within = (column: string) => `jurisdiction = any($1)
  and ${column} >= ($2::date::timestamp at time zone 'Asia/Karachi')
  and ${column} < (($3::date + 1)::timestamp at time zone 'Asia/Karachi')`

/** Signals of these places and days. What an order seals is left out: the order oversees it. */
export async function readSignals(
  tx: Tx,
  { jurisdictions, from, to }: Span,
): Promise<ReadSignal[]> {
  return tx.query<ReadSignal>(
    `select * from (
       select 'own-kin' as kind, jurisdiction, "postId", null as purpose, null as reason,
         count(distinct subject_id)::int as persons
       from (select jurisdiction, post_id as "postId", subject_id from consent.read
             where reader_kind = 'officer' and reader_id = subject_id and ${within('read_at')}
             union all
             select jurisdiction, post_id, subject_id from consent.kin_read
             where ${within('at')}) as own
       group by jurisdiction, "postId"
       union all
       select 'many', jurisdiction, post_id, null, reason, persons
       from consent.many_reads where ${within('at')}
       union all
       select 'without-case', jurisdiction, post_id, purpose, null,
         count(distinct subject_id)::int
       from consent.read
       where reader_kind = 'officer' and case_id is null and order_id is null
         and ${within('read_at')}
       group by jurisdiction, post_id, purpose) as signal
     where "postId" is not null
     order by kind, persons desc, jurisdiction, "postId" limit ${signalsMax}`,
    [jurisdictions, from, to],
  )
}
