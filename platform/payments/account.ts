/**
 * Accounts are names, not rows: `kind/name`. What an account is called in the government's Chart
 * of Accounts (its head of account) the service that earns the money says.
 */
import { paymentProblems } from './problems.ts'

/**
 * revenue: what the state earned · clearing: money a bank has taken and not yet credited ·
 * suspense: money we hold and cannot yet say whose · treasury: credited in the government account
 * · refund: owed back to a payer · stock: paid before by a vendor, for stamps that he has not
 * issued yet.
 */
export const accountKinds = [
  'revenue',
  'clearing',
  'suspense',
  'treasury',
  'refund',
  'stock',
] as const
export type AccountKind = (typeof accountKinds)[number]

/** `revenue/stamp-duty`, `clearing/BOP`, `suspense/BOP`. */
export type AccountId = `${AccountKind}/${string}`

export function isAccountId(value: string): value is AccountId {
  const [kind = '', name = '', ...more] = value.split('/')
  const known = (accountKinds as readonly string[]).includes(kind)
  return known && more.length === 0 && /^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/.test(name)
}

/** Throws `payments-account-unknown` for text that is no account's name. */
export function checkAccountId(value: string): AccountId {
  if (isAccountId(value)) return value
  throw paymentProblems['payments-account-unknown']({ values: { account: value } })
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
