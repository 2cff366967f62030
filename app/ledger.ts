/** The commands that print the books: `daftar ledger trial-balance` and `ledger statement`. */
import { headsOf } from '#platform/catalogue'
import type { Database } from '#platform/database'
import {
  addDays,
  civilDateOf,
  formatInstant,
  formatMoney,
  isCivilDate,
  startOf,
} from '#platform/kernel'
import {
  isAccountId,
  listAccounts,
  placesPosted,
  readStatement,
  readTrialBalance,
  type AccountId,
  type Position,
  type Statement,
  type StatementBalance,
  type TrialBalance,
  type TrialSides,
} from '#platform/payments'
import type { Config } from './config.ts'
import { openCatalogue } from './wire.ts'

/** Days as they were typed after `--at`, `--from` and `--to`. */
export type DaysAsked = {
  readonly at: string | undefined
  readonly from: string | undefined
  readonly to: string | undefined
}

type Say = (line: string) => void

const linesAtOnce = 1_000

/** Columns of a fixed width; amounts stand at the right of theirs. */
const row = (name: string, ...amounts: readonly string[]) =>
  [name.padEnd(48), ...amounts.map((amount) => amount.padStart(20))].join(' ')

const sides = ({ debitPaisa, creditPaisa }: TrialSides) =>
  [debitPaisa, creditPaisa].map((paisa) => (paisa === 0 ? '' : formatMoney(paisa)))

/** Prints the trial balance at the end of a day. Exit code 1 where it does not balance. */
export async function printTrialBalance(
  config: Config,
  { at = civilDateOf(new Date()) }: DaysAsked,
  say: Say,
): Promise<number> {
  if (!isCivilDate(at)) {
    say('Give the day at whose end it stood: ledger trial-balance --at 2026-06-30')
    return 2
  }
  const { catalogue, stop } = await openCatalogue(config, () => undefined)
  try {
    const trial = await readTrialBalance(catalogue.db, { before: startOf(addDays(at, 1)) })
    say(`Trial balance at the end of ${at}`)
    return sayTrialBalance(trial, headsOf(catalogue.setting), say)
  } finally {
    await stop()
  }
}

/** By head, then by account. The command's exit code: 1 where it does not balance. */
export function sayTrialBalance(
  { heads, lines, total }: TrialBalance,
  named: ReturnType<typeof headsOf>,
  say: Say,
): 0 | 1 {
  const sayTotal = () => say(row('total', ...sides(total)))
  say(row('by head of account', 'debit', 'credit'))
  for (const { head, ...own } of heads) {
    const name = head ? `${head} ${named.get(head)?.name.en ?? ''}` : 'head not known'
    say(row(name, ...sides(own)))
  }
  sayTotal()
  say(row('by account', 'debit', 'credit'))
  for (const { account, ...own } of lines) say(row(account.id, ...sides(own)))
  sayTotal()
  const isBalanced = total.debitPaisa === total.creditPaisa
  say(isBalanced ? 'It balances to the paisa.' : 'IT DOES NOT BALANCE: run `daftar scrub`.')
  return isBalanced ? 0 : 1
}

/** Prints an account's statement, from its first day until today where nothing else is said. */
export async function printStatement(
  config: Config,
  account: string | undefined,
  { from = '2000-01-01', to = civilDateOf(new Date()) }: DaysAsked,
  say: Say,
): Promise<number> {
  if (!account || !isAccountId(account) || !isCivilDate(from) || !isCivilDate(to)) {
    say('Give an account, and days if you like:')
    say('  ledger statement revenue/stamp-duty --from 2026-07-01 --to 2026-07-31')
    return 2
  }
  const { catalogue, stop } = await openCatalogue(config, () => undefined)
  try {
    const known = await listAccounts(catalogue.db)
    if (!known.some(({ id }) => id === account)) {
      say(`There is no account ${account}. These are open:`)
      for (const { id } of known) say(`  ${id}`)
      return 1
    }
    say(row(`Statement of ${account}, ${from} to ${to}`, 'debit', 'credit', 'balance'))
    await sayStatement(
      catalogue.db,
      account,
      { from: startOf(from), until: startOf(addDays(to, 1)) },
      say,
    )
    return 0
  } finally {
    await stop()
  }
}

/** Balances at both ends, and between them every transfer, page by page. */
export async function sayStatement(
  db: Database,
  account: AccountId,
  span: { readonly from: Date; readonly until: Date },
  say: Say,
): Promise<void> {
  const asked = { account, places: await placesPosted(db), ...span, linesMax: linesAtOnce }
  let after: Position | undefined
  do {
    const page = await readStatement(db, { ...asked, after })
    if (!after) say(row('opening balance', '', '', formatMoney(page.opening.balancePaisa)))
    sayLines(page, say)
    after = page.next
    if (!after) sayClosing(page.closing, say)
  } while (after)
}

function sayLines({ lines }: Statement, say: Say): void {
  for (const line of lines) {
    const { at, cause, state, other, position } = line
    const kind = state === 'posted' ? cause : `${cause}, ${state}`
    say(`${formatInstant(at, 'en')}  ${position.journalId}  ${kind}  ${other}`)
    say(row('', ...sides(line), formatMoney(line.balancePaisa)))
  }
}

function sayClosing(closing: StatementBalance, say: Say): void {
  const { balancePaisa, pendingDebitPaisa, pendingCreditPaisa } = closing
  say(row('closing balance', '', '', formatMoney(balancePaisa)))
  if (pendingDebitPaisa === 0 && pendingCreditPaisa === 0) return
  const pending = { debitPaisa: pendingDebitPaisa, creditPaisa: pendingCreditPaisa }
  say(row('pending, not counted', ...sides(pending)))
}
