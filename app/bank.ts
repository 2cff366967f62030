/** The command: a simulated bank as a program of its own, which knows Daftar as a biller alone. */
import { randomBytes, randomInt } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { textOf, type Text } from '#platform/kernel'
import { readIdentityAccess } from './demo-parties.ts'
import { createBankServer, openBank, type Credentials } from '#bank'
import { walletAddress, type Config } from './config.ts'
import { takeLock } from './lock.ts'
import { serveAlone } from './serve-alone.ts'

const usualBank = 'NEELAM'

const where = `If Daftar runs with another --data or --port, name both:
  npm run daftar -- bank --data DATA --biller http://127.0.0.1:PORT`

const explained = `daftar bank [MNEMONIC]   a simulated bank; ${usualBank} unless named
  --biller URL    where the biller is, default http://127.0.0.1:8080
  --keys DIR      where DIR/bank-MNEMONIC.json lies, with what the biller gave the bank:
                  {"username", "password", "signingKey" (base64url, of a bank that signs), "name"}
                  and with bank-MNEMONIC-identity.json it opens accounts by digital identity:
                  {"issuer", "clientId", "redirectUri", "key" (its private JWK)}
  --data DIR      where its book lies (DIR/bank-MNEMONIC); --port (8090) and --host where it listens
  --hell SEED     orders are paid as badly as banks sometimes do it`

export type BankLine = { readonly biller: string; readonly hellSeed: number | undefined }

/** Runs until told to stop. Gives the exit code where there is nothing to run. */
export async function startBank(
  config: Config,
  { biller, hellSeed }: BankLine,
  [mnemonic = usualBank]: readonly string[],
  say: (line: string) => void,
): Promise<number> {
  const file = join(config.keysFolder, `bank-${mnemonic}.json`)
  if (!existsSync(file)) {
    say(
      `The biller has given ${mnemonic} no credentials: ${file} is not there.\n${where}\n\n${explained}`,
    )
    return 2
  }
  const folder = join(config.dataFolder, `bank-${mnemonic}`)
  const lock = takeLock(folder)
  const bank = openBank({
    mnemonic,
    ...readCredentials(file, mnemonic),
    folder,
    hellSeed,
    identity: readIdentityAccess(config.keysFolder, mnemonic),
    address: () => biller.replace(/\/+$/, ''),
    now: () => new Date(),
    randomBelow: (limit) => randomInt(limit),
    newNonce: () => randomBytes(18).toString('base64url'),
  })
  const app = await createBankServer(bank, { trialWallet: walletAddress })
  await app.ready()
  const address = await serveAlone(app.server, config, lock)
  say(`${bank.name.en} (simulated) is open at ${address}`)
  const identityAt = bank.identity && new URL(bank.identity.issuer()).origin
  await tellWhomItAsks(biller, identityAt, say)
  if (hellSeed !== undefined) say(`It pays orders as hell ${hellSeed} has it.`)
  return -1
}

/** Whoever starts it beside the wrong program learns it now, and not from a customer's page. */
export async function tellWhomItAsks(
  biller: string,
  identityAt: string | undefined,
  say: (line: string) => void,
): Promise<void> {
  const asked: [what: string, address: string][] = [['about bills', biller.replace(/\/+$/, '')]]
  if (identityAt !== undefined) asked.push(['who its customers are', identityAt])
  const silent = new Set<string>()
  for (const [what, address] of asked) {
    const isThere = await answers(address)
    say(`It asks ${address} ${what}${isThere ? '' : ': NOBODY ANSWERS THERE'}`)
    if (!isThere) silent.add(address)
  }
  if (silent.size > 0) say(where)
}

/** Whatever it answers, somebody is there. */
async function answers(address: string): Promise<boolean> {
  try {
    const { body } = await fetch(address, { signal: AbortSignal.timeout(probeMsMax) })
    await body?.cancel()
    return true
  } catch {
    return false
  }
}

const probeMsMax = 3_000

function readCredentials(file: string, mnemonic: string): { name: Text; credentials: Credentials } {
  const read = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
  const { username, password, signingKey, name } = read
  const { en, ur } = (name ?? {}) as Record<string, unknown>
  return {
    name: { en: textOf(en, mnemonic), ur: textOf(ur, mnemonic) },
    credentials: {
      username: textOf(username),
      password: textOf(password),
      ...(signingKey === undefined
        ? {}
        : { signingKey: Buffer.from(textOf(signingKey), 'base64url') }),
    },
  }
}
