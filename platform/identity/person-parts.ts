/** What other blocks keep of a person, under the person's own key: erased with the person. */
import type { KeyObject } from 'node:crypto'
import { machinePermit, recordReads, type Permit, type Reading } from '#platform/consent'
import type { Tx } from '#platform/database'
import { cnicIndexOf, readPerson, type Person, type PersonRow } from './persons.ts'
import { identityProblems } from './problems.ts'
import { openUnder, sealUnder, type Vault } from './sealing.ts'

/** `place` names where it is kept, `block.table|id`; it is authenticated with the content. */
export type PersonPart = { readonly personId: string; readonly place: string }

/**
 * One reading that goes from person to person, as through a family: each is written down before
 * anything of him is opened, and once only, however many parts of him are.
 */
export type Opener = {
  readonly permitsFor: (personIds: readonly string[]) => Promise<ReadonlyMap<string, Permit>>
}

export function openerFor(tx: Tx, reading: Reading): Opener {
  const permits = new Map<string, Permit>()
  return {
    permitsFor: async (personIds) => {
      const fresh = [...new Set(personIds)].filter((id) => !permits.has(id))
      if (fresh.length > 0) {
        const permit = await recordReads(tx, reading, fresh)
        for (const id of fresh) permits.set(id, permit)
      }
      return permits
    },
  }
}

const ownerOf = (personId: string) => `identity.person|${personId}`
const placeOf = ({ personId, place }: PersonPart) => `${place}|${personId}`

type KeyRow = { readonly id: string; readonly data_key: Buffer }

/** The wrapped keys of these persons; one who is erased or unknown has none. */
async function keyRows(tx: Tx, parts: readonly PersonPart[]): Promise<KeyRow[]> {
  const ids = [...new Set(parts.map(({ personId }) => personId))]
  if (ids.length === 0) return []
  return tx.query<KeyRow>(
    `select id, data_key from identity.person where id = any($1) and data_key is not null`,
    [ids],
  )
}

/** Seals each under its person's key. Throws `identity-person-erased`. */
export async function sealForPersons(
  tx: Tx,
  vault: Vault,
  parts: readonly (PersonPart & { readonly plain: Buffer | string })[],
): Promise<Buffer[]> {
  const permit = machinePermit('population-register')
  const rows = await keyRows(tx, parts)
  const keys = new Map(
    rows.map(({ id, data_key: wrapped }): [string, KeyObject] => [
      id,
      vault.unwrapKey(wrapped, ownerOf(id), permit, [id]),
    ]),
  )
  return parts.map((part) => {
    const key = keys.get(part.personId)
    if (!key) throw identityProblems['identity-person-erased']()
    return sealUnder(key, part.plain, placeOf(part))
  })
}

/** Opens each; undefined where the person was erased. */
export async function openForPersons(
  tx: Tx,
  vault: Vault,
  opener: Opener,
  parts: readonly (PersonPart & { readonly sealed: Buffer })[],
): Promise<(Buffer | undefined)[]> {
  const rows = await keyRows(tx, parts)
  const permits = await opener.permitsFor(rows.map(({ id }) => id))
  const keys = new Map<string, KeyObject>()
  for (const { id, data_key: wrapped } of rows) {
    const permit = permits.get(id)
    if (permit) keys.set(id, vault.unwrapKey(wrapped, ownerOf(id), permit, [id]))
  }
  return parts.map((part) => {
    const key = keys.get(part.personId)
    return key && openUnder(key, part.sealed, placeOf(part))
  })
}

/** Those of the persons who exist and are not erased, under a reading that is under way. */
export async function openPersons(
  tx: Tx,
  vault: Vault,
  opener: Opener,
  personIds: readonly string[],
): Promise<Map<string, Person>> {
  const rows = await tx.query<PersonRow>(
    `select id, data_key, sealed, language from identity.person
     where id = any($1) and data_key is not null`,
    [[...new Set(personIds)]],
  )
  const permits = await opener.permitsFor(rows.map(({ id }) => id))
  const found = new Map<string, Person>()
  for (const row of rows) {
    const permit = permits.get(row.id)
    const person = permit && readPerson(vault, row, permit)
    if (person) found.set(row.id, person)
  }
  return found
}

/** Under which ids these CNICs are registered; nothing of anybody is opened. */
export async function idsByCnic(
  tx: Tx,
  vault: Vault,
  cnics: readonly string[],
): Promise<Map<string, string>> {
  if (cnics.length === 0) return new Map()
  const byIndex = new Map(
    cnics.map((cnic) => [cnicIndexOf(vault, cnic).toString('hex'), cnic] as const),
  )
  const rows = await tx.query<{ id: string; cnic_index: Buffer }>(
    `select id, cnic_index from identity.person where cnic_index = any($1::bytea[])`,
    [[...byIndex.keys()].map((hex) => `\\x${hex}`)],
  )
  return new Map(rows.map((row) => [byIndex.get(row.cnic_index.toString('hex')) ?? '', row.id]))
}
