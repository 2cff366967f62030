/** Many events and cases at once, for whoever computes the whole record again. */
import type { Tx } from '#platform/database'
import { asSaid, type CaseEvent, type EventKey, type EventRow } from './event.ts'
import type { CaseKey } from './reference.ts'
import { withWordsNow } from './words.ts'

/**
 * The events with these keys, in no order and with their words as the table has them at this
 * moment; those that are not there are left out.
 */
export async function findEvents(tx: Tx, keys: readonly EventKey[]): Promise<CaseEvent[]> {
  if (keys.length === 0) return []
  const rows = await tx.query<EventRow>(
    `select e.* from unnest($1::text[], $2::text[], $3::int[]) as asked(jurisdiction, id, seq)
     join cases.event e on e.jurisdiction = asked.jurisdiction and e.case_id = asked.id
       and e.seq = asked.seq`,
    [keys.map((k) => k.jurisdiction), keys.map((k) => k.id), keys.map((k) => k.seq)],
  )
  return asSaid(tx, rows, withWordsNow)
}

/** How many steps of each of these cases were taken by money that came in, by the case's id. */
export async function ledgerStepsOf(
  tx: Tx,
  keys: readonly CaseKey[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.query<{ id: string; count: number }>(
    `select e.case_id as id, count(*) as count
     from unnest($1::text[], $2::text[]) as asked(jurisdiction, id)
     join cases.event e on e.jurisdiction = asked.jurisdiction and e.case_id = asked.id
       and e.actor_kind = 'ledger'
     group by e.case_id`,
    [keys.map((k) => k.jurisdiction), keys.map((k) => k.id)],
  )
  return new Map(rows.map(({ id, count }) => [id, count]))
}

/** How many events there are in all. */
export async function countEvents(tx: Tx): Promise<number> {
  const [row] = await tx.query<{ count: number }>(`select count(*) as count from cases.event`)
  return row?.count ?? 0
}

/** The numbers of the steps that a case was taken by money that came in, in their order. */
export async function findLedgerSteps(tx: Tx, { jurisdiction, id }: CaseKey): Promise<number[]> {
  const rows = await tx.query<{ seq: number }>(
    `select seq from cases.event where jurisdiction = $1 and case_id = $2
       and actor_kind = 'ledger' order by seq`,
    [jurisdiction, id],
  )
  return rows.map(({ seq }) => seq)
}
