/** How many cases one person has opened on a day, counted behind a lock with the act itself. */
import type { Database, Tx } from '#platform/database'
import { civilDateOf, type CivilDate } from '#platform/kernel'

/** `subject`: a keyed hash of whoever is counted. */
export type OpenedBy = { readonly subject: Buffer; readonly number: number }

/**
 * Adds to the counts of a day, and gives each as it then stands. One statement, never count and
 * then add: who opens at the same moment, at another program too, waits for the row and sees it.
 */
export async function addOpened(
  tx: Tx,
  day: CivilDate,
  opened: readonly OpenedBy[],
): Promise<OpenedBy[]> {
  if (opened.length === 0) return []
  // In one order, so that two batches cannot wait for each other.
  return tx.query<OpenedBy>(
    `insert into cases.opened as o (day, subject, number)
     select $1, subject, number from unnest($2::bytea[], $3::int[]) as n (subject, number)
     order by subject
     on conflict (day, subject) do update set number = o.number + excluded.number
     returning subject, number`,
    [day, opened.map(({ subject }) => subject), opened.map(({ number }) => number)],
  )
}

/** Forgets the counts of days that are over. A day longer, for a clock that was set back. */
export async function sweepOpened(db: Database, now: Date, limit: number): Promise<number> {
  const rows = await db.query(
    `delete from cases.opened where (day, subject) in (
       select day, subject from cases.opened where day < $1::date - 1
       order by day, subject limit $2 for update skip locked)
     returning 1`,
    [civilDateOf(now), limit],
  )
  return rows.length
}
