import { createHash } from 'node:crypto'
import { byteaText, type Tx } from '#platform/database'
import { openForPersons, sealForPersons, type Opener, type Vault } from '#platform/identity'
import type { Correction, Entry, Evidence, Fact } from './entry.ts'

/** An entry as it is written: what it says, and the bytes that the act's event binds. */
export type NewEntry = Entry & {
  /** 16 random bytes, so that nobody can test a guess against the commitment. */
  readonly salt: Buffer
}

type Payload = {
  readonly fact: Fact | Correction
  readonly evidence?: Evidence | undefined
  readonly salt: string
}

const placeOf = ({ seq }: Pick<Entry, 'seq'>) => `population.entry|${seq}`

const payloadOf = ({ fact, evidence, salt }: NewEntry): string =>
  JSON.stringify({ fact, evidence, salt: salt.toString('base64url') } satisfies Payload)

/** What binds an entry: SHA-256 of its whole content and its salt. */
export function entryCommitment(entry: NewEntry): Buffer {
  return createHash('sha256').update(payloadOf(entry)).digest()
}

/** Adds entries of any number of persons in one statement; their persons are registered. */
export async function appendPersonEntries(
  tx: Tx,
  vault: Vault,
  entries: readonly NewEntry[],
): Promise<void> {
  if (entries.length === 0) return
  const sealed = await sealForPersons(
    tx,
    vault,
    entries.map((entry) => ({
      personId: entry.personId,
      place: placeOf(entry),
      plain: payloadOf(entry),
    })),
  )
  const rows = entries.map((entry, i) => ({
    person_id: entry.personId,
    seq: entry.seq,
    id: entry.id,
    kind: entry.fact.kind,
    corrects: entry.fact.kind === 'correction' ? entry.fact.corrects : null,
    sealed: byteaText(sealed[i] ?? Buffer.alloc(0)),
    commitment: byteaText(entryCommitment(entry)),
    jurisdiction: entry.jurisdiction,
    act_id: entry.actId,
    recorded_at: entry.recordedAt,
  }))
  await tx.query(
    `insert into population.entry (person_id, seq, id, kind, corrects, sealed, commitment,
       jurisdiction, act_id, recorded_at)
     select * from json_to_recordset($1::json) as x(person_id text, seq int, id text, kind text,
       corrects int, sealed bytea, commitment bytea, jurisdiction text, act_id text,
       recorded_at timestamptz)`,
    [JSON.stringify(rows)],
  )
}

type EntryRow = {
  person_id: string
  seq: number
  id: string
  sealed: Buffer
  jurisdiction: string
  act_id: string
  recorded_at: Date
}

/** The entries of these persons, by person and in order; of one who was erased there are none. */
export async function findPersonEntries(
  tx: Tx,
  vault: Vault,
  opener: Opener,
  personIds: readonly string[],
): Promise<Map<string, Entry[]>> {
  if (personIds.length === 0) return new Map()
  const rows = await tx.query<EntryRow>(
    `select person_id, seq, id, sealed, jurisdiction, act_id, recorded_at
     from population.entry where person_id = any($1) order by person_id, seq`,
    [[...new Set(personIds)]],
  )
  const opened = await openForPersons(
    tx,
    vault,
    opener,
    rows.map(({ person_id: personId, seq, sealed }) => ({
      personId,
      place: placeOf({ seq }),
      sealed,
    })),
  )
  const entries = rows.flatMap((row, i): Entry[] => {
    const plain = opened[i]
    if (!plain) return []
    const { fact, evidence } = JSON.parse(plain.toString('utf8')) as Payload
    return [
      {
        personId: row.person_id,
        seq: row.seq,
        id: row.id,
        fact,
        evidence,
        jurisdiction: row.jurisdiction,
        actId: row.act_id,
        recordedAt: row.recorded_at,
      },
    ]
  })
  return Map.groupBy(entries, ({ personId }) => personId)
}

type ActKey = { readonly jurisdiction: string; readonly actId: string }

/** What the record binds of an entry, and whether the entry still is what it was bound as. */
export type BoundEntry = ActKey & {
  readonly personId: string
  readonly seq: number
  readonly commitment: Buffer
  /** Of a person who was erased nothing can be opened: the commitment alone is left. */
  readonly isWhole: boolean
}

type BoundRow = {
  jurisdiction: string
  act_id: string
  person_id: string
  seq: number
  kind: string
  corrects: number | null
  sealed: Buffer
  commitment: Buffer
}

