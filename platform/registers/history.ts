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
  readonly sealed: Buffer | undefined
  readonly recordedAt: Date
  readonly jurisdiction: string
  readonly caseId: string
  readonly caseSeq: number
}

type EntryRow = Omit<WrittenEntry, 'sealed'> & { readonly sealed: Buffer | null }

/** Every entry of a record, oldest first. */
export async function entriesOfRecord(
  tx: Tx,
  register: string,
  key: string,
): Promise<WrittenEntry[]> {
  const rows = await tx.query<EntryRow>(
    `select register, key, seq, state, item, sealed, recorded_at as "recordedAt", jurisdiction,
       case_id as "caseId", case_seq as "caseSeq"
     from registers.entry where register = $1 and key = $2 order by seq`,
    [register, key],
  )
  return rows.map(entryOf)
}

/** What each of many cases has written, in the order of keys: one read. */
export async function entriesOfCases(tx: Tx, caseIds: readonly string[]): Promise<WrittenEntry[]> {
  const rows = await tx.query<EntryRow>(
    `select register, key, seq, state, item, sealed, recorded_at as "recordedAt", jurisdiction,
       case_id as "caseId", case_seq as "caseSeq"
     from registers.entry where case_id = any($1) order by case_id, case_seq, key, seq`,
    [caseIds],
  )
  return rows.map(entryOf)
}

function entryOf(row: EntryRow): WrittenEntry {
  return { ...row, sealed: row.sealed ?? undefined }
}

/** How many entries there are in all. */
export async function countEntries(tx: Tx): Promise<number> {
  const [row] = await tx.query<{ count: number }>(`select count(*) as count from registers.entry`)
  return row?.count ?? 0
}

/** An act as an entry names it. */
export type WritingAct = Pick<WrittenEntry, 'jurisdiction' | 'caseId' | 'caseSeq'>

/** How many entries these acts have written. */
export async function countEntriesOf(tx: Tx, acts: readonly WritingAct[]): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    `select count(*) as count from unnest($1::text[], $2::text[], $3::int[]) as a(place, id, seq)
     join registers.entry e on e.case_id = a.id and e.case_seq = a.seq
       and e.jurisdiction = a.place`,
    [acts.map((a) => a.jurisdiction), acts.map((a) => a.caseId), acts.map((a) => a.caseSeq)],
  )
  return row?.count ?? 0
}

type EntryKey = Pick<WrittenEntry, 'register' | 'key' | 'seq'>

/** Which entries there are and which act each names, in the order of their keys, after one. */
export function entriesAfter(
  tx: Tx,
  last: EntryKey,
  limit: number,
): Promise<(EntryKey & WritingAct)[]> {
  return tx.query(
    `select register, key, seq, jurisdiction, case_id as "caseId", case_seq as "caseSeq"
     from registers.entry where (register, key, seq) > ($1, $2, $3::int)
     order by register, key, seq limit $4`,
    [last.register, last.key, last.seq, limit],
  )
}
