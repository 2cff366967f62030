/** Days of money as if they had been counted, for pages and files that show sums. */
import type { DayMoney } from '#platform/analytics'
import { addDays, civilDateOf, rupees } from '#platform/kernel'
import type { TestDatabase } from '#tests/database'
import { kiteDistrict } from '#tests/platform'

type Planted = Pick<DayMoney, 'jurisdiction' | 'day' | 'account' | 'side' | 'journals' | 'paisa'>

/** What bought kites yesterday, and today until now; everything until now counts as counted. */
export async function plantMoney(db: TestDatabase, now: Date) {
  const today = civilDateOf(now)
  const yesterday = addDays(today, -1)
  const moved = (account: string, side: 'debit' | 'credit', journals: number, day = yesterday) => ({
    jurisdiction: kiteDistrict.code,
    day,
    account,
    side,
    journals,
    paisa: rupees(100) * journals,
  })
  const days: readonly Planted[] = [
    moved('revenue/kites', 'credit', 1_250),
    moved('revenue/kites', 'debit', 3),
    moved('clearing/KITE', 'debit', 1_250),
    moved('revenue/kites', 'credit', 40, today),
  ]
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
    [now],
  )
  return { today, yesterday, month: yesterday.slice(0, 7) }
}
