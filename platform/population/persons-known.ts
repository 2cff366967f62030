/** What is recorded of persons and of those around them, read as far as a question needs it. */
import type { Tx } from '#platform/database'
import type { Opener, Vault } from '#platform/identity'
import type { Entry } from './entry.ts'
import { findPersonEntries } from './entry-store.ts'
import { survivingOf } from './family.ts'
import type { Known } from './life-event.ts'
import {
  namedIn,
  personRecordOf,
  spousesOf,
  withMerged,
  type PersonRecord,
  type When,
} from './person-record.ts'

/** Generations above whom nobody can be a forebear who is still a parent today. */
const generationsMax = 6

/** The entries and records of these persons and of those whom they name, in two statements. */
export async function loadKnown(
  tx: Tx,
  vault: Vault,
  opener: Opener,
  personIds: readonly string[],
): Promise<Known> {
  const own = await findPersonEntries(tx, vault, opener, personIds)
  const named = [...own.values()].flatMap(namedIn).filter((id) => !own.has(id))
  return knownOf(new Map([...own, ...(await findPersonEntries(tx, vault, opener, named))]))
}

/** With the forebears of these persons, so that nobody becomes an own ancestor. */
export async function loadForebears(
  tx: Tx,
  vault: Vault,
  opener: Opener,
  personIds: readonly string[],
  known: Known,
): Promise<Known> {
  const entries = new Map(known.entries)
  let records = known.records
  let open = personIds.flatMap((id) => parentsOf(records.get(id)))
  for (let step = 0; step < generationsMax; step += 1) {
    const unknown = [...new Set(open)].filter((id) => !entries.has(id))
    const found = await findPersonEntries(tx, vault, opener, unknown)
    for (const [id, own] of found) entries.set(id, own)
    records = knownOf(entries).records
    open = open.flatMap((id) => parentsOf(records.get(id)))
    if (open.length === 0) break
  }
  return { entries, records }
}

function parentsOf(record: PersonRecord | undefined): string[] {
  return (record?.parents ?? []).flatMap(({ personId }) => personId ?? [])
}

/** The records that entries come to; a record into which others went holds their links too. */
export function knownOf(entries: ReadonlyMap<string, readonly Entry[]>, when?: When): Known {
  const own = new Map(
    [...entries].map(([id, list]) => [id, personRecordOf(id, list, when)] as const),
  )
  const records = new Map(
    [...own].map(([id, record]) => {
      const others = record.mergedFrom.flatMap((from) => own.get(from) ?? [])
      return [id, others.length > 0 ? withMerged(record, others) : record] as const
    }),
  )
  return { entries, records }
}

export type Family = { readonly record: PersonRecord; readonly known: Known }

/**
 * One person and the family: those whom the own record names, and the children of the parents. A
 * record that was joined to another leads to that one; undefined for whom nothing is recorded.
 */
export async function loadFamily(
  tx: Tx,
  vault: Vault,
  opener: Opener,
  personId: string,
): Promise<Family | undefined> {
  const near = await loadKnown(tx, vault, opener, [personId])
  const id = survivingOf(personId, near.records)
  if (id !== personId) return loadFamily(tx, vault, opener, id)
  const record = near.records.get(id)
  if (!record) return undefined
  const siblings = parentsOf(record).flatMap((parent) =>
    (near.records.get(parent)?.children ?? []).map((child) => child.personId),
  )
  const unknown = siblings.filter((one) => !near.entries.has(one))
  const further = await findPersonEntries(tx, vault, opener, unknown)
  const known = knownOf(new Map([...near.entries, ...further]))
  return { record: known.records.get(id) ?? record, known }
}

/** One person with those by whose names he is known: parents and spouses, and nobody else. */
export async function loadPerson(
  tx: Tx,
  vault: Vault,
  opener: Opener,
  personId: string,
): Promise<Family | undefined> {
  const own = await findPersonEntries(tx, vault, opener, [personId])
  const alone = knownOf(own).records.get(personId)
  if (!alone) return undefined
  if (alone.mergedInto !== undefined) return loadPerson(tx, vault, opener, alone.mergedInto)
  const others = await findPersonEntries(tx, vault, opener, [...alone.mergedFrom])
  const merged = knownOf(new Map([...own, ...others])).records.get(personId) ?? alone
  const near = [...parentsOf(merged), ...spousesOf(merged)]
  const around = await findPersonEntries(tx, vault, opener, near)
  const known = knownOf(new Map([...own, ...others, ...around]))
  return { record: known.records.get(personId) ?? merged, known }
}
