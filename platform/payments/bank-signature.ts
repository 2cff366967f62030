/**
 * A bank's signature over a message, for banks that can: HMAC-SHA-256 (RFC 2104) over
 *
 *   method, path, timestamp, nonce, SHA-256 of the body in hex
 *
 * joined by line feeds, in three headers. The time may be five minutes off; within that a nonce
 * is good for one message, so that nobody who listened can send it again.
 */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { Tx } from '#platform/database'

export const signatureHeaders = {
  /** Seconds since 1970. */
  timestamp: 'x-daftar-timestamp',
  /** 16 to 64 letters, digits, `-` and `_`, never used twice. */
  nonce: 'x-daftar-nonce',
  /** In hex. */
  signature: 'x-daftar-signature',
} as const

export type SignedMessage = {
  readonly method: string
  /** As it was asked for, such as `/biller/BillPayment`. */
  readonly path: string
  readonly timestamp: string
  readonly nonce: string
  readonly body: Buffer
}

/** How far a bank's clock may be from ours. */
export const signedSecondsMax = 300

export function signMessage(key: Buffer, message: SignedMessage): string {
  const { method, path, timestamp, nonce, body } = message
  const bodyHash = createHash('sha256').update(body).digest('hex')
  const signed = [method, path, timestamp, nonce, bodyHash].join('\n')
  return createHmac('sha256', key).update(signed).digest('hex')
}

export type SignatureFault = 'unsigned' | 'wrong-signature' | 'wrong-time' | 'nonce-used'

/** What is wrong with a signature, as far as the message alone tells. */
export function signatureFault(
  key: Buffer,
  { signature, ...message }: SignedMessage & { readonly signature: string },
  now: Date,
): Exclude<SignatureFault, 'nonce-used'> | undefined {
  const { timestamp, nonce } = message
  const isSigned =
    /^\d{1,12}$/.test(timestamp) &&
    /^[A-Za-z0-9_-]{16,64}$/.test(nonce) &&
    /^[0-9a-f]{64}$/.test(signature)
  if (!isSigned) return 'unsigned'
  const expected = Buffer.from(signMessage(key, message), 'hex')
  if (!timingSafeEqual(expected, Buffer.from(signature, 'hex'))) return 'wrong-signature'
  const offMs = Math.abs(now.getTime() - Number(timestamp) * 1_000)
  return offMs > signedSecondsMax * 1_000 ? 'wrong-time' : undefined
}

/** Takes a nonce; false when somebody has taken it before. */
export async function takeNonce(
  tx: Tx,
  bank: string,
  { nonce, timestamp }: Pick<SignedMessage, 'nonce' | 'timestamp'>,
): Promise<boolean> {
  const until = new Date((Number(timestamp) + signedSecondsMax) * 1_000)
  const rows = await tx.query(
    `insert into payments.bank_nonce (bank, nonce, until) values ($1, $2, $3)
     on conflict do nothing returning 1 as one`,
    [bank, nonce, until],
  )
  return rows.length === 1
}

/** Forgets what its time alone keeps out by now. */
export async function sweepNonces(tx: Tx, now: Date, limit = 1_000): Promise<number> {
  const rows = await tx.query(
    `delete from payments.bank_nonce where (bank, nonce) in (
       select bank, nonce from payments.bank_nonce where until < $1 limit $2)
     returning 1 as one`,
    [now, limit],
  )
  return rows.length
}
