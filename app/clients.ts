import { randomBytes, randomInt } from 'node:crypto'
import { recordAuthority } from '#platform/catalogue'
import { findInstallation } from '#platform/identity'
import { createIdSource } from '#platform/kernel'
import type { Config } from './config.ts'
import { rotateClientKey, type ClientSecret } from './registration/apply-clients.ts'
import { openDatabase, openVault } from './wire.ts'

type Say = (line: string) => void

/** The command: gives a client of the payment page another key. */
export async function rotateClient(
  config: Config,
  id: string | undefined,
  overlapHours: number,
  say: Say,
): Promise<number> {
  if (!id) {
    say('daftar clients rotate ID [--overlap HOURS]   another key for a client, or for reporter/ID')
    return 2
  }
  const { db, stop } = await openDatabase(config, () => undefined, false)
  try {
    const vault = await openVault(config, db)
    const issuer = (await findInstallation(db))?.issuer ?? ''
    const now = new Date()
    const rotated = await db.transact(async (tx) => {
      const done = await rotateClientKey(tx, id, overlapHours, now)
      const tools = { vault, newId: createIdSource(Date.now, randomInt), randomBytes, issuer }
      if (done) await recordAuthority(tx, tools, [done.change], now)
      return done
    })
    if (rotated) tellClientSecrets([rotated.made], say)
    else say(`No client is registered as ${id}.`)
    return rotated ? 0 : 1
  } finally {
    await stop()
  }
}

/** Secrets are said once, and nowhere kept in plain words. */
export function tellClientSecrets(secrets: readonly ClientSecret[], say: Say): void {
  for (const { id, key, webhookKey } of secrets) {
    const does = id.includes('/') ? 'hands in (api_key)' : 'asks for payments'
    say(`${id} ${does} with the key ${key}`)
    if (webhookKey) say(`${id} checks what it is told (Pay-Signature) with the key ${webhookKey}`)
  }
  if (secrets.length > 0) say('This is shown this once. Hand it over safely.')
}
