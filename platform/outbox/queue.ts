/** The queue: who may deliver which letter now, and what came of it. */
import type { Tx } from '#platform/database'
import type { Vault } from '#platform/identity'
import { openLetter, type Words } from './letter.ts'

/** After 10 s, 40 s, 160 s, 11 min, 43 min, then hourly: about a day in all. */
export const attemptsMax = 28
const firstDelayMs = 10_000
const delayMsMax = 3_600_000
/** Longer than a delivery may take: a claim that lasts has lost its postman. */
export const claimMs = 60_000

/** When a letter that failed for the n-th time (from 1) is tried again. */
export function retryAt(attempts: number, now: Date): Date {
  return new Date(now.getTime() + Math.min(delayMsMax, firstDelayMs * 4 ** (attempts - 1)))
}

export type Claimed = Words & {
  readonly recipient: string
  readonly id: string
  readonly kind: string
  readonly attempts: number
}

type ClaimRow = { recipient: string; id: string; kind: string; attempts: number; sealed: Buffer }

/** So many of one recipient's letters in a batch: whoever is slow to answer keeps few waiting. */
const ofOneRecipientMax = 4

/** Claims up to `limit` letters that are due; several postmen share the queue. */
export async function claimLetters(
  tx: Tx,
  vault: Vault,
  now: Date,
  limit: number,
): Promise<Claimed[]> {
  const rows = await tx.query<ClaimRow>(
    `with waiting as (
       select recipient, id,
         row_number() over (partition by recipient order by due_at, id) as nth
       from outbox.letter
       where finished_at is null and due_at <= $1
         and (claimed_until is null or claimed_until <= $1)
     ), due as (
       select l.recipient, l.id from outbox.letter l join waiting w using (recipient, id)
       where w.nth <= $4 and l.finished_at is null
         and (l.claimed_until is null or l.claimed_until <= $1)
       order by l.due_at limit $2 for update of l skip locked)
     update outbox.letter l set attempts = l.attempts + 1, claimed_until = $3
     from due where l.recipient = due.recipient and l.id = due.id
     returning l.recipient, l.id, l.kind, l.attempts, l.sealed`,
    [now, limit, new Date(now.getTime() + claimMs), ofOneRecipientMax],
  )
  return rows.map(({ sealed, ...row }) => ({ ...row, ...openLetter(vault, row.id, sealed) }))
}

/** `trouble` is undefined where the other side took the letter. */
export type Delivered = { readonly letter: Claimed; readonly trouble: string | undefined }

export type LetterState = 'waiting' | 'delivered' | 'given-up'

/** What becomes of a letter: pure, one row of the update that follows. */
export function settlementOf({ letter, trouble }: Delivered, now: Date) {
  const isTaken = trouble === undefined
  const isOver = isTaken || letter.attempts >= attemptsMax
  const state: LetterState = isTaken ? 'delivered' : isOver ? 'given-up' : 'waiting'
  return {
    state,
    trouble: trouble ?? null,
    due_at: isOver ? null : retryAt(letter.attempts, now),
    finished_at: isOver ? now : null,
  }
}

/** Writes what came of a batch. Gives those that nobody will send any more. */
export async function settleLetters(
  tx: Tx,
  delivered: readonly Delivered[],
  now: Date,
): Promise<Claimed[]> {
  const settled = delivered.map((one) => ({ letter: one.letter, ...settlementOf(one, now) }))
  const rows = settled.map(({ letter: { recipient, id }, ...row }) => ({ recipient, id, ...row }))
  await tx.query(
    `update outbox.letter l
     set state = x.state, trouble = x.trouble, finished_at = x.finished_at, claimed_until = null,
       due_at = coalesce(x.due_at, l.due_at),
       sealed = case when x.finished_at is null then l.sealed end
     from json_to_recordset($1::json) as x(recipient text, id text, state text, trouble text,
       finished_at timestamptz, due_at timestamptz)
     where l.recipient = x.recipient and l.id = x.id and l.finished_at is null`,
    [JSON.stringify(rows)],
  )
  return settled.flatMap(({ letter, state }) => (state === 'given-up' ? letter : []))
}
