/** The passkeys that a person has, as they see them. */
import type { Tx } from '#platform/database'
import { tidyText } from '#platform/kernel'
import { endCodes } from '../codes.ts'
import type { Vault } from '../sealing.ts'

/** More than anybody has devices. */
export const passkeysMax = 12
export const passkeyNameLengthMax = 40

export type Passkey = {
  /** Names it in lists; opens nothing. */
  readonly id: string
  /** What the person calls it. */
  readonly name: string
  /** It cannot leave its device; others are kept in step between a person's devices. */
  readonly isDeviceBound: boolean
  readonly isBackedUp: boolean
  /** It opens an officer's session. */
  readonly isForWork: boolean
  readonly createdAt: Date
  readonly lastUsedAt: Date | undefined
  /** Seen counting back, as a copy does: it opens nothing any more. */
  readonly suspendedAt: Date | undefined
}

type PasskeyRow = {
  id: string
  name: Buffer
  is_device_bound: boolean
  is_backed_up: boolean
  is_for_work: boolean
  created_at: Date
  last_used_at: Date | null
  suspended_at: Date | null
}

const placeOf = (id: string): string => `identity.passkey|${id}`

export function sealName(vault: Vault, id: string, name: string): Buffer {
  return vault.seal(tidyText(name).slice(0, passkeyNameLengthMax), placeOf(id))
}

/** The oldest first. */
export async function listPasskeys(tx: Tx, vault: Vault, personId: string): Promise<Passkey[]> {
  const rows = await tx.query<PasskeyRow>(
    `select id, name, is_device_bound, is_backed_up, is_for_work, created_at, last_used_at,
       suspended_at
     from identity.passkey where person_id = $1 order by created_at, id`,
    [personId],
  )
  return rows.map((row) => ({
    id: row.id,
    name: vault.open(row.name, placeOf(row.id)).toString('utf8'),
    isDeviceBound: row.is_device_bound,
    isBackedUp: row.is_backed_up,
    isForWork: row.is_for_work,
    createdAt: row.created_at,
    lastUsedAt: row.last_used_at ?? undefined,
    suspendedAt: row.suspended_at ?? undefined,
  }))
}

/** Whether one of the person's works: then a code is no proof for grave steps. */
export async function hasPasskey(tx: Tx, personId: string): Promise<boolean> {
  const rows = await tx.query(
    `select from identity.passkey where person_id = $1 and suspended_at is null limit 1`,
    [personId],
  )
  return rows.length > 0
}

/** False where it is nobody's, or another's. */
export async function renamePasskey(
  tx: Tx,
  vault: Vault,
  passkey: { readonly personId: string; readonly id: string; readonly name: string },
): Promise<boolean> {
  const { personId, id, name } = passkey
  const renamed = await tx.query(
    `update identity.passkey set name = $3 where person_id = $1 and id = $2 returning 1 as one`,
    [personId, id, sealName(vault, id, name)],
  )
  return renamed.length > 0
}

/**
 * Removes one and ends every session of the person but `keeping`: a session opened by a lost
 * device must not outlive it. False where it is nobody's, or another's.
 */
export async function removePasskey(
  tx: Tx,
  passkey: { readonly personId: string; readonly id: string; readonly keeping: string },
): Promise<boolean> {
  const { personId, id, keeping } = passkey
  const removed = await tx.query(
    `with removed as (
       delete from identity.passkey where person_id = $1 and id = $2 returning 1 as one
     ), ended as (
       delete from identity.session
       where person_id = $1 and id <> $3 and exists (select from removed)
     )
     select one from removed`,
    [personId, id, keeping],
  )
  return removed.length > 0
}

/**
 * Every way in that the person had: passkeys, sessions, codes on their way, programs' tokens, known
 * browsers.
 */
export async function removeEveryWayIn(
  tx: Tx,
  vault: Vault,
  { id: personId, cnic, now }: { readonly id: string; readonly cnic: string; readonly now: Date },
): Promise<void> {
  await endCodes(tx, vault, cnic, now)
  await tx.query(
    `with passkeys as (delete from identity.passkey where person_id = $1),
          tokens as (delete from identity.api_token where person_id = $1),
          tickets as (delete from identity.enrolment_ticket where person_id = $1),
          browsers as (delete from identity.known_browser where person_id = $1)
     delete from identity.session where person_id = $1`,
    [personId],
  )
}
