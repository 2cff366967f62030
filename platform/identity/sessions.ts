/** Sessions of people at a browser. The token is theirs alone; the database keeps its hash. */
import { hash, timingSafeEqual } from 'node:crypto'
import { ownReading, recordReads } from '#platform/consent'
import type { Tx } from '#platform/database'
import { civilDateOf } from '#platform/kernel'
import type { ActingBy } from './mandates/mandate.ts'
import { actingOf, actingOfSession } from './mandates/mandates.ts'
import type { Actor, Assurance, Post } from './actors.ts'
import { inForceOn } from './posts/in-force.ts'
import { readPerson, type Person, type PersonRow } from './persons.ts'
import { identityProblems } from './problems.ts'
import type { Randomness } from './randomness.ts'
import type { Vault } from './sealing.ts'

/** As whom a person came in: the same person may buy a stamp and, elsewhere, hold a post. */
export type SessionKind = 'citizen' | 'officer'

export type SessionLimits = { readonly idleMs: number; readonly absoluteMs: number }
const minuteMs = 60_000
const hourMs = 60 * minuteMs

/** A session ends after so long without a request, and in any case at its absolute end. */
export const sessionLimits: Readonly<Record<SessionKind, SessionLimits>> = {
  citizen: { idleMs: 2 * hourMs, absoluteMs: 12 * hourMs },
  officer: { idleMs: 30 * minuteMs, absoluteMs: 12 * hourMs },
}
/** How late `last_seen_at` may be: one write a minute is enough to know that somebody is there. */
const touchEveryMs = minuteMs
/** Cached for so long at most, so that a revocation is effective everywhere in 5 s (CN-2). */
export const sessionCacheMsMax = 5_000
const cacheEntriesMax = 20_000
const deviceLengthMax = 80
export const phoneHoldMs = 24 * hourMs

export type OpenedSession = {
  /** 43 characters; goes into the cookie and nowhere else. */
  readonly token: string
  readonly kind: SessionKind
  readonly expiresAt: Date
}

/**
 * How a person proved to be there: names of RFC 8176. `mfa` is a passkey with its verification,
 * `pwd` the word that a guest was given. A guest without a name has proven nothing at first.
 */
export type AuthenticationMethod = KeyMethod | 'otp' | 'sms' | 'user' | 'face' | 'fpt' | 'pwd'
type KeyMethod = 'hwk' | 'swk' | 'mfa'

/** By a code that came to the phone; by a passkey that stays on its device, or is synced. */
export const signedInBy = {
  code: ['otp', 'sms'],
  devicePasskey: ['hwk', 'user', 'mfa'],
  syncedPasskey: ['swk', 'user', 'mfa'],
  word: ['pwd'],
  nothing: [],
} as const satisfies Record<string, readonly AuthenticationMethod[]>

export type Session = {
  /** Names the session in lists; opens nothing. */
  readonly id: string
  readonly kind: SessionKind
  readonly assurance: Assurance
  readonly amr: readonly AuthenticationMethod[]
  /** When the person last proved to be there; a confirmation before a grave step renews it. */
  readonly authenticatedAt: Date
  /**
   * Until when grave steps wait, because the phone number was changed less than a day ago; a
   * passkey from before the change, if there is one, is proof enough.
   */
  readonly held: { readonly until: Date; readonly hasOlderPasskey: boolean } | undefined
  /** Browser and system in words, as `deviceOf` reads them; may be empty. */
  readonly device: string
  /** One that works: who has one proves grave steps by it, and by no code. */
  readonly hasPasskey: boolean
  /** Came by a code and may add a first passkey by it: holds no post, waits for no day. */
  readonly mayAddPasskey: boolean
  readonly actor: Actor
  readonly person: Person
  /** Goes into every form of this session; see `checkCsrfToken`. */
  readonly csrfToken: string
  readonly expiresAt: Date
}

export function tokenHashOf(token: string): Buffer {
  return hash('sha256', token, 'buffer')
}

/** Posts that a person holds on a civil date; used inside the queries of this block. */
const heldPosts = `
  select coalesce(json_agg(json_strip_nulls(json_build_object(
      'id', post.id, 'jurisdiction', post.jurisdiction, 'officeId', post.office_id,
      'role', post.role, 'acting', case when holding.charge = 'acting' then true end))
    order by post.jurisdiction, post.id), '[]')
  from identity.holding
  join identity.post on post.jurisdiction = holding.jurisdiction and post.id = holding.post_id
  where holding.person_id = person.id and ${inForceOn('$2')}`

