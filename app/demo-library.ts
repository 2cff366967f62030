/**
 * The demonstration's client of the payment page: an invented library. It asks over HTTP like any
 * other; its key is made when somebody first comes to it, and ends with the program.
 */
import { randomBytes } from 'node:crypto'
import { createLibrary, type Library, type LibraryAccess } from '#channels/demo'
import { openLedger, recordAuthority, type Platform } from '#platform/catalogue'
import { listClients, webhookKeyOf, type Client } from '#platform/clients'
import { text } from '#platform/kernel'
import { listBanks } from '#platform/payments'
import { mehrabad } from './demo.ts'
import { applyClients, rotateClientKey } from './registration/apply-clients.ts'

const id = 'kite-library'

/** `ownAddress` is where this program listens, once it does. */
export function createDemoLibrary(
  platform: Platform,
  ownAddress: () => string | undefined,
): Library {
  let opened: Promise<LibraryAccess> | undefined
  const open = () => {
    opened ??= openAccess(platform, ownAddress() ?? '').catch((error: unknown) => {
      opened = undefined
      throw error
    })
    return opened
  }
  return createLibrary(open, () => `FINE-${platform.setting.newId()}`)
}

/** Registers the library where it is reached today, and gives it a key. */
async function openAccess(platform: Platform, address: string): Promise<LibraryAccess> {
  const { db, setting, origin: returnTo = address } = platform
  const { vault, newId } = setting
  const { issuer } = setting.signer
  const now = setting.now()
  const client: Client = {
    id,
    name: text('Kite Library', 'پتنگ کتب خانہ'),
    jurisdiction: mehrabad.code,
    isOpen: true,
    returnOrigins: [returnTo],
    webhookUrl: `${address}/demo/library/told`,
  }
  const tools = { vault, newId, issuer, randomBytes, now }
  return db.transact(async (tx) => {
    const { changes, made } = await applyClients(tx, [client], await listClients(tx), tools)
    const rotated = made[0] ? undefined : await rotateClientKey(tx, id, 0, now)
    await openLedger(tx, setting, await listBanks(tx, vault, now))
    await recordAuthority(tx, tools, rotated ? [...changes, rotated.change] : changes, now)
    const { key = '' } = made[0] ?? rotated?.made ?? {}
    const webhookKey = (await webhookKeyOf(tx, vault, id)) ?? ''
    return { address, key, webhookKey, returnTo }
  })
}
