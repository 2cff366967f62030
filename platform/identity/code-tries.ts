/**
 * Codes to a phone, whoever is at its other end: how often one may be asked for, that it counts
 * together with its challenge alone, and how often it may be guessed.
 */
import type { Tx } from '#platform/database'
import { dayMs } from '#platform/kernel'
import { identityProblems } from './problems.ts'
import type { Randomness } from './randomness.ts'
import type { Vault } from './sealing.ts'

export type CodeLimits = {
  readonly lifetimeMs: number
  /** Wrong guesses that one code survives; the next is refused even if it is right. */
  readonly attemptsMax: number
  /** Codes for one CNIC, asked from one network. */
  readonly perHourMax: number
  readonly perDayMax: number
  /** Codes for one CNIC, asked from all networks together that it has not signed in from. */
  readonly strangersPerHourMax: number
  readonly strangersPerDayMax: number
  /** For so long after a sign-in its network is no stranger's. */
  readonly networkKnownDays: number
}

/**
 * NIST SP 800-63B asks for at most 100 wrong guesses in a row: 20 codes of 5 guesses in a day from
 * strangers, a chance of 1 in 10,000. One network alone can use up half of that; how often it may
 * ask for any CNIC is the channel's limit.
 */
export const codeLimits: CodeLimits = {
  lifetimeMs: 5 * 60_000,
  attemptsMax: 5,
  perHourMax: 5,
  perDayMax: 10,
  strangersPerHourMax: 12,
  strangersPerDayMax: 20,
  networkKnownDays: 90,
}

const codeDigits = 6

/** The asker of the count that all strange networks share. */
const strangers = Buffer.alloc(0)

/** `subject`, `asker`: keyed hashes of whose phone it is, and of the network that asks for it. */
export type CodeAsked = {
  readonly vault: Vault
  readonly subject: Buffer
  readonly asker: Buffer
  readonly now: Date
  readonly random: Randomness
  readonly limits: CodeLimits
}

export type MadeCode = {
  readonly challenge: string
  /** Six digits. */
  readonly code: string
  readonly expiresAt: Date
}

/** A code is worth something only with its challenge: equal codes hash differently. */
function hashOf(vault: Vault, challenge: string, code: string): Buffer {
  return vault.blindIndex('identity.code.hash', `${challenge}|${code}`)
}

/** Counts the question, makes a code beside earlier ones. Throws `identity-codes-too-many`. */
export async function makeCode(tx: Tx, asked: CodeAsked): Promise<MadeCode> {
  const { vault, subject, asker, now, random, limits } = asked
  const code = String(random.below(10 ** codeDigits)).padStart(codeDigits, '0')
  const challenge = random.bytes(16).toString('base64url')
  const expiresAt = new Date(now.getTime() + limits.lifetimeMs)
  const { perHourMax, perDayMax, strangersPerHourMax, strangersPerDayMax } = limits
  const isKnown = await spend(tx, { subject, asker, now, perHourMax, perDayMax })
  if (!isKnown) {
    const [hour, day] = [strangersPerHourMax, strangersPerDayMax]
    await spend(tx, { subject, asker: strangers, now, perHourMax: hour, perDayMax: day })
  }
  await tx.query(
    `insert into identity.sign_in_code
       (challenge, subject, asker, code_hash, expires_at, attempts)
     values ($1, $2, $3, $4, $5, 0)`,
    [challenge, subject, asker, hashOf(vault, challenge, code), expiresAt],
  )
  return { challenge, code, expiresAt }
}

export type Spending = {
  readonly subject: Buffer
  readonly asker: Buffer
  readonly now: Date
  readonly perHourMax: number
  readonly perDayMax: number
}

/**
 * Counts one question, and gives whether its network is one that the person signs in from. Throws
 * `identity-codes-too-many`; the transaction that is then given up takes back what it counted.
 */
async function spend(tx: Tx, spending: Spending): Promise<boolean> {
  const counted = await spendCodes(tx, spending)
  if (!counted) throw identityProblems['identity-codes-too-many']()
  return counted.known
}

/** Undefined where the count is spent; other codes that go to a phone are counted here too. */
export async function spendCodes(
  tx: Tx,
  { subject, asker, now, perHourMax, perDayMax }: Spending,
): Promise<{ readonly known: boolean } | undefined> {
  // One conditional statement, never count-then-insert: requests that race meet the row's lock.
  const [counted] = await tx.query<{ known: boolean }>(
    `insert into identity.code_budget as b (subject, asker, requested_at)
     values ($1, $2, array[$3::timestamptz])
     on conflict (subject, asker) do update
       set requested_at = (b.requested_at || $3::timestamptz)
         [greatest(1, cardinality(b.requested_at) + 2 - $5):]
       where (select count(*) from unnest(b.requested_at) as r(asked_at)
              where asked_at > $3::timestamptz - interval '1 hour') < $4
         and (select count(*) from unnest(b.requested_at) as r(asked_at)
              where asked_at > $3::timestamptz - interval '1 day') < $5
     returning coalesce(known_until > $3::timestamptz, false) as known`,
    [subject, asker, now, perHourMax, perDayMax],
  )
  return counted
}

export type CodeTry = {
  readonly vault: Vault
  readonly subject: Buffer
  readonly challenge: string
  readonly code: string
  readonly now: Date
  readonly limits: CodeLimits
}

export type CodeRefusal =
  | 'identity-code-wrong'
  | 'identity-code-expired'
  | 'identity-code-attempts-spent'

/** Counts one guess; who asked for the code where it was right. A refusal counts: no throw. */
export async function tryCode(
  tx: Tx,
  { vault, subject, challenge, code, now, limits }: CodeTry,
): Promise<{ readonly asker: Buffer } | { readonly refused: CodeRefusal }> {
  const [tried] = await tx.query<{ matches: boolean; asker: Buffer }>(
    `update identity.sign_in_code
     set attempts = attempts + 1, used_at = case when code_hash = $3 then $4::timestamptz end
     where challenge = $1 and subject = $2 and used_at is null and expires_at > $4
       and attempts < $5
     returning code_hash = $3 as matches, asker`,
    [challenge, subject, hashOf(vault, challenge, code), now, limits.attemptsMax],
  )
  if (tried) return tried.matches ? { asker: tried.asker } : { refused: 'identity-code-wrong' }
  return { refused: await whyNoCode(tx, { subject, challenge, now, limits }) }
}

async function whyNoCode(
  tx: Tx,
  { subject, challenge, now, limits }: Pick<CodeTry, 'subject' | 'challenge' | 'now' | 'limits'>,
): Promise<CodeRefusal> {
  const [row] = await tx.query<{ attempts: number; used_at: Date | null; expires_at: Date }>(
    `select attempts, used_at, expires_at from identity.sign_in_code
     where challenge = $1 and subject = $2`,
    [challenge, subject],
  )
  if (!row) return 'identity-code-wrong'
  if (row.used_at !== null || row.expires_at <= now) return 'identity-code-expired'
  return row.attempts >= limits.attemptsMax ? 'identity-code-attempts-spent' : 'identity-code-wrong'
}

/** Who had the phone in hand came from here: strangers elsewhere do not count against it. */
export async function rememberNetwork(
  tx: Tx,
  { subject, asker, now, limits }: Pick<CodeAsked, 'subject' | 'asker' | 'now' | 'limits'>,
): Promise<void> {
  await tx.query(
    `update identity.code_budget set known_until = $3 where subject = $1 and asker = $2`,
    [subject, asker, new Date(now.getTime() + limits.networkKnownDays * dayMs)],
  )
}
