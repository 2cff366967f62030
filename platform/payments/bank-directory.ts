/**
 * Who sent a message: a user name and a password in headers, as 1LINK-style switches do, from a
 * network that the bank may ask from. Banks are read again every few seconds, so that a password
 * that was changed, or ended, counts in every process without a start.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto'
import { createAllowList } from './bank-networks.ts'
import { createPasswordGate, sealOf, type PasswordGate } from './bank-password.ts'
import type { Bank, Credential } from './banks.ts'

export type Claim = {
  readonly username: string
  readonly password: string
  /** The network address that it came from. */
  readonly address: string
}

/** The bank that is meant is told to the operator, never to whoever asked. */
export type BankAnswer =
  | { readonly bank: Bank; readonly credential: Credential }
  | { readonly refused: 'credentials' | 'network'; readonly mnemonic: string | undefined }

export type BankDirectory = {
  authenticate(claim: Claim): Promise<BankAnswer>
}

export type BankDirectoryOptions = {
  /** Every registered bank with the credentials that count: `listBanks`. */
  readonly read: () => Promise<readonly Bank[]>
  readonly now: () => Date
}

/** A change of credentials counts within this time. */
const freshMsMax = 5_000
const passwordLengthMax = 256
const unknown = { refused: 'credentials', mnemonic: undefined } as const

type Entry = {
  readonly bank: Bank
  readonly allows: (address: string) => boolean
  readonly gates: readonly { readonly credential: Credential; readonly gate: PasswordGate }[]
}

/** Rejects as `read` does while nothing has been read; what is known is used until then. */
export function createBankDirectory({ read, now }: BankDirectoryOptions): BankDirectory {
  let entries: ReadonlyMap<string, Entry> | undefined
  let gates = new Map<string, PasswordGate>()
  let readAtMs = Number.NEGATIVE_INFINITY
  let reading: Promise<void> | undefined

  const readAgain = async () => {
    const banks = await read()
    const kept = new Map<string, PasswordGate>()
    entries = new Map(
      banks.map((bank) => {
        const own = bank.credentials.map((credential) => {
          const { passwordHash } = credential
          const gate = gates.get(passwordHash) ?? createPasswordGate(passwordHash)
          kept.set(passwordHash, gate)
          return { credential, gate }
        })
        return [bank.username, { bank, allows: createAllowList(bank.networks), gates: own }]
      }),
    )
    gates = kept
  }
  const fresh = async (): Promise<ReadonlyMap<string, Entry>> => {
    const atMs = now().getTime()
    if (Math.abs(atMs - readAtMs) >= freshMsMax) {
      readAtMs = atMs
      reading = readAgain().finally(() => {
        reading = undefined
      })
    }
    // Without a database no message does anything: what was known meanwhile only refuses well.
    await reading?.catch((error: unknown) => {
      readAtMs = Number.NEGATIVE_INFINITY
      if (!entries) throw error
    })
    return entries ?? new Map()
  }
  const decoy = randomBytes(32)

  return {
    async authenticate({ username, password, address }) {
      const known = await fresh()
      if (password.length > passwordLengthMax) return unknown
      const seal = sealOf(password)
      const entry = known.get(username)
      if (!entry) {
        timingSafeEqual(seal, decoy)
        return unknown
      }
      const { bank } = entry
      // Before the password: from elsewhere nobody keeps us deriving while the bank is waiting.
      if (!entry.allows(address)) return { refused: 'network', mnemonic: bank.mnemonic }
      const credential = await credentialOf(entry, password, seal, now())
      if (!credential) return { refused: 'credentials', mnemonic: bank.mnemonic }
      return { bank, credential }
    },
  }
}

/** What has been seen before takes no time; only a credential never used yet is derived. */
async function credentialOf({ gates }: Entry, password: string, seal: Buffer, at: Date) {
  const live = gates.filter(({ credential: { endsAt } }) => !endsAt || at < endsAt)
  const seen = live.find(({ gate }) => gate.remembers(seal))
  if (seen) return seen.credential
  for (const { credential, gate } of live) {
    if (!gate.isProven() && (await gate.proves(password, seal))) return credential
  }
  return undefined
}
