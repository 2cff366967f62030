/**
 * The banks and switches that may send us messages, and how each proves who it is: a user name and
 * a password in headers, as 1LINK-style switches do, beside the list of addresses that the operator
 * allows.
 *
 * A stored password is `scrypt$<N>$<salt>$<hash>`. Deriving it takes some 50 ms of a core, too slow
 * for each message, so the first success is remembered as an HMAC under a key of this process.
 */
import {
  createHmac,
  createSecretKey,
  randomBytes,
  scrypt,
  timingSafeEqual,
  type KeyObject,
} from 'node:crypto'
import type { Text } from '#platform/kernel'
import { clearingAccount, type AccountId } from './account.ts'

export type Bank = {
  /** `BOP`, `HBL`; for a switch its own, e.g. `1LINK`. Names the clearing account. */
  readonly mnemonic: string
  readonly name: Text
  readonly username: string
  readonly passwordHash: string
  /** Where its debt to us stands: `clearing/<mnemonic>`. */
  readonly account: AccountId
  /** True for a switch, which speaks for customers of other banks. */
  readonly forwards: boolean
}

export type NewBank = Pick<Bank, 'mnemonic' | 'name' | 'username' | 'passwordHash'> & {
  readonly forwards?: boolean
}

export type BankDirectory = {
  readonly banks: readonly Bank[]
  find(mnemonic: string): Bank | undefined
  /** The bank that these credentials belong to, or undefined: answer 401 with code 04. */
  authenticate(username: string, password: string): Promise<Bank | undefined>
}

const costExponent = 14
const keyBytes = 32
const passwordLengthMax = 256
/** Different passwords being derived at once for one bank, before it has first signed in. */
const derivationsMax = 8

/** A hash to keep in place of a password; `salt` is at least 16 random bytes. */
export async function hashPassword(password: string, salt: Buffer): Promise<string> {
  const cost = 2 ** costExponent
  const hash = await derive(password, salt, cost)
  return `scrypt$${cost}$${salt.toString('base64url')}$${hash.toString('base64url')}`
}

function derive(password: string, salt: Buffer, cost: number): Promise<Buffer> {
  return new Promise((done, fail) => {
    const options = { N: cost, r: 8, p: 1, maxmem: 256 * cost * 8 }
    scrypt(password, salt, keyBytes, options, (error, key) => (error ? fail(error) : done(key)))
  })
}

/** Throws `RangeError` when two banks share a user name or mnemonic, or a hash is not one. */
export function createBankDirectory(newBanks: readonly NewBank[]): BankDirectory {
  const banks = newBanks.map((bank) => ({
    ...bank,
    account: clearingAccount(bank.mnemonic),
    forwards: bank.forwards ?? false,
  }))
  const byMnemonic = new Map(banks.map((bank) => [bank.mnemonic, bank]))
  const processKey = createSecretKey(randomBytes(keyBytes))
  const byUsername = new Map(banks.map((bank) => [bank.username, createGate(bank, processKey)]))
  if (byMnemonic.size < banks.length || byUsername.size < banks.length) {
    throw new RangeError('two banks share a mnemonic or a user name')
  }
  const decoy = randomBytes(keyBytes)
  return {
    banks,
    find: (mnemonic) => byMnemonic.get(mnemonic),
    async authenticate(username, password) {
      if (password.length > passwordLengthMax) return undefined
      const seal = sealOf(password, processKey)
      const gate = byUsername.get(username)
      if (gate) return gate(password, seal)
      timingSafeEqual(seal, decoy)
      return undefined
    },
  }
}

function sealOf(password: string, processKey: KeyObject): Buffer {
  return createHmac('sha256', processKey).update(password).digest()
}

type Gate = (password: string, seal: Buffer) => Promise<Bank | undefined>

function createGate(bank: Bank, processKey: KeyObject): Gate {
  const [scheme, cost, salt, hash] = bank.passwordHash.split('$')
  const expected = Buffer.from(hash ?? '', 'base64url')
  if (scheme !== 'scrypt' || !salt || expected.length !== keyBytes) {
    throw new RangeError(`the password hash of ${bank.mnemonic} is not one of ours`)
  }
  let accepted: Buffer | undefined
  const deriving = new Map<string, Promise<boolean>>()

  const check = async (password: string) => {
    const derived = await derive(password, Buffer.from(salt, 'base64url'), Number(cost))
    const right = timingSafeEqual(derived, expected)
    if (right) accepted = sealOf(password, processKey)
    return right
  }

  return async (password, seal) => {
    if (accepted) return timingSafeEqual(seal, accepted) ? bank : undefined
    const key = seal.toString('base64')
    let answer = deriving.get(key)
    if (!answer) {
      if (deriving.size >= derivationsMax) return undefined
      answer = check(password).finally(() => deriving.delete(key))
      deriving.set(key, answer)
    }
    return (await answer) ? bank : undefined
  }
}

/** A bank speaks for itself; only a switch may name another. A false answer is code 04. */
export function maySpeakFor(bank: Bank, mnemonic: string | undefined): boolean {
  return mnemonic === undefined || bank.forwards || mnemonic === bank.mnemonic
}
