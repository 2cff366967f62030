/**
 * Accounts: rows that are opened before anything moves through them. Their id is `kind/name`; the
 * kind decides on which side they grow and whether they may go below zero.
 */
import type { Text } from '#platform/kernel'
import { paymentProblems } from './problems.ts'

export type Side = 'debit' | 'credit'

type KindRule = { readonly side: Side; readonly mayGoBelowZero: boolean }

/**
 * revenue: what the state earned · clearing: money a bank has taken and not yet credited ·
 * suspense: money we hold and cannot yet say whose · treasury: credited in the government account
 * · refund: owed back to a payer · stock: paid before by a vendor, for stamps that he has not
 * issued yet · biller: taken for somebody whose bills are paid here, and owed to him · client:
 * taken for another service of government, and owed to it. Nobody can be given more than is there
 * in suspense, is owed to him as a refund or was paid before; a bank may credit before it advises,
 * and a year may pay back more than it earns. What a biller or a client is owed has no row beside
 * it: every payment towards it would wait for every other.
 */
export const accountKinds = {
  revenue: { side: 'credit', mayGoBelowZero: true },
  clearing: { side: 'debit', mayGoBelowZero: true },
  suspense: { side: 'credit', mayGoBelowZero: false },
  treasury: { side: 'debit', mayGoBelowZero: true },
  refund: { side: 'credit', mayGoBelowZero: false },
  stock: { side: 'credit', mayGoBelowZero: false },
  biller: { side: 'credit', mayGoBelowZero: true },
  client: { side: 'credit', mayGoBelowZero: true },
} as const satisfies Readonly<Record<string, KindRule>>
export type AccountKind = keyof typeof accountKinds

/** `revenue/stamp-duty`, `clearing/BOP`, `suspense/BOP`. */
export type AccountId = `${AccountKind}/${string}`

export const ownerKinds = [
  'province',
  'district',
  'bank',
  'vendor',
  'biller',
  'client',
  'unknown',
] as const
export type OwnerKind = (typeof ownerKinds)[number]

export type Account = {
  readonly id: AccountId
  /** `PB`, `PB-MHR`, a bank's mnemonic, a vendor's post, a client; `unknown` has no code. */
  readonly owner: { readonly kind: OwnerKind; readonly code: string }
  /** Where alone it may be used; undefined where it is used in every jurisdiction. */
  readonly jurisdiction: string | undefined
  readonly purpose: Text
  /** Of the Chart of Accounts, such as B02701; undefined while it is not known to us. */
  readonly head: string | undefined
}

export function isAccountId(value: string): value is AccountId {
  const [kind = '', name = '', ...more] = value.split('/')
  const isKnown = Object.hasOwn(accountKinds, kind)
  return isKnown && more.length === 0 && /^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/.test(name)
}

/** Throws `payments-account-unknown` for text that is no account's name. */
export function checkAccountId(value: string): AccountId {
  if (isAccountId(value)) return value
  throw paymentProblems['payments-account-unknown']({ values: { account: value } })
}

export function kindOf(id: AccountId): AccountKind {
  return id.slice(0, id.indexOf('/')) as AccountKind
}

/** The side on which an account grows. */
export function sideOf(id: AccountId): Side {
  return accountKinds[kindOf(id)].side
}

/** Whether its balance is kept beside the ledger, because it may not go below zero. */
export function hasFloor(id: AccountId): boolean {
  return !accountKinds[kindOf(id)].mayGoBelowZero
}

/** Money that was taken for a service of government elsewhere. */
export function clientAccount(id: string): AccountId {
  return checkAccountId(`client/${id}`)
}

/** Money that this bank has taken for us and not yet credited. */
export function clearingAccount(bank: string): AccountId {
  return checkAccountId(`clearing/${bank}`)
}

/** Money from this bank that fits no open charge; an officer decides what becomes of it. */
export function suspenseAccount(bank: string): AccountId {
  return checkAccountId(`suspense/${bank}`)
}

/** Owed back to payers until the treasury has paid it out. */
export const refundsPayable: AccountId = 'refund/payable'

/** The government's own account, into which banks credit what they have taken. */
export const treasuryAccount: AccountId = 'treasury/account-1'
