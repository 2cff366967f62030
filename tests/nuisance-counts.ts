/** What the tables say of all complaints at once. */
import type { Tx } from '#platform/database'

type Town = { readonly db: Tx }

/** The cases that a post has handed over, and in how many transactions. */
export async function countHandedOver({ db }: Town, post: string) {
  const [counted] = await db.query<{ events: number; transactions: number }>(
    `select count(*) as events, count(distinct xmin::text) as transactions from cases.event
     where action = 'hand-over' and post_id = $1`,
    [post],
  )
  return counted
}

/** How many cases are in these states, and how many of them have a post and a deadline. */
export async function countOpenCases({ db }: Town, states: readonly string[]) {
  const [counted] = await db.query<{ open: number; withPostAndDeadline: number }>(
    `select count(*) as open, count(*) filter (
       where post_id is not null and deadline_at is not null) as "withPostAndDeadline"
     from cases.case where state = any($1)`,
    [states],
  )
  return counted ?? { open: 0, withPostAndDeadline: 0 }
}
