/** How transfers are written, all in one way; a payment's travel in its own statement. */
import type { Tx } from '#platform/database'
import type { Paisa } from '#platform/kernel'
import type { AccountId } from './account.ts'
import { paymentProblems } from './problems.ts'
import { changesOf, type Transfer, type TransferId } from './transfer.ts'

/**
 * Inserts the transfers in a parameter. An account that nobody has opened, or of another place,
 * has no row to join: its transfer is not written, and the count of what comes back says so.
 */
export const insertTransfersSql = (parameter: '$1' | '$3') => `
  insert into payments.transfer (jurisdiction, journal_id, line, debit_account, credit_account,
    amount_paisa, state, cause, at)
  select x.jurisdiction, x.journal_id, x.line, d.id, c.id, x.amount_paisa, x.state, x.cause, x.at
  from json_to_recordset(${parameter}) as x(jurisdiction text, journal_id text, line int,
      debit_account text, credit_account text, amount_paisa bigint, state text, cause text,
      at timestamptz)
    join payments.account d on d.id = x.debit_account
      and coalesce(d.jurisdiction, x.jurisdiction) = x.jurisdiction
    join payments.account c on c.id = x.credit_account
      and coalesce(c.jurisdiction, x.jurisdiction) = x.jurisdiction
  returning line`

const postSql = insertTransfersSql('$1')

/**
 * Writes transfers, posted or pending, and moves the balances that are kept, all or none. When it
 * throws, the transaction is to be given up.
 * @throws payments-account-not-open, payments-stock-empty, payments-balance-too-low
 */
export async function postTransfers(tx: Tx, transfers: readonly Transfer[]): Promise<void> {
  if (transfers.length === 0) return
  if (transfers.some(({ ends }) => ends)) throw new TypeError('endPending ends what is pending')
  const written = await tx.query(postSql, [JSON.stringify(transfers.map(transferRow))])
  if (written.length !== transfers.length) await refuseUnopened(tx, transfers)
  await moveBalances(tx, transfers)
}

/** Says which account of these transfers is not open. */
export async function refuseUnopened(tx: Tx, transfers: readonly Transfer[]): Promise<never> {
  const asked = transfers.flatMap(({ jurisdiction, debitAccount, creditAccount }) => [
    { jurisdiction, account: debitAccount },
    { jurisdiction, account: creditAccount },
  ])
  const [first] = await tx.query<{ account: string }>(
    `select x.account from json_to_recordset($1) as x(jurisdiction text, account text)
     where not exists (select from payments.account a where a.id = x.account
       and coalesce(a.jurisdiction, x.jurisdiction) = x.jurisdiction) limit 1`,
    [JSON.stringify(asked)],
  )
  throw paymentProblems['payments-account-not-open']({ values: { account: first?.account ?? '' } })
}

/** How a pending transfer ends: a further row, with a journal and a cause of its own. */
export type Ending = {
  readonly jurisdiction: string
  readonly journalId: string
  readonly pending: TransferId
  readonly as: 'posted' | 'voided'
  readonly cause: string
  readonly at: Date
}

// Accounts and amount are those of the pending row: an ending cannot say anything else. Between
// two that end the same one, the unique index decides.
const endSql = `
  insert into payments.transfer (jurisdiction, journal_id, line, debit_account, credit_account,
    amount_paisa, state, cause, at, ends_journal, ends_line)
  select x.jurisdiction, x.journal_id, x.line, p.debit_account, p.credit_account, p.amount_paisa,
    x.state, x.cause, x.at, p.journal_id, p.line
  from json_to_recordset($1) as x(jurisdiction text, journal_id text, line int, state text,
      cause text, at timestamptz, ends_journal text, ends_line int)
    join payments.transfer p on p.jurisdiction = x.jurisdiction
      and p.journal_id = x.ends_journal and p.line = x.ends_line and p.state = 'pending'
  where not exists (select from payments.transfer e where e.jurisdiction = x.jurisdiction
    and e.ends_journal = x.ends_journal and e.ends_line = x.ends_line)
  returning jurisdiction, journal_id, line, debit_account, credit_account, amount_paisa,
    ends_journal, ends_line`

