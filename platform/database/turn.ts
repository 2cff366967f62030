/** Work that two programs on one database must not do at the same moment. */
import type { Database } from './connection.ts'

/**
 * Runs `work` when nobody else is at work under the same name. What `work` writes is committed by
 * itself: the lock is held by a transaction of its own, and is gone with its connection.
 */
export function inTurn<Result>(
  db: Database,
  name: string,
  work: () => Promise<Result>,
): Promise<Result> {
  return db.transact(async (tx) => {
    await tx.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [name])
    return work()
  })
}
