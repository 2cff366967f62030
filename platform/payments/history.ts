/** Charges of many cases at once, for whoever computes the whole record again. */
import type { Tx } from '#platform/database'

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