/**
 * Opens a session under a new token and then ends `previousToken`'s, so that a token planted
 * before sign-in is worth nothing after it. Where that was the same person's, in the same
 * capacity, what was begun goes on: the new one acts by the mandate that it acted by. Undefined,
 * and nothing ended, for who has died or whose record was joined to another, and when an officer's
 * session is asked for a person who holds no post today.
 */
export async function openSession(
  tx: Tx,
  opening: {
    readonly personId: string
    readonly kind: SessionKind
    readonly now: Date
    readonly random: Randomness
    /** By a code unless said; an officer's session by a passkey, and by nothing else. */
    readonly amr?: readonly AuthenticationMethod[]
    readonly assurance?: Assurance
    readonly device?: string | undefined
    readonly previousToken?: string | undefined
  },
): Promise<OpenedSession | undefined> {
  const { personId, kind, now, random, assurance = 'substantial', previousToken } = opening
  const { amr = kind === 'officer' ? signedInBy.devicePasskey : signedInBy.code } = opening
  if (kind === 'officer' && !amr.includes('mfa')) throw identityProblems['identity-passkey-only']()
  const token = random.bytes(32).toString('base64url')
  const device = (opening.device ?? '').slice(0, deviceLengthMax)
  const expiresAt = new Date(now.getTime() + sessionLimits[kind].absoluteMs)
  const opened = await tx.query(
    `with opened as (
     insert into identity.session
       (token_hash, person_id, kind, assurance, created_at, last_seen_at, expires_at,
        id, amr, authenticated_at, device, mandate_id, mandate_name)
     select $1::bytea, $2::text, $3::text, $4::text, $5::timestamptz, $5::timestamptz,
       $6::timestamptz, $9::text, $10::text[], $5::timestamptz, $11::text,
       before.mandate_id, before.mandate_name
     from (select) as one left join identity.session as before
       on before.token_hash = $8::bytea and before.person_id = $2::text and before.kind = $3::text
     where exists (select from identity.person where id = $2::text and standing is null)
       and ($3::text <> 'officer' or exists (
         select from identity.holding
         where person_id = $2::text and ${inForceOn('$7')}))
     returning 1 as one
     ), ended as (
       delete from identity.session
       where token_hash = $8::bytea and exists (select from opened)
     )
     select one from opened`,
    [
      tokenHashOf(token),
      personId,
      kind,
      assurance,
      now,
      expiresAt,
      civilDateOf(now),
      previousToken === undefined ? null : tokenHashOf(previousToken),
      random.bytes(9).toString('base64url'),
      amr,
      device,
    ],
  )
  return opened.length === 1 ? { token, kind, expiresAt } : undefined
}

type SessionRow = PersonRow & {
  kind: SessionKind
  session_id: string
  assurance: Assurance
  amr: AuthenticationMethod[]
  authenticated_at: Date
  device: string
  phone_changed_at: Date | null
  has_older_passkey: boolean
  has_passkey: boolean
  last_seen_at: Date
  expires_at: Date
  posts: Post[]
  acting: ActingBy | null
  mandate_name: Buffer | null
}

/** Whose session this token opens, or undefined: unknown, idle too long, ended, signed out. */
export async function sessionOf(
  tx: Tx,
  vault: Vault,
  token: string,
  now: Date,
): Promise<Session | undefined> {
  const tokenHash = tokenHashOf(token)
  const [row] = await tx.query<SessionRow>(
    `select session.id as session_id, session.kind, session.assurance, session.amr,
       session.authenticated_at, session.device, session.last_seen_at, session.expires_at,
       person.id, person.data_key, person.sealed, person.language, person.phone_changed_at,
       exists (select from identity.passkey where person_id = person.id
         and created_at < person.phone_changed_at and suspended_at is null) as has_older_passkey,
       exists (select from identity.passkey
         where person_id = person.id and suspended_at is null) as has_passkey,
       (${heldPosts}) as posts, ${actingOfSession} as acting, session.mandate_name
     from identity.session join identity.person on person.id = session.person_id
     where session.token_hash = $1 and person.standing is null`,
    [tokenHash, civilDateOf(now)],
  )
  if (!row || !isAlive(row, now)) return undefined
  const permit = await recordReads(tx, ownReading(row.id, 'sign-in'), [row.id])
  const person = readPerson(vault, row, permit)
  if (!person) return undefined
  if (now.getTime() - row.last_seen_at.getTime() >= touchEveryMs) {
    await tx.query(
      `update identity.session set last_seen_at = $2
       where token_hash = $1 and last_seen_at < $2`,
      [tokenHash, now],
    )
  }
  return {
    id: row.session_id,
    kind: row.kind,
    assurance: row.assurance,
    amr: row.amr,
    authenticatedAt: row.authenticated_at,
    held: holdOf(row, now),
    device: row.device,
    hasPasskey: row.has_passkey,
    mayAddPasskey: !person.guest && mayAddPasskey(row, now),
    actor: actorOf(vault, row, person),
    person,
    csrfToken: csrfTokenOf(vault, token),
    expiresAt: row.expires_at,
  }
}

