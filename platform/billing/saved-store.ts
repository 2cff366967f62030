/** Whose bills a person watches: sealed, and gone when it is deleted. */
import { byteaText, type Tx } from '#platform/database'
import type { Vault } from '#platform/identity'
import { accountIndex } from './bill-store.ts'
import type { Identifier } from './identifier.ts'
import { billingProblems } from './problems.ts'

export const savedMax = 30

export type SavedAccount = {
  /** Names it in an address: 64 letters and digits that tell no number. */
  readonly id: string
  readonly biller: string
  readonly identifier: Identifier
}

const placeOf = (personId: string, id: string): string => `billing.saved|${personId}|${id}`

/**
 * Puts an account on a person's list; the same again changes nothing. Gives its id. Throws
 * `billing-saved-too-many` for the one after `savedMax`.
 */
export async function saveAccount(
  tx: Tx,
  vault: Vault,
  asked: {
    readonly personId: string
    readonly biller: string
    /** The text of `accountOf`. */
    readonly account: string
    readonly identifier: Identifier
    readonly now: Date
  },
): Promise<string> {
  const { personId, biller, account, identifier, now } = asked
  const index = accountIndex(vault, account)
  const id = index.toString('hex')
  const sealed = vault.seal(JSON.stringify(identifier), placeOf(personId, id))
  const saved = await tx.query(
    `with added as (
       insert into billing.saved (person_id, account, biller, sealed, created_at)
       select $1, $2, $3, $4, $5
       where (select count(*) from billing.saved where person_id = $1) < $6
       on conflict do nothing returning 1 as one
     )
     select 1 as one from added
     union all
     select 1 from billing.saved where person_id = $1 and account = $2`,
    [personId, index, biller, sealed, now, savedMax],
  )
  if (saved.length > 0) return id
  throw billingProblems['billing-saved-too-many']({ values: { most: String(savedMax) } })
}

/** A person's list, in the order in which it grew. */
export async function savedAccounts(
  tx: Tx,
  vault: Vault,
  personId: string,
): Promise<SavedAccount[]> {
  const rows = await tx.query<{ account: Buffer; biller: string; sealed: Buffer }>(
    `select account, biller, sealed from billing.saved where person_id = $1
     order by created_at, account limit $2`,
    [personId, savedMax],
  )
  return rows.map(({ account, biller, sealed }) => {
    const id = account.toString('hex')
    const identifier = JSON.parse(vault.open(sealed, placeOf(personId, id)).toString('utf8'))
    return { id, biller, identifier: identifier as Identifier }
  })
}

/** Takes an account off a person's list and forgets it. False where it was not on it. */
export async function forgetAccount(tx: Tx, personId: string, id: string): Promise<boolean> {
  if (!/^[0-9a-f]{64}$/.test(id)) return false
  const account = byteaText(Buffer.from(id, 'hex'))
  const gone = await tx.query(
    `with reminded as (
       delete from billing.reminder where person_id = $1 and account = $2::bytea
     )
     delete from billing.saved where person_id = $1 and account = $2::bytea returning 1 as one`,
    [personId, account],
  )
  return gone.length > 0
}

export async function countSavedAccounts(tx: Tx, personId: string): Promise<number> {
  const [row] = await tx.query<{ count: number }>(
    `select count(*)::integer as count from billing.saved where person_id = $1`,
    [personId],
  )
  return row?.count ?? 0
}

/** Everything that a person watches. */
export async function forgetAccounts(tx: Tx, personId: string): Promise<void> {
  await tx.query(
    `with reminded as (delete from billing.reminder where person_id = $1)
     delete from billing.saved where person_id = $1`,
    [personId],
  )
}
