/** Persons: found by the keyed hash of their CNIC, readable only through the vault. */
import { machinePermit, recordReads, type Permit, type Reading } from '#platform/consent'
import { byteaText, type Tx } from '#platform/database'
import { text, type Language, type Text } from '#platform/kernel'
import { identityProblems } from './problems.ts'
import { openUnder, sealUnder, type DataKey, type Vault } from './sealing.ts'

/** Who uses services without an account: by a code to a phone, or without a name. */
export type GuestKind = 'phone' | 'anonymous'

/** What stands where a name does of somebody who has given none. */
const guestNames: Readonly<Record<GuestKind, Text>> = {
  phone: text('Guest, by phone', 'مہمان، فون سے'),
  anonymous: text('Guest, without a name', 'مہمان، بغیر نام'),
}

export type Person = {
  readonly id: string
  /** Set of a guest: then there is no CNIC, and words stand for the name. */
  readonly guest?: GuestKind | undefined
  /** 13 digits; empty of a guest. */
  readonly cnic: string
  readonly name: string
  /** The same name in Urdu script, where it is known apart. */
  readonly nameUr?: string | undefined
  /** `+923XXXXXXXXX`; empty where there is none. */
  readonly phone: string
  readonly language: Language
}

/** What a page in this language calls somebody. */
export function nameIn({ name, nameUr }: Pick<Person, 'name' | 'nameUr'>, language: Language) {
  return language === 'ur' ? nameUr || name : name
}

/** A row as the other queries of this block read it: sealed, and null where erased. */
export type PersonRow = {
  readonly id: string
  readonly data_key: Buffer | null
  readonly sealed: Buffer
  readonly language: Language
}

const placeOf = (id: string): string => `identity.person|${id}`

/** Under what name a person's key is wrapped, and destroyed. */
export const personKeyOwner = placeOf

export function cnicIndexOf(vault: Vault, cnic: string): Buffer {
  return vault.blindIndex('identity.person.cnic', cnic)
}

/**
 * Registers persons in one statement; their CNIC and phone are already normalised. A person whose
 * id or CNIC is registered already is left as is: the result holds the ids that are new.
 */
export async function registerPersons(
  tx: Tx,
  vault: Vault,
  persons: readonly Person[],
  now: Date,
): Promise<string[]> {
  const found = persons.map((person) => ({ ...person, index: cnicIndexOf(vault, person.cnic) }))
  return insertPersons(tx, vault, found, now)
}

/** `index`: by which the person is found, and no two have. Gives the ids that are new. */
export async function insertPersons(
  tx: Tx,
  vault: Vault,
  persons: readonly (Person & { readonly index: Buffer })[],
  now: Date,
): Promise<string[]> {
  const rows = persons.map(({ id, index, language, ...person }) => {
    const { key, wrapped } = vault.newDataKey(placeOf(id))
    const { cnic, name, nameUr, phone, guest } = person
    const inside: Inside = { cnic, name, nameUr, phone, guest }
    return {
      id,
      cnic_index: byteaText(index),
      data_key: byteaText(wrapped),
      sealed: byteaText(sealUnder(key, JSON.stringify(inside), placeOf(id))),
      language,
    }
  })
  const added = await tx.query<{ id: string }>(
    `insert into identity.person (id, cnic_index, data_key, sealed, language, created_at)
     select id, cnic_index, data_key, sealed, language, $2
     from json_to_recordset($1::json)
       as x(id text, cnic_index bytea, data_key bytea, sealed bytea, language text)
     on conflict do nothing
     returning id`,
    [JSON.stringify(rows), now],
  )
  return added.map((row) => row.id)
}

/**
 * A new name for a registered person, and a phone where one is given, sealed under the key that the
 * person has; the CNIC and the language stay, and so does the Urdu spelling of a name that stays. A
 * new phone holds grave steps for a day (`Session.held`). Throws `identity-person-unknown` or
 * `identity-person-erased`.
 */
export async function changePerson(
  tx: Tx,
  vault: Vault,
  { id, name, ...changed }: Pick<Person, 'id' | 'name' | 'nameUr'> & { readonly phone?: string },
  now: Date,
): Promise<void> {
  const [row] = await tx.query<{ data_key: Buffer | null; sealed: Buffer }>(
    `select data_key, sealed from identity.person where id = $1 for no key update`,
    [id],
  )
  if (!row) throw identityProblems['identity-person-unknown']()
  if (row.data_key === null) throw identityProblems['identity-person-erased']()
  const place = placeOf(id)
  // To seal it again: nobody is shown what it says.
  const key = vault.unwrapKey(row.data_key, place, machinePermit('enrolment'), [id])
  const before = readInside(key, row.sealed, place)
  const spelled = name === before.name ? before.nameUr : undefined
  const { phone = before.phone, nameUr = spelled } = changed
  const inside: Inside = { cnic: before.cnic, name, phone, nameUr }
  const sealed = sealUnder(key, JSON.stringify(inside), place)
  await tx.query(
    `update identity.person set sealed = $2, phone_changed_at = coalesce($3, phone_changed_at)
     where id = $1`,
    [id, sealed, before.phone === phone ? null : now],
  )
  await tx.query(`insert into identity.renamed (person_id) values ($1) on conflict do nothing`, [
    id,
  ])
}

