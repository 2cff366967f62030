/** Money that moves without a bank: refunds, and stamps issued out of a vendor's stock. */
import type { Tx } from '#platform/database'
import type { Paisa } from '#platform/kernel'
import { checkAccountId, refundsPayable, type AccountId } from './account.ts'
import type { Transfer } from './payment.ts'
import { paymentProblems } from './problems.ts'

/** One journal of one transfer; its id is made by the caller and names what caused it. */
type Journal = {
  readonly jurisdiction: string
  readonly id: string
  readonly amountPaisa: Paisa
  readonly at: Date
}

/** What is owed back to the payer of a case, out of the account that had earned it. */
export type RefundOrder = Journal & { readonly caseId: string; readonly from: string }

/** What a step takes out of a stock that was paid for before. */
export type StockDraw = Journal & { readonly stock: string; readonly to: string }

function transferOf(journal: Journal, cause: string, debit: string, credit: string): Transfer {
  return {
    jurisdiction: journal.jurisdiction,
    journalId: journal.id,
    line: 1,
    debitAccount: checkAccountId(debit),
    creditAccount: checkAccountId(credit),
    amountPaisa: checkAmount(journal.amountPaisa),
    state: 'posted',
    cause,
    at: journal.at,
  }
}

/** A refund's transfer: what was earned is owed back until the treasury has paid it out. */
export function refundTransfer(order: RefundOrder): Transfer {
  return transferOf(order, 'refund', order.from, refundsPayable)
}

/** A draw's transfer: what was prepaid is earned. */
export function drawTransfer(draw: StockDraw): Transfer {
  return transferOf(draw, 'stock', draw.stock, draw.to)
}

function checkAmount(amountPaisa: Paisa): Paisa {
  if (Number.isSafeInteger(amountPaisa) && amountPaisa > 0) return amountPaisa
  throw new RangeError('a transfer moves a whole number of paisa above zero')
}

const refundSql = `
  insert into payments.refund (jurisdiction, id, case_id, amount_paisa, ordered_at)
  select * from json_to_recordset($1) as x(jurisdiction text, id text, case_id text,
    amount_paisa bigint, ordered_at timestamptz)`

/** Writes refund orders and their transfers. A case's second refund is a unique violation. */
export async function orderRefunds(tx: Tx, orders: readonly RefundOrder[]): Promise<void> {
  if (orders.length === 0) return
  const rows = orders.map(({ jurisdiction, id, caseId, amountPaisa, at }) => ({
    jurisdiction,
    id,
    case_id: caseId,
    amount_paisa: amountPaisa,
    ordered_at: at,
  }))
  await tx.query(refundSql, [JSON.stringify(rows)])
  await postTransfers(tx, orders.map(refundTransfer))
}

// The row's own check refuses to go below zero; the count says whether every stock was there.
const drawSql = `
  update payments.stock s set balance_paisa = s.balance_paisa - x.amount_paisa
  from json_to_recordset($1) as x(account text, amount_paisa bigint)
  where s.account = x.account and s.balance_paisa >= x.amount_paisa
  returning s.account`

/**
 * Takes amounts out of stocks, all of them or none.
 * @throws payments-stock-empty when a stock does not hold what is taken from it
 */
export async function drawStocks(tx: Tx, draws: readonly StockDraw[]): Promise<void> {
  if (draws.length === 0) return
  const sums = new Map<string, Paisa>()
  for (const { stock, amountPaisa } of draws) {
    sums.set(stock, (sums.get(stock) ?? 0) + amountPaisa)
  }
  // In the order of their names, so that two transactions cannot wait for each other.
  const rows = [...sums].sort(([a], [b]) => (a < b ? -1 : 1))
  const drawn = await tx.query(drawSql, [
    JSON.stringify(rows.map(([account, amount_paisa]) => ({ account, amount_paisa }))),
  ])
  if (drawn.length !== rows.length) throw paymentProblems['payments-stock-empty']()
  await postTransfers(tx, draws.map(drawTransfer))
}

const fillSql = `
  insert into payments.stock as s (account, balance_paisa)
  select account, amount_paisa from json_to_recordset($1) as x(account text, amount_paisa bigint)
  on conflict (account) do update set balance_paisa = s.balance_paisa + excluded.balance_paisa`

/** Adds to each stock what payments have credited to it. */
export async function fillStocks(tx: Tx, transfers: readonly Transfer[]): Promise<void> {
  const sums = new Map<AccountId, Paisa>()
  for (const { creditAccount, amountPaisa } of transfers) {
    if (!creditAccount.startsWith('stock/')) continue
    sums.set(creditAccount, (sums.get(creditAccount) ?? 0) + amountPaisa)
  }
  if (sums.size === 0) return
  const rows = [...sums].sort(([a], [b]) => (a < b ? -1 : 1))
  await tx.query(fillSql, [
    JSON.stringify(rows.map(([account, amount_paisa]) => ({ account, amount_paisa }))),
  ])
}

/** What a stock still holds; 0 for one that was never filled. */
export async function stockBalance(tx: Tx, account: string): Promise<Paisa> {
  const [row] = await tx.query<{ balance: Paisa }>(
    `select balance_paisa as balance from payments.stock where account = $1`,
    [account],
  )
  return row?.balance ?? 0
}

/** What came into a stock and what went out of it, from one instant to another. */
export async function stockMoved(
  tx: Tx,
  account: string,
  { from, until }: { readonly from: Date; readonly until: Date },
): Promise<{ readonly filled: Paisa; readonly drawn: Paisa }> {
  const [row] = await tx.query<{ filled: Paisa; drawn: Paisa }>(
    `select
       (select coalesce(sum(amount_paisa), 0)::bigint from payments.transfer
        where credit_account = $1 and credit_account like 'stock/%' and at >= $2 and at < $3)
         as filled,
       (select coalesce(sum(amount_paisa), 0)::bigint from payments.transfer
        where debit_account = $1 and debit_account like 'stock/%' and at >= $2 and at < $3)
         as drawn`,
    [account, from, until],
  )
  return row ?? { filled: 0, drawn: 0 }
}

const transferSql = `
  insert into payments.transfer (jurisdiction, journal_id, line, debit_account, credit_account,
    amount_paisa, state, cause, at)
  select * from json_to_recordset($1) as x(jurisdiction text, journal_id text, line int,
    debit_account text, credit_account text, amount_paisa bigint, state text, cause text,
    at timestamptz)`

async function postTransfers(tx: Tx, transfers: readonly Transfer[]): Promise<void> {
  await tx.query(transferSql, [JSON.stringify(transfers.map(transferRow))])
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
