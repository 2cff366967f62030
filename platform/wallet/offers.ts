/**
 * Offers: a code in a QR and a PIN by message, both needed, once. Codes and tokens are kept as
 * hashes; a PIN as a keyed hash bound to its code, so that a stolen table opens no wallet.
 */
import { createHash } from 'node:crypto'
import type { Tx } from '#platform/database'

export type Offered = {
  readonly jurisdiction: string
  readonly caseId: string
  readonly personId: string
}

export const offerLifetimeMs = 10 * 60_000
export const tokenLifetimeMs = 5 * 60_000
export const nonceLifetimeMs = 5 * 60_000
/** Wrong PINs that one offer survives. */
const wrongPinsMax = 5
/**
 * Offers of one person in an hour: a message each, and thirty guesses in a million at the PINs of
 * somebody whose session was stolen.
 */
const offersPerHourMax = 6

export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest()

/** False, and nothing kept, where the person had as many as there may be; he is locked before. */
export async function keepOffer(
  tx: Tx,
  offer: Offered & { readonly code: string; readonly pinHash: Buffer; readonly now: Date },
): Promise<boolean> {
  const { code, pinHash, jurisdiction, caseId, personId, now } = offer
  const kept = await tx.query(
    `insert into wallet.offer
       (code_hash, pin_hash, jurisdiction, case_id, person_id, made_at, expires_at)
     select $1::bytea, $2::bytea, $3::text, $4::text, $5::text, $6::timestamptz, $7::timestamptz
     where (select count(*) from wallet.offer
       where person_id = $5::text and made_at > $6::timestamptz - interval '1 hour') < $8
     returning 1 as one`,
    [
      hashOf(code),
      pinHash,
      jurisdiction,
      caseId,
      personId,
      now,
      new Date(now.getTime() + offerLifetimeMs),
      offersPerHourMax,
    ],
  )
  return kept.length > 0
}

export type Redeeming = {
  readonly code: string
  readonly pinHash: Buffer
  readonly token: string
  readonly now: Date
}

/**
 * Gives a token for a code and its PIN, once; false for whatever is wrong, alike. It looks and
 * counts in one statement: PINs that are tried at the same moment wait for one another.
 */
export async function redeemOffer(tx: Tx, { code, pinHash, token, now }: Redeeming) {
  const until = new Date(now.getTime() + tokenLifetimeMs)
  const [tried] = await tx.query<{ redeemed: boolean }>(
    `update wallet.offer set
       used_at = case when pin_hash = $2 then $3::timestamptz end,
       token_hash = case when pin_hash = $2 then $4::bytea end,
       token_expires_at = case when pin_hash = $2 then $5::timestamptz end,
       wrong_pins = case when pin_hash = $2 then wrong_pins else wrong_pins + 1 end
     where code_hash = $1 and used_at is null and expires_at > $3 and wrong_pins < $6
     returning used_at is not null as redeemed`,
    [hashOf(code), pinHash, now, hashOf(token), until, wrongPinsMax],
  )
  return tried?.redeemed ?? false
}

type OfferRow = { jurisdiction: string; case_id: string; person_id: string }

/** What a token may fetch, or undefined. */
export async function findOffered(tx: Tx, token: string, now: Date): Promise<Offered | undefined> {
  const [row] = await tx.query<OfferRow>(
    `select jurisdiction, case_id, person_id from wallet.offer
     where token_hash = $1 and token_expires_at > $2`,
    [hashOf(token), now],
  )
  return row && { jurisdiction: row.jurisdiction, caseId: row.case_id, personId: row.person_id }
}

/** Spends a token: true once, so that one offer puts one credential into one wallet. */
export async function spendToken(tx: Tx, token: string, now: Date): Promise<boolean> {
  const spent = await tx.query(
    `update wallet.offer set token_hash = null
     where token_hash = $1 and token_expires_at > $2 returning code_hash`,
    [hashOf(token), now],
  )
  return spent.length > 0
}

export async function keepNonce(tx: Tx, nonce: string, now: Date): Promise<void> {
  await tx.query(`insert into wallet.nonce (hash, expires_at) values ($1, $2)`, [
    hashOf(nonce),
    new Date(now.getTime() + nonceLifetimeMs),
  ])
}

/** What another has made and may use once: true the first time, false from then on. */
export async function isFirstUse(tx: Tx, token: string, until: Date): Promise<boolean> {
  const rows = await tx.query(
    `insert into wallet.nonce (hash, expires_at) values ($1, $2) on conflict do nothing
     returning hash`,
    [hashOf(`once|${token}`), until],
  )
  return rows.length > 0
}

/** Takes a nonce out: true once, and never again. */
export async function useNonce(tx: Tx, nonce: string, now: Date): Promise<boolean> {
  const gone = await tx.query(
    `delete from wallet.nonce where hash = $1 and expires_at > $2 returning hash`,
    [hashOf(nonce), now],
  )
  return gone.length > 0
}

/** Deletes what nobody can use any more; gives how many rows. */
export async function sweepWallet(tx: Tx, now: Date): Promise<number> {
  const dayAgo = new Date(now.getTime() - 86_400_000)
  const swept = [
    await tx.query(`delete from wallet.nonce where expires_at < $1 returning 1`, [now]),
    await tx.query(`delete from wallet.offer where expires_at < $1 returning 1`, [dayAgo]),
    await tx.query(`delete from wallet.request where expires_at < $1 returning 1`, [dayAgo]),
  ]
  return swept.reduce((sum, rows) => sum + rows.length, 0)
}