function holdOf(row: SessionRow, now: Date): Session['held'] {
  if (!row.phone_changed_at) return undefined
  const until = new Date(row.phone_changed_at.getTime() + phoneHoldMs)
  return until > now ? { until, hasOlderPasskey: row.has_older_passkey } : undefined
}

function mayAddPasskey(row: SessionRow, now: Date): boolean {
  const { kind, amr, posts, has_passkey: hasPasskey } = row
  const byCode = kind === 'citizen' && !amr.includes('mfa')
  return byCode && !hasPasskey && posts.length === 0 && holdOf(row, now) === undefined
}

function isAlive(row: SessionRow, now: Date): boolean {
  const idleUntilMs = row.last_seen_at.getTime() + sessionLimits[row.kind].idleMs
  return now < row.expires_at && now.getTime() < idleUntilMs
}

function actorOf(vault: Vault, row: SessionRow, { guest }: Person): Actor {
  if (row.kind === 'officer') return { kind: 'officer', personId: row.id, posts: row.posts }
  const actingBy = actingOf(vault, row)
  const { id: personId, assurance } = row
  if (guest) return { kind: 'citizen', personId, assurance, guest }
  return { kind: 'citizen', personId, assurance, ...(actingBy && { actingBy }) }
}

export type SessionReader = {
  sessionOf(tx: Tx, token: string, now: Date): Promise<Session | undefined>
  /** After sign-out or any change of rights in this process: at once, not after 5 s. */
  forget(token: string): void
  forgetAll(): void
}

/** `sessionOf` for the hot path: remembers answers for at most 5 s, and never a refusal. */
export function createSessionReader(vault: Vault, cacheMs = sessionCacheMsMax): SessionReader {
  if (cacheMs > sessionCacheMsMax) throw new RangeError('a session may be cached for 5 s at most')
  const known = new Map<string, { readonly session: Session; readonly readAtMs: number }>()
  return {
    async sessionOf(tx, token, now) {
      const entry = known.get(token)
      const ageMs = entry ? now.getTime() - entry.readAtMs : Number.POSITIVE_INFINITY
      if (entry && ageMs >= 0 && ageMs < cacheMs && now < entry.session.expiresAt) {
        return entry.session
      }
      known.delete(token)
      const session = await sessionOf(tx, vault, token, now)
      if (!session) return undefined
      if (known.size >= cacheEntriesMax) known.clear()
      known.set(token, { session, readAtMs: now.getTime() })
      return session
    },
    forget: (token) => void known.delete(token),
    forgetAll: () => known.clear(),
  }
}

/** Ends one session; tell the reader too (`forget`). */
export async function signOut(tx: Tx, token: string): Promise<void> {
  await tx.query(`delete from identity.session where token_hash = $1`, [tokenHashOf(token)])
}

/** Ends every session of a person, and what programs act by: a lost phone, a dismissal. */
export async function signOutEverywhere(tx: Tx, personId: string): Promise<void> {
  await tx.query(
    `with tokens as (delete from identity.api_token where person_id = $1)
     delete from identity.session where person_id = $1`,
    [personId],
  )
}

/** Removes sessions past their absolute end. Gives how many; at most `limit` at a time. */
export async function sweepSessions(tx: Tx, now: Date, limit = 1_000): Promise<number> {
  const rows = await tx.query(
    `delete from identity.session where token_hash in (
       select token_hash from identity.session where expires_at <= $1
       limit $2 for update skip locked)
     returning 1 as one`,
    [now, limit],
  )
  return rows.length
}

/**
 * A form token bound to the cookie's token: whoever can make a browser send the cookie still
 * cannot know this. Works before sign-in too, with any random token in a cookie.
 */
export function csrfTokenOf(vault: Vault, token: string): string {
  return vault.blindIndex('identity.csrf', token).toString('base64url')
}

/** Throws `identity-form-stale` unless the form came from a page of the same cookie. */
export function checkCsrfToken(vault: Vault, token: string, submitted: unknown): void {
  const expected = Buffer.from(csrfTokenOf(vault, token))
  const given = Buffer.from(typeof submitted === 'string' ? submitted : '')
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
    throw identityProblems['identity-form-stale']()
  }
}
