import type { Database, Tx } from './connection.ts'

/** What is written together is read together, while the program goes on writing. */
export function readAtOneMoment<T>(db: Database, read: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transact(async (tx) => {
    await tx.query(`set transaction isolation level repeatable read, read only`)
    return read(tx)
  })
}
