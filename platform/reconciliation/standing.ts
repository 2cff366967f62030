/** What acts of the treasury must know, read and locked before any is decided. */
import type { Tx } from '#platform/database'
import type { CivilDate } from '#platform/kernel'
import type { DayTotals } from './close.ts'
import type { ExceptionKey } from './exceptions.ts'
import type { Owner } from './keep-exceptions.ts'
import type { ExceptionKind } from './match.ts'
import { reconciliationProblems as problems } from './problems.ts'

export type PreparedClose = {
  readonly id: string
  readonly day: CivilDate
  readonly totals: DayTotals
  readonly personId: string
  readonly postId: string
  readonly preparedAt: Date
}

/** A day as a close finds it. */
export type DayStanding = {
  readonly isClosed: boolean
  readonly prepared: PreparedClose | undefined
  /** The comparisons that hold now, by bank; of a file that has come since there is none yet. */
  readonly runs: ReadonlyMap<string, string>
  /** A file is being compared at this moment. */
  readonly isBusy: boolean
}

export type ExceptionState = 'open' | 'resolved' | 'gone'
export type LockedException = ExceptionKey & {
  readonly kind: ExceptionKind
  readonly state: ExceptionState
  readonly owner: Owner
  readonly deadline: Date
}

export const exceptionName = ({ bank, day, number }: ExceptionKey) => `${bank}/${day}/${number}`

/**
 * The exceptions that are there, locked. What a comparison holds at this moment is left out: an
 * act does not wait minutes for it, nor make others wait.
 */
export async function lockExceptions(
  tx: Tx,
  keys: readonly ExceptionKey[],
): Promise<Map<string, LockedException>> {
  if (keys.length === 0) return new Map()
  const rows = await tx.query<LockedException>(
    `select e.bank, e.day, e.number, e.kind, e.state, e.deadline,
       json_build_object('place', e.owner_place, 'postId', e.owner_post) as owner
     from reconciliation.exception e
     where (e.bank, e.day, e.number) in (
       select bank, day, number from json_to_recordset($1) as x(bank text, day date, number int))
     order by e.bank, e.day, e.number for update skip locked`,
    [JSON.stringify(keys)],
  )
  return new Map(rows.map((row) => [exceptionName(row), row]))
}

/** How a day stands; its banks' days are locked, so that nothing of it changes meanwhile. */
export async function lockDay(tx: Tx, day: CivilDate): Promise<DayStanding> {
  const locked = await tx.query<{ bank: string; run_id: string | null }>(
    `select b.bank, r.id as run_id from reconciliation.bank_day b
       left join reconciliation.run r on r.id = b.run_id and r.file_id = b.file_id
     where b.day = $1::date order by b.bank for update of b skip locked`,
    [day],
  )
  const [all] = await tx.query<{ banks: number; closed: number }>(
    `select
       (select count(*) from reconciliation.bank_day where day = $1::date) as banks,
       (select count(*) from reconciliation.closed_day where day = $1::date) as closed`,
    [day],
  )
  return {
    isClosed: (all?.closed ?? 0) > 0,
    prepared: await findPrepared(tx, day),
    runs: new Map(locked.flatMap(({ bank, run_id: id }) => (id ? [[bank, id] as const] : []))),
    isBusy: locked.length < (all?.banks ?? 0),
  }
}

/** The newest close that somebody has prepared for a day. */
export async function findPrepared(tx: Tx, day: CivilDate): Promise<PreparedClose | undefined> {
  const [row] = await tx.query<PreparedClose>(
    `select id, day, totals, person_id as "personId", post_id as "postId",
       prepared_at as "preparedAt"
     from reconciliation.prepared_close where day = $1::date
     order by prepared_at desc, id desc limit 1`,
    [day],
  )
  return row
}

/** A close with the totals at which it was prepared. */
export type Closing = {
  readonly day: CivilDate
  readonly act: string
  readonly preparedId: string
  /** Of a close that was prepared by nobody there is none. */
  readonly totals: DayTotals | null
}

/** The days that were closed, in their order, beginning after one. */
export function closesAfter(tx: Tx, day: CivilDate, limit: number): Promise<Closing[]> {
  return tx.query<Closing>(
    `select c.day, c.act, c.prepared_id as "preparedId", p.totals
     from reconciliation.closed_day c
       left join reconciliation.prepared_close p on p.id = c.prepared_id
     where c.day > $1::date order by c.day limit $2`,
    [day, limit],
  )
}

/** @throws reconciliation-day-not-over */
export function checkOver(day: CivilDate, today: CivilDate): void {
  if (day >= today) throw problems['reconciliation-day-not-over']({ values: { day } })
}

/**
 * Whether these totals may be put down for a day: it is over, and as it was compared.
 * @throws reconciliation-day-not-over, -day-closed, -day-busy, -day-moved
 */
export function checkClosable(standing: DayStanding, totals: DayTotals, today: CivilDate): void {
  const { day } = totals
  const values = { values: { day } }
  checkOver(day, today)
  if (standing.isClosed) throw problems['reconciliation-day-closed'](values)
  if (standing.isBusy) throw problems['reconciliation-day-busy'](values)
  const isSame =
    totals.banks.length === standing.runs.size &&
    totals.banks.every(({ bank, runId }) => standing.runs.get(bank) === runId)
  if (!isSame) throw problems['reconciliation-day-moved'](values)
}
