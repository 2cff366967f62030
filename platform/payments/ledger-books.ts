/**
 * What must hold of transfers and of the balances kept beside them, over books in memory: pure,
 * and in other words than `checkLedger`, so that neither copies a mistake of the other.
 */
import type { Paisa } from '#platform/kernel'
import { hasFloor, sideOf, type AccountId } from './account.ts'
import type { Breach } from './ledger.ts'
import type { Transfer, TransferId } from './transfer.ts'

/** A balance as it is kept beside the ledger, on the account's own side. */
export type KeptBalance = { readonly balancePaisa: Paisa; readonly heldPaisa: Paisa }

export type LedgerBooks = {
  /** In the order in which they were written. */
  readonly transfers: readonly Transfer[]
  /** Accounts that are open. */
  readonly accounts: ReadonlySet<AccountId>
  /** Of every open account that may not go below zero. */
  readonly kept: ReadonlyMap<AccountId, KeptBalance>
}

const nameOf = ({ journalId, line }: TransferId) => `${journalId}/${line}`

/** Breaches of PAY-1 and PAY-9; empty while the ledger is sound. */
export function checkTransfers(books: LedgerBooks): Breach[] {
  return [...rows(books), ...endings(books), ...balances(books)]
}

/** PAY-1: each row sums to zero and moves something, between two open accounts. */
function* rows({ transfers, accounts }: LedgerBooks): Generator<Breach> {
  const seen = new Set<string>()
  for (const transfer of transfers) {
    const { debitAccount, creditAccount, amountPaisa } = transfer
    const isSound =
      Number.isSafeInteger(amountPaisa) &&
      amountPaisa > 0 &&
      debitAccount !== creditAccount &&
      accounts.has(debitAccount) &&
      accounts.has(creditAccount) &&
      !seen.has(nameOf(transfer))
    if (!isSound) yield { invariant: 'PAY-1', subject: transfer.journalId }
    seen.add(nameOf(transfer))
  }
}

/** PAY-1: what ends a pending transfer came after it, repeats it, and ends it once. */
function* endings({ transfers }: LedgerBooks): Generator<Breach> {
  const open = new Map<string, Transfer>()
  for (const transfer of transfers) {
    if (transfer.state === 'pending') open.set(nameOf(transfer), transfer)
    if (!transfer.ends) {
      if (transfer.state === 'voided') yield { invariant: 'PAY-1', subject: transfer.journalId }
      continue
    }
    const pending = open.get(nameOf(transfer.ends))
    open.delete(nameOf(transfer.ends))
    const repeats =
      transfer.state !== 'pending' &&
      pending?.debitAccount === transfer.debitAccount &&
      pending.creditAccount === transfer.creditAccount &&
      pending.amountPaisa === transfer.amountPaisa
    if (!repeats) yield { invariant: 'PAY-1', subject: transfer.journalId }
  }
}

/** What is there, and what pending transfers still hold of it, one transfer after the other. */
function* standings({ transfers }: LedgerBooks, account: AccountId): Generator<KeptBalance> {
  const side = sideOf(account)
  const held = new Map<string, Paisa>()
  let balancePaisa = 0
  for (const transfer of transfers) {
    const { debitAccount, creditAccount, amountPaisa, state, ends } = transfer
    if (debitAccount !== account && creditAccount !== account) continue
    const grows = (debitAccount === account) === (side === 'debit')
    if (state === 'pending' && !grows) held.set(nameOf(transfer), amountPaisa)
    if (ends) held.delete(nameOf(ends))
    if (state === 'posted') balancePaisa += grows ? amountPaisa : -amountPaisa
    yield { balancePaisa, heldPaisa: [...held.values()].reduce((sum, paisa) => sum + paisa, 0) }
  }
}

/** PAY-9: never is less there than is held, and what is kept is what the transfers come to. */
function* balances(books: LedgerBooks): Generator<Breach> {
  for (const account of books.accounts) {
    if (!hasFloor(account)) continue
    const all = [...standings(books, account)]
    const last = all.at(-1) ?? { balancePaisa: 0, heldPaisa: 0 }
    const kept = books.kept.get(account)
    const isKept = kept?.balancePaisa === last.balancePaisa && kept.heldPaisa === last.heldPaisa
    const isEnough = all.every(({ balancePaisa, heldPaisa }) => balancePaisa >= heldPaisa)
    if (!isKept || !isEnough) yield { invariant: 'PAY-9', subject: account }
  }
}
