/** Entries as they were written, one after the other: for the public log and for the scrub. */
import type { Tx } from '#platform/database'
import type { Item } from './register.ts'

/** One written entry, and the act that wrote it. */
export type WrittenEntry = {
  readonly register: string
  readonly key: string
  readonly seq: number
  readonly state: string
  readonly item: Item
  readonly jurisdiction: string
  readonly caseId: string
  readonly caseSeq: number
}

/** Every entry of a record, oldest first. */
export function entriesOfRecord(tx: Tx, register: string, key: string): Promise<WrittenEntry[]> {
  return tx.query<WrittenEntry>(
    `select register, key, seq, state, item, jurisdiction, case_id as "caseId",
       case_seq as "caseSeq"
     from registers.entry where register = $1 and key = $2 order by seq`,
    [register, key],
  )
}

/** What each of many cases has written, in the order of keys: one read. */
export function entriesOfCases(tx: Tx, caseIds: readonly string[]): Promise<WrittenEntry[]> {
  return tx.query<WrittenEntry>(
    `select register, key, seq, state, item, jurisdiction, case_id as "caseId",
       case_seq as "caseSeq"
     from registers.entry where case_id = any($1) order by case_id, case_seq, key, seq`,
    [caseIds],
  )
}

/** How many entries there are in all. */
export async function countEntries(tx: Tx): Promise<number> {
  const [row] = await tx.query<{ count: number }>(`select count(*) as count from registers.entry`)
  return row?.count ?? 0
}
