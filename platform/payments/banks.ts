/** The banks and switches that may send us messages, and on which terms: all of it is data. */
import type { Paisa, Text } from '#platform/kernel'

/** One password and, where the bank signs, the key that goes with it. */
export type Credential = {
  readonly id: string
  /** See `hashPassword`. */
  readonly passwordHash: string
  readonly signingKey: Buffer | undefined
  /** The first instant at which it counts no more; the current one has none. */
  readonly endsAt: Date | undefined
}

/** What a bank may do; where nothing is said there is no limit. */
export type BankLimits = {
  /** In each process of ours: several count by themselves. */
  readonly requestsPerSecond?: number | undefined
  readonly paymentPaisaMax?: Paisa | undefined
  /** For all that it confirms on one day in Pakistan, in all processes together. */
  readonly dayPaisaMax?: Paisa | undefined
}

export type BankTerms = {
  /** `BOP`, `HBL`; for a switch its own, e.g. `1LINK`. Names the accounts, `clearing/BOP`. */
  readonly mnemonic: string
  readonly username: string
  readonly name: Text
  /** True for a switch, which speaks for customers of other banks. */
  readonly forwards: boolean
  /** The networks (CIDR) that it may ask from; an empty list lets every address in. */
  readonly networks: readonly string[]
  /** Whether every message of it must be signed. */
  readonly signs: boolean
  readonly limits: BankLimits
}

/** `credentials`: those that count, the current one first. */
export type Bank = BankTerms & { readonly credentials: readonly Credential[] }

/** A bank speaks for itself; only a switch may name another. A false answer is code 04. */
export function maySpeakFor(
  bank: Pick<BankTerms, 'mnemonic' | 'forwards'>,
  mnemonic: string | undefined,
): boolean {
  return mnemonic === undefined || bank.forwards || mnemonic === bank.mnemonic
}
