/** The statement of an account: pure rules over what the ledger holds. */
import type { Paisa } from '#platform/kernel'
import { sideOf, type AccountId } from './account.ts'
import type { Position } from './sums.ts'
import { balanceOn, type Sums, type Transfer, type TransferId } from './transfer.ts'

/** A transfer as the account sees it. */
export type StatementLine = {
  readonly position: Position
  readonly jurisdiction: string
  readonly at: Date
  readonly cause: string
  readonly state: Transfer['state']
  readonly ends: TransferId | undefined
  /** The account at the other end. */
  readonly other: AccountId
  /** One of the two is zero. */
  readonly debitPaisa: Paisa
  readonly creditPaisa: Paisa
  /** On the account's own side, after this line: only what is posted moves it. */
  readonly balancePaisa: Paisa
}

/** What a line is before anybody has added it up. */
export type StatementEntry = Omit<StatementLine, 'balancePaisa'>

/** A balance on the account's own side, with what is pending apart from it. */
export type StatementBalance = {
  readonly balancePaisa: Paisa
  readonly pendingDebitPaisa: Paisa
  readonly pendingCreditPaisa: Paisa
}

export function statementBalance(account: AccountId, sums: Sums): StatementBalance {
  const { pendingDebitPaisa, pendingCreditPaisa } = sums
  return { balancePaisa: balanceOn(sideOf(account), sums), pendingDebitPaisa, pendingCreditPaisa }
}

/** The lines of one page, each with the balance after it. */
export function runningLines(
  account: AccountId,
  broughtForward: Paisa,
  entries: readonly StatementEntry[],
): StatementLine[] {
  const side = sideOf(account)
  let balancePaisa = broughtForward
  return entries.map((entry) => {
    const { debitPaisa, creditPaisa } = entry
    const moved = side === 'debit' ? debitPaisa - creditPaisa : creditPaisa - debitPaisa
    if (entry.state === 'posted') balancePaisa += moved
    return { ...entry, balancePaisa }
  })
}
