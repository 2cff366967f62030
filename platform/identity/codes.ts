/**
 * One-time codes: sign-in with a CNIC and six digits sent to the phone that is registered for it.
 * Known and unknown CNICs take the same statements, writes and limits, so that an answer tells
 * nobody who is registered (invariant GL-3). A code opens a citizen's session and no other:
 * officers come to work with passkeys.
 *
 * Anybody can ask for a code with anybody's CNIC, so nothing that a stranger does may reach the
 * person's own sign-in. Each question makes a challenge that only its asker holds, with a code and
 * guesses of its own: a later code does not end an earlier one, and a stranger's wrong guesses are
 * about the stranger's code. Questions are counted by CNIC and network. Networks from which the
 * CNIC has never signed in also share one count, so that many of them together cannot guess; the
 * networks from which the person does sign in stand outside it, and cannot be shut out by it.
 */
import { machinePermit, ownReading, recordReads } from '#platform/consent'
import type { Tx } from '#platform/database'
import { dayMs, networkOf, text, type Language, type Problem } from '#platform/kernel'
import {
  codeLimits,
  makeCode,
  rememberNetwork,
  tryCode,
  type CodeLimits,
  type CodeRefusal,
} from './code-tries.ts'
import { cnicIndexOf, readPerson, type Person, type PersonRow } from './persons.ts'
import { identityProblems } from './problems.ts'
import type { Randomness } from './randomness.ts'
import type { Vault } from './sealing.ts'
import { openSession, signedInBy, type OpenedSession } from './sessions.ts'

/** The message that carries a code: `{code}` first, within one SMS part in both languages. */
export const signInCodeMessage = text(
  '{code} is your sign-in code, good for 5 minutes. Tell it to nobody, not even an official.',
  '{code} آپ کا کوڈ ہے، 5 منٹ کے لیے۔ کسی کو نہ بتائیں۔',
)

/** To be sent by the caller in the same transaction, and shown to nobody. */
export type IssuedCode = {
  readonly personId: string
  readonly phone: string
  readonly language: Language
  /** Six digits. */
  readonly code: string
  readonly expiresAt: Date
}

export type RequestedCode = {
  /** 22 characters for the asker alone; the code counts only together with it. */
  readonly challenge: string
  /** Undefined when nobody is registered with this CNIC: answer in the same words as otherwise. */
  readonly issued: IssuedCode | undefined
}

export type CodeRequest = {
  readonly vault: Vault
  /** 13 digits, as `parseCnic` gives them. */
  readonly cnic: string
  /** The network address that asks. */
  readonly address: string
  readonly now: Date
  readonly random: Randomness
  readonly limits?: CodeLimits
}

const subjectOf = (vault: Vault, cnic: string): Buffer => vault.blindIndex('identity.code', cnic)

/** Makes a new code beside any earlier one. Throws `identity-codes-too-many`. */
export async function requestCode(tx: Tx, request: CodeRequest): Promise<RequestedCode> {
  const { vault, cnic, address, now, random, limits = codeLimits } = request
  const subject = subjectOf(vault, cnic)
  const asker = vault.blindIndex('identity.code.asker', `${cnic}|${networkOf(address)}`)
  const made = await makeCode(tx, { vault, subject, asker, now, random, limits })
  const { challenge, code, expiresAt } = made
  const [row] = await tx.query<PersonRow>(
    `select id, data_key, sealed, language from identity.person
     where cnic_index = $1 and standing is null`,
    [cnicIndexOf(vault, cnic)],
  )
  // To send the code; whoever asked for it is shown nothing of the person. For a CNIC that nobody
  // has, the same is done for nothing: a key less to open would be a shorter wait.
  const permit = machinePermit('sign-in')
  const person = row ? readPerson(vault, row, permit) : openNobody(vault, challenge)
  // Whom no phone reaches gets no code, and whoever asked cannot tell.
  if (!person?.phone) return { challenge, issued: undefined }
  const { id: personId, phone, language } = person
  return { challenge, issued: { personId, phone, language, code, expiresAt } }
}

