/** Credentials that were given out, by their places in the status lists. */
import type { Tx } from '#platform/database'

export type HeldCredential = {
  readonly register: string
  readonly key: string
  readonly jurisdiction: string
  readonly caseId: string
  readonly personId: string
  /** RFC 7638 thumbprint of the holder's key: the wallet, as far as an issuer knows it. */
  readonly holderKey: Buffer
  /** As it is written in the credential. */
  readonly expiresAt: Date
}
export type StatusPlace = { readonly list: number; readonly index: number }

/** So many places has a list; it is half full when the next one is begun. */
export const listSize = 8_192

/**
 * Gives a credential a place by chance, so that neighbours in a list tell nothing of when they were
 * given out.
 */
export async function placeCredential(
  tx: Tx,
  held: HeldCredential,
  { randomBelow, now }: { randomBelow: (limit: number) => number; now: Date },
): Promise<StatusPlace> {
  const list = await openList(tx)
  for (;;) {
    const index = randomBelow(listSize)
    const placed = await tx.query(
      `insert into wallet.credential
         (list, index, register, key, jurisdiction, case_id, person_id, holder_key, issued_at,
          expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       on conflict do nothing returning index`,
      [
        list,
        index,
        held.register,
        held.key,
        held.jurisdiction,
        held.caseId,
        held.personId,
        held.holderKey,
        now,
        held.expiresAt,
      ],
    )
    if (placed.length > 0) return { list, index }
  }
}

async function openList(tx: Tx): Promise<number> {
  const [last] = await tx.query<{ list: number; count: number }>(
    `select list, count(*)::integer as count from wallet.credential
     group by list order by list desc limit 1`,
  )
  if (!last) return 0
  return last.count * 2 < listSize ? last.list : last.list + 1
}

/** How many credentials have a place on a list: it grows and never shrinks. */
export async function countPlaced(tx: Tx, list: number): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    'select count(*)::integer as count from wallet.credential where list = $1',
    [list],
  )
  return row?.count ?? 0
}

/** It was put into a wallet that its person has lost since, or has taken back. */
const isLost = `(credential.taken_back_at is not null or exists (select from wallet.lost
  where lost.person_id = credential.person_id and credential.issued_at <= lost.at))`

/**
 * Whoever has lost the phone has lost the wallet on it: what was put there counts no more, and what
 * was offered is not handed out.
 */
export async function endWallets(tx: Tx, personId: string, at: Date): Promise<void> {
  await tx.query(
    `with offers as (delete from wallet.offer where person_id = $1)
     insert into wallet.lost (person_id, at) values ($1, $2)
     on conflict (person_id) do update set at = $2`,
    [personId, at],
  )
}

type PlacedRow = { index: number; register: string; key: string; personId: string }

/** Whose records stand behind the places of a list; those in lost wallets stand for nothing. */
export async function credentialsOfList(tx: Tx, list: number) {
  return tx.query<PlacedRow>(
    `select index, register, key, person_id as "personId" from wallet.credential
     where list = $1 and not ${isLost}`,
    [list],
  )
}

/** The credential at a place: whose it is. None where the wallet was lost. */
export async function findCredential(
  tx: Tx,
  { list, index }: StatusPlace,
): Promise<Omit<HeldCredential, 'holderKey' | 'expiresAt'> | undefined> {
  const [row] = await tx.query<{
    register: string
    key: string
    jurisdiction: string
    case_id: string
    person_id: string
  }>(
    `select register, key, jurisdiction, case_id, person_id from wallet.credential
     where list = $1 and index = $2 and not ${isLost}`,
    [list, index],
  )
  if (!row) return undefined
  const { register, key, jurisdiction, case_id: caseId, person_id: personId } = row
  return { register, key, jurisdiction, caseId, personId }
}

/** The credentials that a person keeps in wallets, unopened, the oldest first. */
export async function credentialsOfPerson(tx: Tx, personId: string): Promise<WalletCredential[]> {
  return tx.query(
    `select register, key, holder_key as "holderKey", issued_at as "issuedAt",
       expires_at as "expiresAt", taken_back_at as "takenBackAt", ${isLost} as "isLost"
     from wallet.credential where person_id = $1 order by issued_at`,
    [personId],
  )
}

export type WalletCredential = Pick<HeldCredential, 'register' | 'key' | 'holderKey'> & {
  readonly issuedAt: Date
  /** Unknown of what was given out before it was noted. */
  readonly expiresAt: Date | null
  readonly takenBackAt: Date | null
  /** Taken back, or from before a new start. */
  readonly isLost: boolean
}

/**
 * Takes a wallet back: what a person put there counts no more. Gives how many credentials that
 * were; none for a wallet of somebody else, or the second time.
 */
export async function takeBackWallet(
  tx: Tx,
  wallet: { readonly personId: string; readonly holderKey: Buffer; readonly at: Date },
): Promise<number> {
  const rows = await tx.query(
    `update wallet.credential set taken_back_at = $3
     where person_id = $1 and holder_key = $2 and not ${isLost} returning index`,
    [wallet.personId, wallet.holderKey, wallet.at],
  )
  return rows.length
}
