import { codeOf, type Database, type Tx } from './connection.ts'
import { databaseProblems } from './problems.ts'

const writeInReadOnly = '25006'

/**
 * The same database for those who ask from outside: while there is no room, whatever reads is
 * answered and whatever writes is refused with `database-full`. Which is which is Postgres's own
 * word, since the transaction is then a read-only one. While there is room nothing is added.
 */
export function guardWrites(db: Database, hasRoom: () => boolean): Database {
  // Learnt once: Postgres notes each refusal in its log, and that lies on the full disk.
  const writes = new Set<string>()
  const reading = (tx: Tx): Tx => ({
    query: async (sql, parameters) => {
      if (writes.has(sql)) throw databaseProblems['database-full']()
      try {
        return await tx.query(sql, parameters)
      } catch (error) {
        if (codeOf(error) !== writeInReadOnly) throw error
        writes.add(sql)
        throw databaseProblems['database-full']()
      }
    },
  })
  const transact: Database['transact'] = async (work) => {
    if (hasRoom()) return db.transact(work)
    return db.transact(async (tx) => {
      await tx.query(`set transaction read only`)
      return work(reading(tx))
    })
  }
  return {
    transact,
    query: (sql, parameters) =>
      hasRoom() ? db.query(sql, parameters) : transact((tx) => tx.query(sql, parameters)),
    close: () => db.close(),
  }
}
