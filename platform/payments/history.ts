/** Charges of many cases at once, for whoever computes the record again or adds it up. */
import type { Tx } from '#platform/database'
import type { CivilDate, Paisa } from '#platform/kernel'
import { toldAt } from './payment.ts'

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

/**
 * When banks took the money for these cases, by the case's id: as they say themselves, and never
 * later than we heard of it, since their clocks are not ours.
 */
export async function paidTimesOf(
  tx: Tx,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Date[]>> {
  if (caseIds.length === 0) return new Map()
  const rows = await tx.query<{ id: string; date: CivilDate; time: string; heard: Date }>(
    `select c.case_id as id, a.tran_date as date, a.tran_time as time,
       p.received_at as heard
     from payments.charge c
       join payments.payment p on p.psid = coalesce(c.basket, c.psid) and p.id = c.payment_id
       join payments.advice a on a.jurisdiction = p.jurisdiction and a.id = p.id
     where c.case_id = any($1) and c.state = 'paid'`,
    [caseIds],
  )
  const byCase = Map.groupBy(rows, ({ id }) => id)
  return new Map([...byCase].map(([id, own]) => [id, own.map(takenAt)]))
}

function takenAt({ heard, ...told }: { date: CivilDate; time: string; heard: Date }): Date {
  const at = toldAt(told)
  return at < heard ? at : heard
}
