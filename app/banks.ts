import { randomBytes, randomInt } from 'node:crypto'
import { recordAuthority } from '#platform/catalogue'
import { findInstallation } from '#platform/identity'
import { createIdSource, formatInstant, isCivilDate, startOf } from '#platform/kernel'
import { listBanks, readMessages, unreadSince, type BankMessage } from '#platform/payments'
import type { Config } from './config.ts'
import { rotateCredential, type MadeSecret } from './registration/apply-banks.ts'
import { openDatabase, openVault } from './wire.ts'

type Say = (line: string) => void

/** The command: gives a bank another password, while the one before counts some hours yet. */
export async function rotateBank(
  config: Config,
  mnemonic: string | undefined,
  overlapHours: number,
  say: Say,
): Promise<number> {
  if (!mnemonic) {
    say('daftar banks rotate MNEMONIC [--overlap HOURS]   another password for a bank')
    return 2
  }
  const { db, stop } = await openDatabase(config, () => undefined, false)
  try {
    const vault = await openVault(config, db)
    const installation = await findInstallation(db)
    const now = new Date()
    const tools = { vault, newId: createIdSource(Date.now, randomInt), now }
    const made = await db.transact(async (tx) => {
      const bank = (await listBanks(tx, vault, now)).find((one) => one.mnemonic === mnemonic)
      if (!bank) return undefined
      const { made, change } = await rotateCredential(tx, bank, overlapHours, tools)
      const issuer = installation?.issuer ?? ''
      await recordAuthority(tx, { ...tools, issuer, randomBytes }, [change], now)
      return made
    })
    if (made) tellSecrets([made], say)
    else say(`No bank is registered as ${mnemonic}.`)
    return made ? 0 : 1
  } finally {
    await stop()
  }
}

const pageRows = 1_000

/** The command: prints what banks said on a day and were answered, a line of JSON for each. */
export async function printMessages(
  config: Config,
  [day, bank]: readonly string[],
  say: Say,
): Promise<number> {
  if (!day || !isCivilDate(day)) {
    say('daftar banks messages DAY [BANK]   what was said on a day like 2026-11-22')
    return 2
  }
  const { db, stop } = await openDatabase(config, () => undefined, false)
  try {
    const vault = await openVault(config, db)
    for (let after: BankMessage | undefined, isMore = true; isMore; ) {
      const page = await readMessages(db, vault, { day, bank, after, limit: pageRows })
      for (const { request, answer, ...rest } of page) {
        say(JSON.stringify({ ...rest, request: request.toString(), answer: answer.toString() }))
      }
      after = page.at(-1)
      isMore = page.length === pageRows
    }
    return 0
  } finally {
    await stop()
  }
}

const unreadMax = 10_000

/** The command: prints what banks sent since a day and nobody could act on, a line of JSON each. */
export async function printUnread(
  config: Config,
  since: string | undefined,
  say: Say,
): Promise<number> {
  if (!since || !isCivilDate(since)) {
    say('daftar banks unread DAY   what nobody could act on since a day like 2026-11-22')
    return 2
  }
  const { db, stop } = await openDatabase(config, () => undefined, false)
  try {
    const messages = await unreadSince(db, await openVault(config, db), startOf(since), unreadMax)
    for (const message of messages) say(JSON.stringify(message))
    return 0
  } finally {
    await stop()
  }
}

/** Secrets are said once, and nowhere kept in plain words. */
export function tellSecrets(secrets: readonly MadeSecret[], say: Say): void {
  for (const { mnemonic, username, password, signingKey, overlapUntil } of secrets) {
    if (password) say(`${mnemonic} signs in as ${username} with the password ${password}`)
    if (signingKey) say(`${mnemonic} signs its messages with the key ${signingKey} (base64url)`)
    if (overlapUntil) say(`What it had before counts until ${formatInstant(overlapUntil, 'en')}.`)
  }
  if (secrets.length > 0) say('This is shown this once. Hand it over safely.')
}