/** As much work as opening a person: one seal for the wrapped key, one for the person. */
function openNobody(vault: Vault, challenge: string): undefined {
  const place = 'identity.nobody'
  vault.seal(vault.seal(challenge, place), place)
}

export type CodeConfirmation = {
  readonly vault: Vault
  readonly cnic: string
  /** As `requestCode` gave it to the asker. */
  readonly challenge: string
  /** As the person typed it, in western digits. */
  readonly code: string
  readonly now: Date
  readonly random: Randomness
  /** The asker's browser in words, for the list of sessions. */
  readonly device?: string | undefined
  /** The token of a session that ends here, so that nobody rides on a token known before. */
  readonly previousToken?: string | undefined
  readonly limits?: CodeLimits
}

export type SignIn =
  | { readonly signedIn: true; readonly session: OpenedSession; readonly person: Person }
  | { readonly signedIn: false; readonly problem: Problem }

/**
 * Opens a citizen’s session for the right code. A refusal is returned and not thrown: a throw
 * would roll back the count of attempts, and with it the limit on guessing. Refusals:
 * `identity-code-wrong`, `identity-code-expired`, `identity-code-attempts-spent`.
 */
export async function confirmCode(tx: Tx, confirmation: CodeConfirmation): Promise<SignIn> {
  const { vault, cnic, challenge, code, now, limits = codeLimits } = confirmation
  const subject = subjectOf(vault, cnic)
  const tried = await tryCode(tx, { vault, subject, challenge, code, now, limits })
  if ('refused' in tried) return refuse(tried.refused)
  const [row] = await tx.query<PersonRow>(
    `select id, data_key, sealed, language from identity.person
     where cnic_index = $1 and standing is null`,
    [cnicIndexOf(vault, cnic)],
  )
  const permit = row && (await recordReads(tx, ownReading(row.id, 'sign-in'), [row.id]))
  const person = permit && readPerson(vault, row, permit)
  if (!person) return refuse('identity-code-wrong')
  await rememberNetwork(tx, { subject, asker: tried.asker, now, limits })
  const session = await openSession(tx, {
    ...confirmation,
    personId: person.id,
    kind: 'citizen',
    amr: signedInBy.code,
  })
  return session ? { signedIn: true, session, person } : refuse('identity-code-wrong')
}

function refuse(code: CodeRefusal): SignIn {
  return { signedIn: false, problem: identityProblems[code]({ field: 'code' }) }
}

/**
 * Whoever has lost the phone, or its number: a code that is on its way to it opens nothing any
 * more, and the networks from which it was used are strange again.
 */
export async function endCodes(tx: Tx, vault: Vault, cnic: string, now: Date): Promise<void> {
  const subject = subjectOf(vault, cnic)
  await tx.query(
    `with strange as (update identity.code_budget set known_until = null where subject = $1)
     update identity.sign_in_code set used_at = $2 where subject = $1 and used_at is null`,
    [subject, now],
  )
}

/** For so long a late code is told that it has expired; counts are by the day as well. */
const codesKeptMs = dayMs

/**
 * Forgets codes that have ended and counts that limit nothing any more. Gives how many; at most
 * `limit` of either at a time. Two processes that sweep at once take different rows.
 */
export async function sweepCodes(tx: Tx, now: Date, limit = 1_000): Promise<number> {
  const rows = await tx.query(
    `with ended as (
       delete from identity.sign_in_code where challenge in (
         select challenge from identity.sign_in_code where expires_at < $1
         limit $3 for update skip locked)
       returning 1 as one
     ), spent as (
       delete from identity.code_budget where (subject, asker) in (
         select subject, asker from identity.code_budget
         where requested_at[cardinality(requested_at)] < $1
           and (known_until is null or known_until < $2)
         limit $3 for update skip locked)
       returning 1 as one
     )
     select one from ended union all select one from spent`,
    [new Date(now.getTime() - codesKeptMs), now, limit],
  )
  return rows.length
}
