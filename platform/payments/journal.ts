/** Money that moves without a bank: refunds, and stamps issued out of a vendor's stock. */
import type { Tx } from '#platform/database'
import type { Paisa } from '#platform/kernel'
import { checkAccountId, refundsPayable } from './account.ts'
import { postTransfers } from './posting.ts'
import { divideRefunds } from './refunds/write-refunds.ts'
import type { Transfer } from './transfer.ts'

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
export type StockDraw = Journal & {
  readonly stock: string
  readonly to: string
  /** What of it goes back into the stock, for whoever has issued it. */
  readonly commissionPaisa: Paisa
}

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

/** A draw's transfers: what was prepaid is earned, but for the commission, which stays prepaid. */
export function drawTransfers(draw: StockDraw): Transfer[] {
  const { stock, to, commissionPaisa } = draw
  const drawn = transferOf(draw, 'stock', stock, to)
  if (commissionPaisa === 0) return [drawn]
  const kept = { ...draw, amountPaisa: commissionPaisa }
  return [drawn, { ...transferOf(kept, 'commission', to, stock), line: 2 }]
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
  await divideRefunds(tx, orders)
  await postTransfers(tx, orders.map(refundTransfer))
}

/**
 * Takes amounts out of stocks, all of them or none.
 * @throws payments-stock-empty when a stock does not hold what is taken from it
 */
export function drawStocks(tx: Tx, draws: readonly StockDraw[]): Promise<void> {
  return postTransfers(tx, draws.flatMap(drawTransfers))
}

/** What a stock still holds; 0 for one that was never filled. */
export async function stockBalance(tx: Tx, account: string): Promise<Paisa> {
  const [row] = await tx.query<{ balance: Paisa }>(
    `select balance_paisa as balance from payments.balance where account = $1`,
    [account],
  )
  return row?.balance ?? 0
}

type StockMoved = {
  readonly filled: Paisa
  readonly commission: Paisa
  readonly drawn: Paisa
}

/** What came into a stock and what went out of it, from one instant to another. */
export async function stockMoved(
  tx: Tx,
  { account, jurisdiction }: { readonly account: string; readonly jurisdiction: string },
  { from, until }: { readonly from: Date; readonly until: Date },
): Promise<StockMoved> {
  const [row] = await tx.query<StockMoved>(
    `select
       (select coalesce(sum(amount_paisa), 0)::bigint from payments.transfer
        where state = 'posted' and credit_account = $1 and jurisdiction = $2
          and at >= $3 and at < $4 and cause <> 'commission')
         as filled,
       (select coalesce(sum(amount_paisa), 0)::bigint from payments.transfer
        where state = 'posted' and credit_account = $1 and jurisdiction = $2
          and at >= $3 and at < $4 and cause = 'commission')
         as commission,
       (select coalesce(sum(amount_paisa), 0)::bigint from payments.transfer
        where state = 'posted' and debit_account = $1 and jurisdiction = $2
          and at >= $3 and at < $4)
         as drawn`,
    [account, jurisdiction, from, until],
  )
  return row ?? { filled: 0, commission: 0, drawn: 0 }
}
