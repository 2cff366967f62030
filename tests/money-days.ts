/** Days of money as if they had been counted, for pages and files that show sums. */
import type { DayMoney } from '#platform/analytics'
import type { TestDatabase } from '#tests/database'

type Planted = Pick<DayMoney, 'jurisdiction' | 'day' | 'account' | 'side' | 'journals' | 'paisa'>

/** Everything up to this instant counts as counted. */
export async function plantMoney(
  db: TestDatabase,
  until: Date,
  days: readonly Planted[],
): Promise<void> {
  await db.owner.query(
    `insert into analytics.money_day
     select jurisdiction, day, account, side, 'payment', journals, paisa, paisa / journals
     from json_to_recordset($1) as x(jurisdiction text, day date, account text, side text,
       journals int, paisa bigint)`,
    [JSON.stringify(days)],
  )
  await db.owner.query(
    `insert into analytics.counted_until values ('money', $1), ('exceptions', $1)
     on conflict (what) do update set until = excluded.until`,
    [until],
  )
}
