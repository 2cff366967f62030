/** Charges of many cases at once, for whoever computes the whole record again. */
import type { Tx } from '#platform/database'
import type { Paisa } from '#platform/kernel'

/** How many charges of each of these cases were paid, by the case's id. */
export async function paidChargesOf(
  tx: Tx,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.query<{ id: string; count: number }>(
    `select case_id as id, count(*) as count from payments.charge
     where case_id = any($1) and state = 'paid' group by case_id`,
    [caseIds],
  )
  return new Map(rows.map(({ id, count }) => [id, count]))
}

/** What was ordered to be paid back for a case: at most one order. */
export async function refundsOfCase(
  tx: Tx,
  jurisdiction: string,
  caseId: string,
): Promise<{ readonly id: string; readonly amountPaisa: Paisa }[]> {
  return tx.query(
    `select id, amount_paisa as "amountPaisa" from payments.refund
     where case_id = $1 and jurisdiction = $2`,
    [caseId, jurisdiction],
  )
}