type EndedRow = {
  jurisdiction: string
  journal_id: string
  line: number
  debit_account: AccountId
  credit_account: AccountId
  amount_paisa: Paisa
  ends_journal: string
  ends_line: number
}

/**
 * Posts or voids pending transfers, all or none, and gives the rows that end them. A pending one
 * is ended once: of two at the same moment the later meets a unique violation.
 * @throws payments-pending-not-open when one is not pending, or was ended already
 */
export async function endPending(tx: Tx, endings: readonly Ending[]): Promise<Transfer[]> {
  if (endings.length === 0) return []
  const lines = new Map<string, number>()
  const asked = endings.map((ending) => {
    const line = (lines.get(ending.journalId) ?? 0) + 1
    lines.set(ending.journalId, line)
    return { ...ending, line }
  })
  const rows = await tx.query<EndedRow>(endSql, [JSON.stringify(asked.map(endingRow))])
  const nameOf = ({ journalId, line }: TransferId) => `${journalId}/${line}`
  const ended = new Map(
    rows.map((row) => [nameOf({ journalId: row.journal_id, line: row.line }), row]),
  )
  const transfers = asked.map((ending) => {
    const row = ended.get(nameOf(ending))
    if (row) return endedTransfer(ending, row)
    const values = { transfer: nameOf(ending.pending) }
    throw paymentProblems['payments-pending-not-open']({ values })
  })
  await moveBalances(tx, transfers)
  return transfers
}

function endedTransfer({ as, cause, at, pending }: Ending, row: EndedRow): Transfer {
  return {
    jurisdiction: row.jurisdiction,
    journalId: row.journal_id,
    line: row.line,
    debitAccount: row.debit_account,
    creditAccount: row.credit_account,
    amountPaisa: row.amount_paisa,
    state: as,
    ends: pending,
    cause,
    at,
  }
}

function endingRow(ending: Ending & { readonly line: number }) {
  return {
    jurisdiction: ending.jurisdiction,
    journal_id: ending.journalId,
    line: ending.line,
    state: ending.as,
    cause: ending.cause,
    at: ending.at,
    ends_journal: ending.pending.journalId,
    ends_line: ending.pending.line,
  }
}

// The one place that decides between two who take the last of a balance; the row's own checks say
// the same. What comes back says whether every account was there and had enough.
const moveSql = `
  update payments.balance b set balance_paisa = b.balance_paisa + x.balance_paisa,
    held_paisa = b.held_paisa + x.held_paisa
  from json_to_recordset($1) as x(account text, balance_paisa bigint, held_paisa bigint)
  where b.account = x.account
    and b.balance_paisa + x.balance_paisa >= b.held_paisa + x.held_paisa
  returning b.account`

/**
 * Moves the balances that are kept of accounts that may not go below zero. Few transfers touch
 * one: a payment for a stamp asks nothing of the database here.
 * @throws payments-stock-empty, payments-balance-too-low
 */
export async function moveBalances(tx: Tx, transfers: readonly Transfer[]): Promise<void> {
  // In the order of their names, so that two transactions cannot wait for each other.
  const changes = changesOf(transfers)
  if (changes.length === 0) return
  const moved = await tx.query<{ account: string }>(moveSql, [
    JSON.stringify(
      changes.map(({ account, balancePaisa, heldPaisa }) => ({
        account,
        balance_paisa: balancePaisa,
        held_paisa: heldPaisa,
      })),
    ),
  ])
  if (moved.length === changes.length) return
  const done = new Set(moved.map(({ account }) => account))
  const account = changes.find((change) => !done.has(change.account))?.account ?? ''
  if (account.startsWith('stock/')) throw paymentProblems['payments-stock-empty']()
  throw paymentProblems['payments-balance-too-low']({ values: { account } })
}

/** A transfer as its table holds it. */
export function transferRow(transfer: Transfer) {
  return {
    jurisdiction: transfer.jurisdiction,
    journal_id: transfer.journalId,
    line: transfer.line,
    debit_account: transfer.debitAccount,
    credit_account: transfer.creditAccount,
    amount_paisa: transfer.amountPaisa,
    state: transfer.state,
    cause: transfer.cause,
    at: transfer.at,
  }
}
