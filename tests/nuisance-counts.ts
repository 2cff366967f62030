/** What the tables say of all complaints at once. */
import type { Database, Tx } from '#platform/database'

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

/** The same database, and how many cases were locked since that was last asked. */
export function watchLocks(db: Database): { readonly db: Database; readonly opened: () => number } {
  let opened = 0
  const watching = (tx: Tx): Tx => ({
    query: async <R>(sql: string, parameters?: readonly unknown[]) => {
      const rows = await tx.query<R>(sql, parameters)
      if (sql.includes('cases.case') && sql.includes('for update')) opened += rows.length
      return rows
    },
  })
  const transact: Database['transact'] = (work) => db.transact((tx) => work(watching(tx)))
  const sinceAsked = () => {
    const count = opened
    opened = 0
    return count
  }
  return { db: { ...db, transact }, opened: sinceAsked }
}
