/** What a browser is asked to sign: once, within five minutes, by the browser that asked. */
import { hash } from 'node:crypto'
import type { Tx } from '#platform/database'
import type { Randomness } from '../randomness.ts'
import type { Vault } from '../sealing.ts'

export const challengeLifetimeMs = 5 * 60_000

/** A challenge for one purpose answers no other. */
export type PasskeyPurpose = 'sign-in' | 'confirm' | 'add' | 'enrol'

/** Who asks, where, and when. */
export type PasskeyAsking = {
  readonly vault: Vault
  /** A secret that only the asking browser sends back, such as its form token. */
  readonly browser: string
  readonly now: Date
  readonly random: Randomness
}

const browserOf = ({ vault, browser }: Pick<PasskeyAsking, 'vault' | 'browser'>): Buffer =>
  vault.blindIndex('identity.passkey.browser', browser)

const hashOf = (challenge: string): Buffer => hash('sha256', challenge, 'buffer')

/** 43 characters that nobody can guess. */
export async function issueChallenge(
  tx: Tx,
  asking: PasskeyAsking,
  purpose: PasskeyPurpose,
  personId?: string,
): Promise<string> {
  const challenge = asking.random.bytes(32).toString('base64url')
  await tx.query(
    `insert into identity.passkey_challenge
       (challenge_hash, purpose, browser, person_id, expires_at)
     values ($1, $2, $3, $4, $5)`,
    [
      hashOf(challenge),
      purpose,
      browserOf(asking),
      personId ?? null,
      new Date(asking.now.getTime() + challengeLifetimeMs),
    ],
  )
  return challenge
}

type ChallengeRow = {
  purpose: PasskeyPurpose
  browser: Buffer
  person_id: string | null
  expires_at: Date
}

/**
 * Takes a challenge out: whatever becomes of the answer, it is answered. True only for the browser,
 * the purpose and the person that it was made for, in time. Not inside a transaction that may be
 * given up, which would put it back.
 */
export async function takeChallenge(
  tx: Tx,
  asking: Omit<PasskeyAsking, 'random'>,
  challenge: string,
  made: { readonly purpose: PasskeyPurpose; readonly personId?: string | undefined },
): Promise<boolean> {
  const [row] = await tx.query<ChallengeRow>(
    `delete from identity.passkey_challenge where challenge_hash = $1
     returning purpose, browser, person_id, expires_at`,
    [hashOf(challenge)],
  )
  if (!row) return false
  return (
    row.purpose === made.purpose &&
    row.browser.equals(browserOf(asking)) &&
    row.person_id === (made.personId ?? null) &&
    row.expires_at > asking.now
  )
}

/** Forgets what nobody answered. Gives how many; at most `limit` at a time. */
export async function sweepChallenges(tx: Tx, now: Date, limit = 1_000): Promise<number> {
  const rows = await tx.query(
    `delete from identity.passkey_challenge where challenge_hash in (
       select challenge_hash from identity.passkey_challenge where expires_at < $1 limit $2)
     returning 1 as one`,
    [now, limit],
  )
  return rows.length
}
