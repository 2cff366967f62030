/**
 * The ticket of an appointment: with it, and a code to his phone, an officer makes the passkey with
 * which he comes to work. It is handed over apart from the phone, so that whoever takes the
 * phone number has half of what is needed.
 */
import type { Tx } from '#platform/database'
import type { CivilDate, Problem } from '#platform/kernel'
import { inForceOn } from '../posts/in-force.ts'
import { identityProblems } from '../problems.ts'
import type { Randomness } from '../randomness.ts'
import type { Vault } from '../sealing.ts'

export const ticketLifetimeMs = 72 * 3_600_000
const attemptsMax = 5
const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const groups = 3
const lettersPerGroup = 4

const hashOf = (vault: Vault, personId: string, ticket: string): Buffer =>
  vault.blindIndex(
    'identity.ticket',
    `${personId}|${ticket.toUpperCase().replace(/[^0-9A-Z]/g, '')}`,
  )

/**
 * A new ticket, `K7QP-4M2X-9TAB`; one issued before no longer works. Shown to whoever hands it over
 * and kept as a hash alone.
 */
export async function issueTicket(
  tx: Tx,
  issuing: {
    readonly vault: Vault
    readonly personId: string
    readonly now: Date
    readonly random: Randomness
  },
): Promise<string> {
  const { vault, personId, now, random } = issuing
  const group = () =>
    Array.from({ length: lettersPerGroup }, () => letters[random.below(letters.length)]).join('')
  const ticket = Array.from({ length: groups }, group).join('-')
  await tx.query(
    `insert into identity.enrolment_ticket as t
       (person_id, ticket_hash, issued_at, expires_at, attempts)
     values ($1, $2, $3, $4, 0)
     on conflict (person_id) do update set ticket_hash = excluded.ticket_hash,
       issued_at = excluded.issued_at, expires_at = excluded.expires_at, attempts = 0,
       used_at = null`,
    [personId, hashOf(vault, personId, ticket), now, new Date(now.getTime() + ticketLifetimeMs)],
  )
  return ticket
}

export type TicketTry = {
  readonly vault: Vault
  readonly personId: string
  /** As the person typed it. */
  readonly ticket: string
  readonly now: Date
}

/**
 * Whether this is the person's ticket, still good. Counts the try: five wrong ones void it.
 * Returned and not thrown, so that the count stays. Refusal: `identity-ticket-wrong`, whatever is
 * wrong with it.
 */
export async function tryTicket(tx: Tx, tried: TicketTry): Promise<Problem | undefined> {
  const { vault, personId, ticket, now } = tried
  const [row] = await tx.query<{ matches: boolean }>(
    `update identity.enrolment_ticket
     set attempts = case when ticket_hash = $2 then attempts else attempts + 1 end
     where person_id = $1 and used_at is null and expires_at > $3 and attempts < $4
     returning ticket_hash = $2 as matches`,
    [personId, hashOf(vault, personId, ticket), now, attemptsMax],
  )
  return row?.matches ? undefined : identityProblems['identity-ticket-wrong']({ field: 'ticket' })
}

/** Spends the ticket, once. Throws `identity-ticket-wrong`. */
export async function useTicket(tx: Tx, tried: TicketTry): Promise<void> {
  const { vault, personId, ticket, now } = tried
  const used = await tx.query(
    `update identity.enrolment_ticket set used_at = $3
     where person_id = $1 and ticket_hash = $2 and used_at is null and expires_at > $3
       and attempts < $4
     returning 1 as one`,
    [personId, hashOf(vault, personId, ticket), now, attemptsMax],
  )
  if (used.length === 0) throw identityProblems['identity-ticket-wrong']({ field: 'ticket' })
}

/**
 * Of these persons, those who can neither come to work nor begin to: no passkey for it, and no
 * ticket that is still good.
 */
export async function withoutWayToWork(
  tx: Tx,
  personIds: readonly string[],
  now: Date,
): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `select id from unnest($1::text[]) as asked(id)
     where not exists (
       select from identity.passkey where person_id = id and is_for_work)
     and not exists (
       select from identity.enrolment_ticket
       where person_id = id and used_at is null and expires_at > $2 and attempts < $3)`,
    [personIds, now, attemptsMax],
  )
  return rows.map(({ id }) => id)
}

/** Whether the person has what he comes to work with. */
export async function hasWorkPasskey(tx: Tx, personId: string): Promise<boolean> {
  const rows = await tx.query(
    `select 1 as one from identity.passkey
     where person_id = $1 and is_for_work and suspended_at is null limit 1`,
    [personId],
  )
  return rows.length > 0
}

/** Whether the person holds any post on that day. */
export async function holdsAnyPost(tx: Tx, personId: string, on: CivilDate): Promise<boolean> {
  const rows = await tx.query(
    `select 1 as one from identity.holding
     where holding.person_id = $1 and ${inForceOn('$2')} limit 1`,
    [personId, on],
  )
  return rows.length > 0
}

/** Forgets tickets past their end. Gives how many; at most `limit` at a time. */
export async function sweepTickets(tx: Tx, now: Date, limit = 1_000): Promise<number> {
  const rows = await tx.query(
    `delete from identity.enrolment_ticket where person_id in (
       select person_id from identity.enrolment_ticket where expires_at < $1
       limit $2 for update skip locked)
     returning 1 as one`,
    [now, limit],
  )
  return rows.length
}
