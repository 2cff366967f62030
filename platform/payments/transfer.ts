/**
 * Transfers and what they do to balances: pure. A transfer is never changed; a pending one is
 * posted or voided by a further transfer that names it (TigerBeetle's model).
 */
import type { Paisa } from '#platform/kernel'
import { hasFloor, sideOf, type AccountId, type Side } from './account.ts'

/** A transfer by its journal and its place in it. */
export type TransferId = { readonly journalId: string; readonly line: number }

/**
 * Immutable: money moves from the credit account to the debit account of one journal. Each one
 * sums to zero by itself, so a journal, which is the transfers of one cause, does.
 */
export type Transfer = TransferId & {
  readonly jurisdiction: string
  /** 1, 2, … within its journal. */
  readonly line: number
  readonly debitAccount: AccountId
  readonly creditAccount: AccountId
  readonly amountPaisa: Paisa
  /** What it does: moves money, holds it, or lets go of what a pending one held. */
  readonly state: 'posted' | 'pending' | 'voided'
  /** The pending transfer that it ends, which has the same accounts and the same amount. */
  readonly ends?: TransferId | undefined
  /** What caused it: `payment`, `refund`, `stock`; later `settlement`, `correction`. */
  readonly cause: string
  /** When it is written, never an earlier time: what is behind us is added up (see marks). */
  readonly at: Date
}

/** What transfers come to on one account: moved, and pending, apart. */
export type Sums = {
  readonly debitPaisa: Paisa
  readonly creditPaisa: Paisa
  readonly pendingDebitPaisa: Paisa
  readonly pendingCreditPaisa: Paisa
}

export const noSums: Sums = {
  debitPaisa: 0,
  creditPaisa: 0,
  pendingDebitPaisa: 0,
  pendingCreditPaisa: 0,
}

/** What one transfer adds on its side: to what has moved, and to what is pending. */
function added({ amountPaisa, state, ends }: Transfer) {
  const moved = state === 'posted' ? amountPaisa : 0
  const pending = state === 'pending' ? amountPaisa : ends ? -amountPaisa : 0
  return { moved, pending }
}

/** The sums of each account that these transfers touch. */
export function sumsOf(transfers: readonly Transfer[]): Map<AccountId, Sums> {
  const sums = new Map<AccountId, Sums>()
  for (const transfer of transfers) {
    const { debitAccount, creditAccount } = transfer
    const { moved, pending } = added(transfer)
    const debit = sums.get(debitAccount) ?? noSums
    sums.set(debitAccount, {
      ...debit,
      debitPaisa: debit.debitPaisa + moved,
      pendingDebitPaisa: debit.pendingDebitPaisa + pending,
    })
    const credit = sums.get(creditAccount) ?? noSums
    sums.set(creditAccount, {
      ...credit,
      creditPaisa: credit.creditPaisa + moved,
      pendingCreditPaisa: credit.pendingCreditPaisa + pending,
    })
  }
  return sums
}

/** A balance as it stands on the account's own side. */
export function balanceOn(side: Side, { debitPaisa, creditPaisa }: Sums): Paisa {
  return side === 'debit' ? debitPaisa - creditPaisa : creditPaisa - debitPaisa
}

/** What pending transfers would take from the account; what they would bring counts when posted. */
export function heldOn(side: Side, { pendingDebitPaisa, pendingCreditPaisa }: Sums): Paisa {
  return side === 'debit' ? pendingCreditPaisa : pendingDebitPaisa
}

/** How a kept balance changes. */
export type BalanceChange = {
  readonly account: AccountId
  readonly balancePaisa: Paisa
  readonly heldPaisa: Paisa
}

/** What these transfers change on accounts that may not go below zero, by the accounts' names. */
export function changesOf(transfers: readonly Transfer[]): BalanceChange[] {
  return [...sumsOf(transfers)]
    .filter(([account]) => hasFloor(account))
    .map(([account, sums]) => ({
      account,
      balancePaisa: balanceOn(sideOf(account), sums),
      heldPaisa: heldOn(sideOf(account), sums),
    }))
    .sort((a, b) => (a.account < b.account ? -1 : 1))
}
