/** Up to when what happened is in the figures, for what has instants and no place in the log. */
import type { Tx } from '#platform/database'

type Counted = 'money' | 'exceptions'

/** The beginning of time, before which nothing happened. */
export const beginning = new Date(0)

/** Locked until the transaction ends. Undefined while another process counts. */
export async function lockCounted(tx: Tx, what: Counted): Promise<Date | undefined> {
  await tx.query(
    `insert into analytics.counted_until (what, until) values ($1, $2) on conflict do nothing`,
    [what, beginning],
  )
  const [row] = await tx.query<{ until: Date }>(
    `select until from analytics.counted_until where what = $1 for update skip locked`,
    [what],
  )
  return row?.until
}

/** Call it under `lockCounted`, with what was counted. */
export async function moveCounted(tx: Tx, what: Counted, until: Date): Promise<void> {
  await tx.query(`update analytics.counted_until set until = $2 where what = $1`, [what, until])
}

/** As last committed. */
export async function countedUntil(tx: Tx, what: Counted): Promise<Date> {
  const [row] = await tx.query<{ until: Date }>(
    `select until from analytics.counted_until where what = $1`,
    [what],
  )
  return row?.until ?? beginning
}
