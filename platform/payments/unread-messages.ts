/**
 * The messages of a bank that no advice could be made of: misspelt, cut short, too large, in the
 * name of another bank, or met by a failure of ours. Nothing is posted for them; they are kept,
 * and never changed, so that reconciliation can tell what the bank did say (PAY-4).
 */
import type { Tx } from '#platform/database'
import type { Vault } from '#platform/identity'

export type UnreadReason =
  | 'unreadable'
  | 'too-large'
  | 'not-its-bank'
  | 'failed'
  /** Another message came before under the same key. */
  | 'key-reused'
  /** Neither an inquiry nor a payment, such as a reversal. */
  | 'unknown-message'

export type UnreadMessage = {
  readonly id: string
  /** The mnemonic of the bank that signed in. */
  readonly bank: string
  readonly receivedAt: Date
  readonly reason: UnreadReason
  /** As it came, as far as it was taken in. */
  readonly text: string
  /** Its whole length. */
  readonly bytes: number
}

/** Above the limit of the biller's messages, so that what was taken in is kept whole. */
const keptBytesMax = 16 * 1024

const placeOf = (id: string) => `payments.unread_message|${id}`

export async function keepUnread(tx: Tx, vault: Vault, message: UnreadMessage): Promise<void> {
  const { id, bank, receivedAt, reason, text, bytes } = message
  const kept = Buffer.from(text).subarray(0, keptBytesMax)
  await tx.query(
    `insert into payments.unread_message (id, bank, received_at, reason, bytes, sealed)
     values ($1, $2, $3, $4, $5, $6)`,
    [id, bank, receivedAt, reason, bytes, vault.seal(kept, placeOf(id))],
  )
}

type UnreadRow = {
  id: string
  bank: string
  received_at: Date
  reason: UnreadReason
  bytes: number
  sealed: Buffer
}

/** Those received from a moment on, oldest first. */
export async function unreadSince(
  tx: Tx,
  vault: Vault,
  since: Date,
  limit: number,
): Promise<UnreadMessage[]> {
  const rows = await tx.query<UnreadRow>(
    `select id, bank, received_at, reason, bytes, sealed from payments.unread_message
     where received_at >= $1 order by received_at, id limit $2`,
    [since, limit],
  )
  return rows.map(({ received_at: receivedAt, sealed, ...row }) => ({
    ...row,
    receivedAt,
    text: vault.open(sealed, placeOf(row.id)).toString('utf8'),
  }))
}
