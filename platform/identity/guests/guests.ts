/**
 * Guests: people who use a service without a CNIC account. A guest is a person of a kind of its
 * own, so that sessions, cases, readings and erasure know no difference; it has neither CNIC nor
 * name, and is found by a keyed hash of a phone or of a secret word. Whoever has an account with
 * the same phone is another person here: the two are never joined.
 */
import { ownReading, recordReads } from '#platform/consent'
import { byteaText, type Tx } from '#platform/database'
import { networkOf, type Language, type Problem } from '#platform/kernel'
import type { Actor } from '../actors.ts'
import {
  codeLimits,
  makeCode,
  rememberNetwork,
  tryCode,
  type CodeLimits,
  type CodeRefusal,
  type MadeCode,
} from '../code-tries.ts'
import { insertPersons, type GuestKind } from '../persons.ts'
import { identityProblems } from '../problems.ts'
import type { Randomness } from '../randomness.ts'
import type { Vault } from '../sealing.ts'
import { openSession, signedInBy, type OpenedSession } from '../sessions.ts'
import { spendOf, type GuestLimits } from './limits.ts'
import { newWord } from './word.ts'

type Asked = {
  readonly vault: Vault
  readonly now: Date
  readonly random: Randomness
}

type FromBrowser = Asked & {
  readonly device?: string | undefined
  /** The token of a session that ends here. */
  readonly previousToken?: string | undefined
}

const codeSubject = (vault: Vault, phone: string) => vault.blindIndex('identity.guest.code', phone)

/** By which a guest is found again. No word is a phone, and neither is ever a CNIC. */
const wayOf = (vault: Vault, kind: GuestKind, secret: string) =>
  vault.blindIndex(`identity.guest.${kind}`, secret)

/**
 * A code to this phone, for the caller to send; nobody is looked for, so no answer tells who is a
 * guest. Throws `identity-codes-too-many`, `identity-guests-too-many`.
 */
export async function requestGuestCode(
  tx: Tx,
  asked: Asked & {
    readonly phone: string
    readonly address: string
    readonly limits?: CodeLimits
    readonly guestLimits?: GuestLimits | undefined
  },
): Promise<MadeCode> {
  const { vault, phone, address, now, random, limits = codeLimits } = asked
  const network = networkOf(address)
  const spending = { vault, now, limits: asked.guestLimits }
  if (!(await spendOf(tx, 'phones', network, spending))) {
    throw identityProblems['identity-guests-too-many']()
  }
  const subject = codeSubject(vault, phone)
  const asker = vault.blindIndex('identity.code.asker', `${phone}|${network}`)
  return makeCode(tx, { vault, subject, asker, now, random, limits })
}

export type GuestSignIn =
  | { readonly signedIn: true; readonly session: OpenedSession }
  | { readonly signedIn: false; readonly problem: Problem }

/**
 * Opens the session of the guest of this phone, who is made where there is none; pressed twice at
 * once it is one guest. A refusal is returned: a throw would roll the count of guesses back.
 */
export async function confirmGuestCode(
  tx: Tx,
  asked: FromBrowser & {
    readonly phone: string
    readonly challenge: string
    readonly code: string
    readonly language: Language
    readonly newId: () => string
    readonly limits?: CodeLimits
  },
): Promise<GuestSignIn> {
  const { vault, phone, challenge, code, now, limits = codeLimits } = asked
  const subject = codeSubject(vault, phone)
  const tried = await tryCode(tx, { vault, subject, challenge, code, now, limits })
  if ('refused' in tried) return refused(tried.refused)
  await rememberNetwork(tx, { subject, asker: tried.asker, now, limits })
  const personId = await guestOfPhone(tx, asked)
  const session = await enter(tx, asked, personId, 'phone')
  return session ? { signedIn: true, session } : refused('identity-code-wrong')
}

