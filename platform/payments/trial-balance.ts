/** The trial balance: what every account stands at, by account and by head. Pure. */
import type { Paisa } from '#platform/kernel'
import type { Account } from './account.ts'
import type { AccountSums } from './sums.ts'
import { noSums, type Sums } from './transfer.ts'

/** A balance stands on one side; the other is zero. */
export type TrialSides = { readonly debitPaisa: Paisa; readonly creditPaisa: Paisa }

export type TrialLine = TrialSides & {
  readonly account: Account
  /** Apart from the balance: it counts when it is posted. */
  readonly pendingDebitPaisa: Paisa
  readonly pendingCreditPaisa: Paisa
}

export type TrialHead = TrialSides & {
  /** Undefined for all accounts whose head is not known. */
  readonly head: string | undefined
  readonly accounts: number
}

export type TrialBalance = {
  readonly lines: readonly TrialLine[]
  readonly heads: readonly TrialHead[]
  /** Each is the sum of its column; they are equal, or the ledger is broken. */
  readonly total: TrialSides
}

const nothing: TrialSides = { debitPaisa: 0, creditPaisa: 0 }

/** What has moved on an account, as one amount on the side that is the greater. */
function standing({ debitPaisa, creditPaisa }: Sums): TrialSides {
  const paisa = debitPaisa - creditPaisa
  return { debitPaisa: Math.max(paisa, 0), creditPaisa: Math.max(-paisa, 0) }
}

function sum(all: readonly TrialSides[]): TrialSides {
  return all.reduce(
    (total, { debitPaisa, creditPaisa }) => ({
      debitPaisa: total.debitPaisa + debitPaisa,
      creditPaisa: total.creditPaisa + creditPaisa,
    }),
    nothing,
  )
}

/** Accounts through which nothing went are left out. Heads in their order, the unknown last. */
export function trialBalance(
  accounts: readonly Account[],
  sums: readonly AccountSums[],
): TrialBalance {
  const byId = new Map(sums.map((one) => [one.account, one.sums]))
  const lines = accounts.flatMap((account): TrialLine[] => {
    const own = byId.get(account.id) ?? noSums
    if (Object.values(own).every((paisa) => paisa === 0)) return []
    const { pendingDebitPaisa, pendingCreditPaisa } = own
    return [{ account, ...standing(own), pendingDebitPaisa, pendingCreditPaisa }]
  })
  const byHead = Map.groupBy(lines, ({ account }) => account.head)
  const heads = [...byHead]
    .sort(([a = '~'], [b = '~']) => (a < b ? -1 : 1))
    .map(([head, own]) => ({ head, accounts: own.length, ...sum(own) }))
  return { lines, heads, total: sum(lines) }
}
