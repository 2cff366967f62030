/**
 * One-time codes: sign-in with a CNIC and six digits sent to the phone that is registered for it.
 * Known and unknown CNICs take the same statements, writes and limits, so that an answer tells
 * nobody who is registered (invariant GL-3). Officers sign in the same way until passkeys come.
 */
import type { Tx } from '#platform/database'
import { text, type Language, type Problem } from '#platform/kernel'
import { cnicIndexOf, readPerson, type Person, type PersonRow } from './persons.ts'
import { identityProblems } from './problems.ts'
import type { Randomness } from './randomness.ts'
import type { Vault } from './sealing.ts'
import { openSession, type OpenedSession, type SessionKind } from './sessions.ts'

export type CodeLimits = {
  readonly lifetimeMs: number
  /** Wrong guesses that one code survives; the next is refused even if it is right. */
  readonly attemptsMax: number
  readonly perHourMax: number
  readonly perDayMax: number
}

/**
 * NIST SP 800-63B asks for at most 100 wrong guesses in a row; these allow 50 in a day, a chance
 * of 1 in 20,000. Throttling by device and network address is the channel's.
 */
export const codeLimits: CodeLimits = {
  lifetimeMs: 5 * 60_000,
  attemptsMax: 5,
  perHourMax: 5,
  perDayMax: 10,
}

/** The message that carries a code: `{code}` first, within one SMS part in both languages. */
export const signInCodeMessage = text(
  '{code} is your sign-in code, good for 5 minutes. Tell it to nobody, not even an official.',
  '{code} آپ کا کوڈ ہے، 5 منٹ کے لیے۔ کسی کو نہ بتائیں۔',
)

const codeDigits = 6

/** To be sent by the caller in the same transaction, and shown to nobody. */
export type IssuedCode = {
  readonly personId: string
  readonly phone: string
  readonly language: Language
  /** Six digits. */
  readonly code: string
  readonly expiresAt: Date
}

export type CodeRequest = {
  readonly vault: Vault
  /** 13 digits, as `parseCnic` gives them. */
  readonly cnic: string
  readonly now: Date
  readonly random: Randomness
  readonly limits?: CodeLimits
}

const subjectOf = (vault: Vault, cnic: string): Buffer => vault.blindIndex('identity.code', cnic)

/** A code is worth something only with its subject: equal codes of two persons hash differently. */
function hashOf(vault: Vault, cnic: string, code: string): Buffer {
  return vault.blindIndex('identity.code.hash', `${cnic}|${code}`)
}

/**
 * Makes a new code, which ends any earlier one. Undefined when nobody is registered with this
 * CNIC: answer the person in the same words as otherwise. Throws `identity-codes-too-many`.
 */
export async function requestCode(tx: Tx, request: CodeRequest): Promise<IssuedCode | undefined> {
  const { vault, cnic, now, random, limits = codeLimits } = request
  const code = String(random.below(10 ** codeDigits)).padStart(codeDigits, '0')
  const expiresAt = new Date(now.getTime() + limits.lifetimeMs)
  // One conditional statement, never count-then-insert: requests that race meet the row's lock.
  const [row] = await tx.query<{ issued: boolean } & Partial<PersonRow>>(
    `with issued as (
       insert into identity.code as c
         (subject, code_hash, expires_at, attempts, used_at, requested_at)
       values ($1, $2, $3, 0, null, array[$4::timestamptz])
       on conflict (subject) do update
         set code_hash = excluded.code_hash, expires_at = excluded.expires_at, attempts = 0,
             used_at = null,
             requested_at = (c.requested_at || $4::timestamptz)
               [greatest(1, cardinality(c.requested_at) + 2 - $6):]
         where (select count(*) from unnest(c.requested_at) as r(asked_at)
                where asked_at > $4::timestamptz - interval '1 hour') < $5
           and (select count(*) from unnest(c.requested_at) as r(asked_at)
                where asked_at > $4::timestamptz - interval '1 day') < $6
       returning true
     )
     select exists (select from issued) as issued, p.id, p.data_key, p.sealed, p.language
     from (select) as one left join identity.person p on p.cnic_index = $7`,
    [
      subjectOf(vault, cnic),
      hashOf(vault, cnic, code),
      expiresAt,
      now,
      limits.perHourMax,
      limits.perDayMax,
      cnicIndexOf(vault, cnic),
    ],
  )
  if (!row?.issued) throw identityProblems['identity-codes-too-many']()
  const person = personIn(vault, row)
  if (!person) return undefined
  const { id: personId, phone, language } = person
  return { personId, phone, language, code, expiresAt }
}