function refused(code: CodeRefusal): GuestSignIn {
  return { signedIn: false, problem: identityProblems[code]({ field: 'code' }) }
}

async function guestOfPhone(
  tx: Tx,
  {
    vault,
    phone,
    language,
    now,
    newId,
  }: Pick<Parameters<typeof confirmGuestCode>[1], 'vault' | 'phone' | 'language' | 'now' | 'newId'>,
): Promise<string> {
  const way = wayOf(vault, 'phone', phone)
  const id = newId()
  const [made] = await tx.query<{ person_id: string }>(
    `insert into identity.guest (person_id, kind, way_in, created_at)
     values ($1, 'phone', $2, $3) on conflict (way_in) do nothing returning person_id`,
    [id, way, now],
  )
  if (made) {
    await addPersons(tx, vault, [{ id, kind: 'phone', phone, language }], now)
    return id
  }
  const [row] = await tx.query<{ person_id: string }>(
    `select person_id from identity.guest where way_in = $1`,
    [way],
  )
  if (!row) throw identityProblems['identity-person-unknown']()
  return row.person_id
}

type NewGuest = {
  readonly id: string
  readonly kind: GuestKind
  readonly phone: string
  readonly language: Language
}

async function addPersons(
  tx: Tx,
  vault: Vault,
  guests: readonly NewGuest[],
  now: Date,
): Promise<void> {
  const persons = guests.map(({ id, kind: guest, phone, language }) => {
    // A domain of its own: no CNIC gives this, whatever is typed.
    const index = vault.blindIndex('identity.guest.id', id)
    return { id, guest, cnic: '', name: '', phone, language, index }
  })
  await insertPersons(tx, vault, persons, now)
}

/**
 * Guests whom no code and no press has made, each with a way back: of a load. The secret of one
 * without a name is a word, as `newWord` makes it.
 */
export async function registerGuests(
  tx: Tx,
  vault: Vault,
  guests: readonly (NewGuest & { readonly secret: string })[],
  now: Date,
): Promise<void> {
  const rows = guests.map(({ id, kind, secret }) => {
    return { person_id: id, kind, way_in: byteaText(wayOf(vault, kind, secret)) }
  })
  await tx.query(
    `insert into identity.guest (person_id, kind, way_in, created_at)
     select person_id, kind, way_in, $2
     from json_to_recordset($1::json) as x(person_id text, kind text, way_in bytea)`,
    [JSON.stringify(rows), now],
  )
  await addPersons(tx, vault, guests, now)
}

async function insertNameless(
  tx: Tx,
  { vault, now, language, id }: Pick<Asked, 'vault' | 'now'> & Pick<NewGuest, 'language' | 'id'>,
): Promise<void> {
  await tx.query(
    `insert into identity.guest (person_id, kind, created_at) values ($1, 'anonymous', $2)`,
    [id, now],
  )
  await addPersons(tx, vault, [{ id, kind: 'anonymous', phone: '', language }], now)
}

/** A new guest without a name, in this browser alone until there is a word. */
export async function openNameless(
  tx: Tx,
  asked: FromBrowser & {
    readonly address: string
    readonly language: Language
    readonly id: string
    readonly guestLimits?: GuestLimits | undefined
  },
): Promise<OpenedSession> {
  const { vault, address, language, id, now } = asked
  const spending = { vault, now, limits: asked.guestLimits }
  if (!(await spendOf(tx, 'nameless', networkOf(address), spending))) {
    throw identityProblems['identity-guests-too-many']()
  }
  await insertNameless(tx, { vault, now, language, id })
  const session = await enter(tx, asked, id, 'nothing')
  if (!session) throw identityProblems['identity-not-signed-in']()
  return session
}

/**
 * The guest for whom a registered program hands in: of the phone that it has proved, or a new one
 * without a name. Nobody is signed in by it.
 */
