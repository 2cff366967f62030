/** Bearer tokens for programs: each acts for one person, or speaks for one bank. */
import type { Tx } from '#platform/database'
import type { Actor } from './actors.ts'
import { identityProblems } from './problems.ts'
import type { Randomness } from './randomness.ts'
import { tokenHashOf } from './sessions.ts'

/** The beginning by which secret scanners, and people, recognise such a token. */
const tokenPrefix = 'daftar_'
const lifetimeDaysMax = 366

export type ApiTokenHolder = { readonly personId: string } | { readonly bank: string }

/**
 * Makes a token of `daftar_` and 43 characters; it is shown once, the database keeps its hash.
 * `label` says what it is for and is not secret. Throws RangeError above 366 days, and
 * `identity-not-allowed` for a guest.
 */
export async function createApiToken(
  tx: Tx,
  asked: {
    readonly holder: ApiTokenHolder
    readonly label: string
    readonly lifetimeDays: number
    readonly now: Date
    readonly random: Randomness
  },
): Promise<string> {
  const { holder, label, lifetimeDays, now, random } = asked
  if (!(lifetimeDays > 0 && lifetimeDays <= lifetimeDaysMax)) {
    throw new RangeError('a token lives for 1 to 366 days')
  }
  // A program acts with the assurance of a CNIC, which no guest has shown.
  if ('personId' in holder && (await isGuest(tx, holder.personId))) {
    throw identityProblems['identity-not-allowed']()
  }
  const token = `${tokenPrefix}${random.bytes(32).toString('base64url')}`
  const expiresAt = new Date(now.getTime() + lifetimeDays * 86_400_000)
  await tx.query(
    `insert into identity.api_token (token_hash, person_id, bank, label, created_at, expires_at)
     values ($1, $2, $3, $4, $5, $6)`,
    [
      tokenHashOf(token),
      'personId' in holder ? holder.personId : null,
      'bank' in holder ? holder.bank : null,
      label,
      now,
      expiresAt,
    ],
  )
  return token
}

async function isGuest(tx: Tx, personId: string): Promise<boolean> {
  const rows = await tx.query(`select 1 as one from identity.guest where person_id = $1`, [
    personId,
  ])
  return rows.length > 0
}

/**
 * Who sends a bearer token, or undefined. Cookies and bearer tokens live in different tables: a
 * session's token is no bearer token, so that no form of another site can use one as the other.
 */
export async function actorOfApiToken(
  tx: Tx,
  token: string,
  now: Date,
): Promise<Actor | undefined> {
  if (!token.startsWith(tokenPrefix)) return undefined
  const [row] = await tx.query<{ person_id: string | null; bank: string | null }>(
    `select person_id, bank from identity.api_token where token_hash = $1 and expires_at > $2`,
    [tokenHashOf(token), now],
  )
  if (row?.person_id) return { kind: 'citizen', personId: row.person_id, assurance: 'substantial' }
  return row?.bank ? { kind: 'ledger', bank: row.bank } : undefined
}

export async function revokeApiToken(tx: Tx, token: string): Promise<void> {
  await tx.query(`delete from identity.api_token where token_hash = $1`, [tokenHashOf(token)])
}

/** A program that acts for a person. */
export type ListedProgram = {
  /** Names the token in lists; opens nothing. */
  readonly id: string
  readonly label: string
  readonly createdAt: Date
  readonly expiresAt: Date
}

/** Of half a hash: it finds its row, and the token cannot be made from it. */
const idOfToken = `left(encode(token_hash, 'hex'), 32)`

/** The programs that act for a person now, the newest first; a hundred at most. */
export async function listPrograms(tx: Tx, personId: string, now: Date): Promise<ListedProgram[]> {
  const rows = await tx.query<{ id: string; label: string; created_at: Date; expires_at: Date }>(
    `select ${idOfToken} as id, label, created_at, expires_at from identity.api_token
     where person_id = $1 and expires_at > $2 order by created_at desc, id limit 100`,
    [personId, now],
  )
  return rows.map(({ id, label, created_at: createdAt, expires_at: expiresAt }) => {
    return { id, label, createdAt, expiresAt }
  })
}

/** Ends one, if it is this person's: everywhere within 5 seconds. */
export async function endProgram(tx: Tx, personId: string, id: string): Promise<boolean> {
  const ended = await tx.query(
    `delete from identity.api_token where person_id = $1 and ${idOfToken} = $2 returning 1 as one`,
    [personId, id],
  )
  return ended.length > 0
}