export type CodeConfirmation = {
  readonly vault: Vault
  readonly cnic: string
  /** As the person typed it, in western digits. */
  readonly code: string
  readonly kind: SessionKind
  readonly now: Date
  readonly random: Randomness
  /** The token of a session that ends here, so that nobody rides on a token known before. */
  readonly previousToken?: string | undefined
  readonly limits?: CodeLimits
}

export type SignIn =
  | { readonly signedIn: true; readonly session: OpenedSession; readonly person: Person }
  | { readonly signedIn: false; readonly problem: Problem }

/**
 * Opens a session for the right code. A refusal is returned and not thrown: a throw would roll
 * back the count of attempts, and with it the limit on guessing. Refusals: `identity-code-wrong`,
 * `identity-code-expired`, `identity-code-attempts-spent`, `identity-no-post`.
 */
export async function confirmCode(tx: Tx, confirmation: CodeConfirmation): Promise<SignIn> {
  const { vault, cnic, code, now, limits = codeLimits } = confirmation
  const [tried] = await tx.query<{ matches: boolean }>(
    `update identity.code
     set attempts = attempts + 1, used_at = case when code_hash = $2 then $3::timestamptz end
     where subject = $1 and used_at is null and expires_at > $3 and attempts < $4
     returning code_hash = $2 as matches`,
    [subjectOf(vault, cnic), hashOf(vault, cnic, code), now, limits.attemptsMax],
  )
  if (!tried) return refuse(await whyNoCode(tx, confirmation))
  if (!tried.matches) return refuse('identity-code-wrong')
  const [row] = await tx.query<PersonRow>(
    `select id, data_key, sealed, language from identity.person where cnic_index = $1`,
    [cnicIndexOf(vault, cnic)],
  )
  const person = row && readPerson(vault, row)
  if (!person) return refuse('identity-code-wrong')
  const session = await openSession(tx, { ...confirmation, personId: person.id })
  return session ? { signedIn: true, session, person } : refuse('identity-no-post')
}

type Refusal =
  | 'identity-code-wrong'
  | 'identity-code-expired'
  | 'identity-code-attempts-spent'
  | 'identity-no-post'

function refuse(code: Refusal): SignIn {
  return { signedIn: false, problem: identityProblems[code]({ field: 'code' }) }
}

async function whyNoCode(tx: Tx, confirmation: CodeConfirmation): Promise<Refusal> {
  const { vault, cnic, now, limits = codeLimits } = confirmation
  const [row] = await tx.query<{ attempts: number; used_at: Date | null; expires_at: Date }>(
    `select attempts, used_at, expires_at from identity.code where subject = $1`,
    [subjectOf(vault, cnic)],
  )
  if (!row) return 'identity-code-wrong'
  if (row.used_at !== null || row.expires_at <= now) return 'identity-code-expired'
  return row.attempts >= limits.attemptsMax ? 'identity-code-attempts-spent' : 'identity-code-wrong'
}

function personIn(vault: Vault, row: Partial<PersonRow>): Person | undefined {
  return row.id ? readPerson(vault, row as PersonRow) : undefined
}

/** Forgets codes that no limit counts any more. Gives how many. */
export async function sweepCodes(tx: Tx, now: Date): Promise<number> {
  const rows = await tx.query(
    `delete from identity.code
     where expires_at < $1::timestamptz - interval '1 day' returning 1 as one`,
    [now],
  )
  return rows.length
}