/** The entries of these acts, each computed again from what is sealed: for the scrub. */
export async function boundEntriesOf(
  tx: Tx,
  vault: Vault,
  opener: Opener,
  acts: readonly ActKey[],
): Promise<BoundEntry[]> {
  if (acts.length === 0) return []
  const rows = await tx.query<BoundRow>(
    `select jurisdiction, act_id, entry.person_id, entry.seq, entry.kind, entry.corrects,
       entry.sealed, entry.commitment
     from json_to_recordset($1::json) as x(jurisdiction text, act_id text)
     join population.entry using (jurisdiction, act_id)`,
    [JSON.stringify(keysOf(acts))],
  )
  const parts = rows.map(({ person_id: personId, seq, sealed }) => ({
    personId,
    place: placeOf({ seq }),
    sealed,
  }))
  const open = (some: typeof parts) => openForPersons(tx, vault, opener, some)
  // One that was changed opens no more, and must not hide the others.
  const opened = await open(parts).catch(() =>
    Promise.all(parts.map(async (part) => (await open([part]).catch(() => ['changed']))[0])),
  )
  return rows.map((row, i) => ({
    jurisdiction: row.jurisdiction,
    actId: row.act_id,
    personId: row.person_id,
    seq: row.seq,
    commitment: row.commitment,
    isWhole: isWhole(row, opened[i]),
  }))
}

const keysOf = (acts: readonly ActKey[]) =>
  acts.map(({ jurisdiction, actId }) => ({ jurisdiction, act_id: actId }))

/** What stands in the open is compared as well: who lives is counted by it. */
function isWhole(
  { kind, corrects, commitment }: BoundRow,
  plain: Buffer | string | undefined,
): boolean {
  if (plain === undefined) return true
  if (!createHash('sha256').update(plain).digest().equals(commitment)) return false
  const { fact } = JSON.parse(plain.toString()) as Payload
  const said = fact.kind === 'correction' ? fact.corrects : null
  return fact.kind === kind && said === corrects
}

export async function countPersonEntries(tx: Tx): Promise<number> {
  const [row] = await tx.query<{ entries: number }>(
    `select count(*) as entries from population.entry`,
  )
  return row?.entries ?? 0
}

/** How many entries these acts have written. */
export async function countPersonEntriesOf(tx: Tx, acts: readonly ActKey[]): Promise<number> {
  const [row] = await tx.query<{ entries: number }>(
    `select count(*) as entries from json_to_recordset($1::json) as x(jurisdiction text, act_id text)
     join population.entry using (jurisdiction, act_id)`,
    [JSON.stringify(keysOf(acts))],
  )
  return row?.entries ?? 0
}

export type EntryPlace = ActKey & { readonly personId: string; readonly seq: number }

/** All entries by person and number, a page at a time; nothing is opened. */
export async function personEntriesAfter(
  tx: Tx,
  after: Pick<EntryPlace, 'personId' | 'seq'>,
  limit: number,
): Promise<EntryPlace[]> {
  const rows = await tx.query<Pick<BoundRow, 'person_id' | 'seq' | 'jurisdiction' | 'act_id'>>(
    `select person_id, seq, jurisdiction, act_id from population.entry
     where (person_id, seq) > ($1, $2) order by person_id, seq limit $3`,
    [after.personId, after.seq, limit],
  )
  return rows.map((row) => ({
    personId: row.person_id,
    seq: row.seq,
    jurisdiction: row.jurisdiction,
    actId: row.act_id,
  }))
}

/** Of how many persons anything is recorded. */
export async function countPersons(tx: Tx): Promise<number> {
  const [row] = await tx.query<{ persons: number }>(
    `select count(*) as persons from population.entry where seq = 1`,
  )
  return row?.persons ?? 0
}

/**
 * How many live: of those whose birth stands, those whose death does not and who were not joined to
 * another record. Counted from the entries, opening none.
 */
export async function countLiving(tx: Tx): Promise<number> {
  const [row] = await tx.query<{ living: number }>(
    `select count(distinct e.person_id) as living from population.entry e
     where e.kind = 'birth'
       and not exists (
         select from population.entry d
         where d.person_id = e.person_id and d.kind = 'death' and not exists (
           select from population.entry c
           where c.person_id = d.person_id and c.corrects = d.seq))
       and (select count(*) filter (where m.kind = 'merge')
              - count(*) filter (where m.kind = 'separation' and exists (
                  select from population.entry o
                  where o.person_id = m.person_id and o.kind = 'merge' and o.seq < m.seq))
            from population.entry m where m.person_id = e.person_id) <= 0`,
  )
  return row?.living ?? 0
}

/** Whether anything is recorded of a person; nothing is opened. */
export async function countEntriesAbout(tx: Tx, personId: string): Promise<number> {
  const [row] = await tx.query<{ entries: number }>(
    `select count(*)::integer as entries from population.entry where person_id = $1`,
    [personId],
  )
  return row?.entries ?? 0
}