/** Takes some of those whose name or phone has changed since the last were taken. */
export async function takeRenamed(tx: Tx, limit: number): Promise<string[]> {
  const rows = await tx.query<{ person_id: string }>(
    `delete from identity.renamed where person_id in (
       select person_id from identity.renamed limit $1 for update skip locked)
     returning person_id`,
    [limit],
  )
  return rows.map(({ person_id: id }) => id)
}

/** The person with this CNIC (13 digits), or undefined; who is found has been recorded as read. */
export async function findPersonByCnic(
  tx: Tx,
  vault: Vault,
  cnic: string,
  reading: Reading,
): Promise<Person | undefined> {
  const [row] = await tx.query<PersonRow>(
    `select id, data_key, sealed, language from identity.person where cnic_index = $1`,
    [cnicIndexOf(vault, cnic)],
  )
  if (!row || row.data_key === null) return undefined
  return readPerson(vault, row, await recordReads(tx, reading, [row.id]))
}

/** The ids of those of these CNICs that are registered; nobody's data is opened. */
export async function findPersonIds(
  tx: Tx,
  vault: Vault,
  cnics: readonly string[],
): Promise<string[]> {
  if (cnics.length === 0) return []
  const indexes = cnics.map((cnic) => cnicIndexOf(vault, cnic))
  const rows = await tx.query<{ id: string }>(
    `select id from identity.person where cnic_index = any($1)`,
    [indexes],
  )
  return rows.map(({ id }) => id)
}

/** Those of the persons who exist and are not erased, by id. */
export async function findPersons(
  tx: Tx,
  vault: Vault,
  ids: readonly string[],
  reading: Reading,
): Promise<Map<string, Person>> {
  const rows = await tx.query<PersonRow>(
    `select id, data_key, sealed, language from identity.person where id = any($1)`,
    [ids],
  )
  const readable = rows.filter((row) => row.data_key !== null)
  const subjects = readable.map(({ id }) => id)
  const permit = await recordReads(tx, reading, subjects)
  const found = new Map<string, Person>()
  for (const row of readable) {
    const person = readPerson(vault, row, permit)
    if (person) found.set(row.id, person)
  }
  return found
}

/** Throws `identity-person-unknown` or `identity-person-erased`. */
export async function getPerson(
  tx: Tx,
  vault: Vault,
  id: string,
  reading: Reading,
): Promise<Person> {
  const [row] = await tx.query<PersonRow>(
    `select id, data_key, sealed, language from identity.person where id = $1`,
    [id],
  )
  if (!row) throw identityProblems['identity-person-unknown']()
  if (row.data_key === null) throw identityProblems['identity-person-erased']()
  const person = readPerson(vault, row, await recordReads(tx, reading, [id]))
  if (!person) throw identityProblems['identity-person-erased']()
  return person
}

/** Opens a row; undefined when the person was erased. */
export function readPerson(vault: Vault, row: PersonRow, permit: Permit): Person | undefined {
  if (row.data_key === null) return undefined
  const place = placeOf(row.id)
  const key = vault.unwrapKey(row.data_key, place, permit, [row.id])
  return { id: row.id, ...readInside(key, row.sealed, place), language: row.language }
}

type Inside = Pick<Person, 'cnic' | 'name' | 'nameUr' | 'phone' | 'guest'>

function readInside(key: DataKey['key'], sealed: Buffer, place: string): Inside {
  const inside = JSON.parse(openUnder(key, sealed, place).toString('utf8')) as Inside
  if (!inside.guest) return inside
  const { en: name, ur: nameUr } = guestNames[inside.guest]
  return { ...inside, name, nameUr }
}

/** The language in which pages and messages reach this person from now on. */
export async function changeLanguage(tx: Tx, personId: string, language: Language): Promise<void> {
  await tx.query(`update identity.person set language = $2 where id = $1`, [personId, language])
}

/** In which language each is told things; it is no data of theirs that is opened for it. */
export async function languagesOf(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Language>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.query<{ id: string; language: Language }>(
    `select id, language from identity.person where id = any($1)`,
    [ids],
  )
  return new Map(rows.map(({ id, language }) => [id, language]))
}

/** Those of the persons whose key is there: after a backup was put in place, erased ones too. */
export async function unerasedAmong(tx: Tx, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const rows = await tx.query<{ id: string }>(
    `select id from identity.person where id = any($1) and data_key is not null`,
    [ids],
  )
  return rows.map(({ id }) => id)
}

/**
 * Destroys the person's key, the hash of the CNIC, every way in, and what mandates and recoveries
 * say of the person: from the commit on nobody can read or find the person. Whether a statute
 * forbids it is for the caller to decide. Copies in backups end when the backups do.
 */
export async function erasePerson(tx: Tx, personId: string, now: Date): Promise<void> {
  await tx.query(
    `with gone_sessions as (delete from identity.session where person_id = $1),
          gone_tokens as (delete from identity.api_token where person_id = $1),
          gone_passkeys as (delete from identity.passkey where person_id = $1),
          gone_tickets as (delete from identity.enrolment_ticket where person_id = $1),
          gone_browsers as (delete from identity.known_browser where person_id = $1),
          gone_guest as (delete from identity.guest where person_id = $1),
          gone_renamed as (delete from identity.renamed where person_id = $1)
     update identity.person set data_key = null, cnic_index = null, sealed = ''
     where id = $1`,
    [personId],
  )
  await tx.query(`select identity.forget_papers($1, $2)`, [personId, now])
}