export async function guestOfProgram(
  tx: Tx,
  asked: Pick<Asked, 'vault' | 'now'> & {
    readonly via: string
    readonly phone: string | undefined
    readonly language: Language
    readonly newId: () => string
  },
): Promise<GuestActing> {
  const { vault, now, via, phone, language, newId } = asked
  if (phone !== undefined) {
    const personId = await guestOfPhone(tx, { ...asked, phone })
    return guestActing(personId, 'phone', via)
  }
  const id = newId()
  await insertNameless(tx, { vault, now, language, id })
  return guestActing(id, 'anonymous', via)
}

export type GuestActing = Extract<Actor, { readonly kind: 'citizen' }> & {
  readonly guest: GuestKind
}

/** A guest as he acts through a registered program. */
export const guestActing = (personId: string, guest: GuestKind, via: string): GuestActing => ({
  kind: 'citizen',
  personId,
  assurance: guest === 'phone' ? 'basic' : 'none',
  guest,
  via,
})

/** Opens the session of the guest who was given this word; undefined where nobody was. */
export async function comeBackByWord(
  tx: Tx,
  asked: FromBrowser & { readonly word: string },
): Promise<OpenedSession | undefined> {
  const [row] = await tx.query<{ person_id: string }>(
    `select person_id from identity.guest where way_in = $1 and kind = 'anonymous'`,
    [wayOf(asked.vault, 'anonymous', asked.word)],
  )
  return row && enter(tx, asked, row.person_id, 'word')
}

async function enter(
  tx: Tx,
  { now, random, device, previousToken }: FromBrowser,
  personId: string,
  by: 'phone' | 'word' | 'nothing',
): Promise<OpenedSession | undefined> {
  await recordReads(tx, ownReading(personId, 'sign-in'), [personId])
  const assurance = by === 'phone' ? 'basic' : 'none'
  const amr = signedInBy[by === 'phone' ? 'code' : by]
  return openSession(tx, {
    personId,
    kind: 'citizen',
    assurance,
    amr,
    now,
    random,
    device,
    previousToken,
  })
}

/**
 * A word for a guest without a name, shown once; the one before it leads nowhere any more.
 * Undefined for anybody else.
 */
export async function giveWord(
  tx: Tx,
  { vault, random, personId }: Pick<Asked, 'vault' | 'random'> & { readonly personId: string },
): Promise<string | undefined> {
  const word = newWord(random)
  const rows = await tx.query(
    `update identity.guest set way_in = $2 where person_id = $1 and kind = 'anonymous'
     returning 1 as one`,
    [personId, wayOf(vault, 'anonymous', word)],
  )
  return rows.length > 0 ? word : undefined
}

export async function hasWord(tx: Tx, personId: string): Promise<boolean> {
  const rows = await tx.query(
    `select 1 as one from identity.guest where person_id = $1 and way_in is not null`,
    [personId],
  )
  return rows.length > 0
}

/** Those of these persons who are guests, and of which kind; nobody's data is opened. */
export async function findGuestKinds(
  tx: Tx,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, GuestKind>> {
  const rows = await tx.query<{ person_id: string; kind: GuestKind }>(
    `select person_id, kind from identity.guest where person_id = any($1)`,
    [personIds],
  )
  return new Map(rows.map((row) => [row.person_id, row.kind]))
}

/** Guests who began before this instant and have no way back: the session they had is over. */
export async function findLostGuests(
  tx: Tx,
  { after, before, limit }: { readonly after: Date; readonly before: Date; readonly limit: number },
): Promise<readonly { readonly personId: string; readonly createdAt: Date }[]> {
  const rows = await tx.query<{ person_id: string; created_at: Date }>(
    `select person_id, created_at from identity.guest
     where way_in is null and created_at > $1 and created_at < $2
       and not exists (select from identity.session where person_id = guest.person_id)
     order by created_at limit $3`,
    [after, before, limit],
  )
  return rows.map((row) => ({ personId: row.person_id, createdAt: row.created_at }))
}
