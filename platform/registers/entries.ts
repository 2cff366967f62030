import { byteaText, type Tx } from '#platform/database'
import type { Item, RegisterRecord } from './register.ts'

/** An entry as it is written, with the values by which its record is found or kept unique. */
export type NewEntry = {
  readonly register: string
  readonly key: string
  readonly seq: number
  readonly state: string
  readonly item: Item
  readonly sealed?: Buffer | undefined
  readonly jurisdiction: string
  readonly caseId: string
  readonly caseSeq: number
  readonly recordedAt: Date
  readonly unique: readonly { field: string; value: string }[]
  readonly search: readonly { field: string; hash: Buffer }[]
}

/**
 * Appends entries, one statement a table. Entry `seq` of a key can be written once: a second
 * writer meets the primary key (a unique violation), whatever it had read before.
 */
export async function appendEntries(tx: Tx, entries: readonly NewEntry[]): Promise<void> {
  if (entries.length === 0) return
  const rows = entries.map((entry) => ({
    register: entry.register,
    key: entry.key,
    seq: entry.seq,
    state: entry.state,
    item: entry.item,
    sealed: entry.sealed && byteaText(entry.sealed),
    jurisdiction: entry.jurisdiction,
    case_id: entry.caseId,
    case_seq: entry.caseSeq,
    recorded_at: entry.recordedAt,
  }))
  await tx.query(
    `insert into registers.entry (register, key, seq, state, item, sealed, jurisdiction, case_id,
       case_seq, recorded_at)
     select register, key, seq, state, item, sealed, jurisdiction, case_id, case_seq, recorded_at
     from json_to_recordset($1) as x(register text, key text, seq integer, state text, item jsonb,
       sealed bytea, jurisdiction text, case_id text, case_seq integer, recorded_at timestamptz)`,
    [JSON.stringify(rows)],
  )
  const unique = entries.flatMap(({ register, key, unique: values }) =>
    values.map(({ field, value }) => ({ register, field, value, key })),
  )
  if (unique.length > 0) {
    await tx.query(
      `insert into registers.unique_value (register, field, value, key)
       select register, field, value, key
       from json_to_recordset($1) as x(register text, field text, value text, key text)`,
      [JSON.stringify(unique)],
    )
  }
  const search = entries.flatMap(({ register, key, search: values }) =>
    values.map(({ field, hash }) => ({ register, field, hash: byteaText(hash), key })),
  )
  if (search.length > 0) {
    await tx.query(
      `insert into registers.search_value (register, field, hash, key)
       select register, field, hash, key
       from json_to_recordset($1) as x(register text, field text, hash bytea, key text)
       on conflict do nothing`,
      [JSON.stringify(search)],
    )
  }
}

type EntryRow = {
  register: string
  key: string
  seq: number
  state: string
  item: Item
  sealed: Buffer | null
  jurisdiction: string
  case_id: string
  recorded_at: Date
}

function recordOf(row: EntryRow): RegisterRecord {
  return {
    register: row.register,
    key: row.key,
    seq: row.seq,
    state: row.state,
    item: row.item,
    sealed: row.sealed ?? undefined,
    jurisdiction: row.jurisdiction,
    caseId: row.case_id,
    recordedAt: row.recorded_at,
  }
}

/** The record of a key as it stands, or undefined. */
export async function findRecord(
  tx: Tx,
  register: string,
  key: string,
): Promise<RegisterRecord | undefined> {
  const rows = await tx.query<EntryRow>(
    `select register, key, seq, state, item, sealed, jurisdiction, case_id, recorded_at
     from registers.entry where register = $1 and key = $2 order by seq desc limit 1`,
    [register, key],
  )
  return rows[0] && recordOf(rows[0])
}

/** The records of many keys in one read; keys without a record are left out. */
export async function findRecords(
  tx: Tx,
  wanted: readonly { register: string; key: string }[],
): Promise<RegisterRecord[]> {
  if (wanted.length === 0) return []
  const rows = await tx.query<EntryRow>(
    `select e.* from unnest($1::text[], $2::text[]) as w(register, key)
     cross join lateral (
       select register, key, seq, state, item, sealed, jurisdiction, case_id, recorded_at
       from registers.entry e where e.register = w.register and e.key = w.key
       order by seq desc limit 1) e`,
    [wanted.map((w) => w.register), wanted.map((w) => w.key)],
  )
  return rows.map(recordOf)
}

/** Keys of records that carry this keyed hash in a searchable field, newest first. */
export async function findKeys(
  tx: Tx,
  register: string,
  field: string,
  hash: Buffer,
  limit: number,
): Promise<string[]> {
  const rows = await tx.query<{ key: string }>(
    `select key from registers.search_value
     where register = $1 and field = $2 and hash = $3 order by key desc limit $4`,
    [register, field, hash, limit],
  )
  return rows.map((row) => row.key)
}

/** Records of a register whose keys start with a prefix, in key order: for lists and tables. */
export async function listRecords(tx: Tx, register: string, keyPrefix: string, limit: number) {
  const rows = await tx.query<EntryRow>(
    `select distinct on (key) register, key, seq, state, item, sealed, jurisdiction, case_id,
       recorded_at
     from registers.entry where register = $1 and key >= $2 and key < $3
     order by key, seq desc limit $4`,
    [register, keyPrefix, `${keyPrefix}\uffff`, limit],
  )
  return rows.map(recordOf)
}

/** When something was last written into any of these registers. */
export async function lastRecordedAt(
  tx: Tx,
  registers: readonly string[],
): Promise<Date | undefined> {
  if (registers.length === 0) return undefined
  const [row] = await tx.query<{ at: Date | null }>(
    `select max(recorded_at) as at from registers.entry where register = any($1)`,
    [registers],
  )
  return row?.at ?? undefined
}
