import type { Problem } from '#platform/kernel'
import { codeOf, type Database, type Tx } from './connection.ts'

const writeInReadOnly = '25006'

/**
 * The same database for those who ask from outside: while there is a reason, whatever reads is
 * answered and whatever writes is refused with it. Which is which is Postgres's own word, since the
 * transaction is then a read-only one. While there is none, nothing is added.
 */
export function guardWrites(db: Database, whyNot: () => Problem | undefined): Database {
  // Learnt once: Postgres notes each refusal in its log, and that lies on the full disk.
  const writes = new Set<string>()
  const reading = (tx: Tx, refusal: Problem): Tx => ({
    query: async (sql, parameters) => {
      if (writes.has(sql)) throw refusal
      try {
        return await tx.query(sql, parameters)
      } catch (error) {
        if (codeOf(error) !== writeInReadOnly) throw error
        writes.add(sql)
        throw refusal
      }
    },
  })
  const transact: Database['transact'] = async (work) => {
    const refusal = whyNot()
    if (!refusal) return db.transact(work)
    return db.transact(async (tx) => {
      await tx.query(`set transaction read only`)
      return work(reading(tx, refusal))
    })
  }
  return {
    transact,
    query: (sql, parameters) =>
      whyNot() ? transact((tx) => tx.query(sql, parameters)) : db.query(sql, parameters),
    close: () => db.close(),
  }
}
