/** The ledger's money by day: kept beside the ledger, and never a reason to doubt it. */
import type { Tx } from '#platform/database'
import type { CivilDate, Paisa } from '#platform/kernel'

/** What moved on one side of an account in a place on a day, of one cause. */
export type DayMoney = {
  readonly jurisdiction: string
  readonly day: CivilDate
  readonly account: string
  readonly side: 'debit' | 'credit'
  readonly cause: string
  readonly journals: number
  readonly paisa: Paisa
  /** The largest single journal. */
  readonly paisaMax: Paisa
}

/** The beginning of time, before which nothing was posted. */
const beginning = new Date(0)

/**
 * Up to when money has been counted; locked until the transaction ends. Undefined while another
 * process counts.
 */
export async function lockMoney(tx: Tx): Promise<Date | undefined> {
  await tx.query(
    `insert into analytics.counted_until (what, until) values ('money', $1) on conflict do nothing`,
    [beginning],
  )
  const [row] = await tx.query<{ until: Date }>(
    `select until from analytics.counted_until where what = 'money' for update skip locked`,
  )
  return row?.until
}

/** Adds what was posted since, and says until when. Call it under `lockMoney`, once. */
export async function addMoney(tx: Tx, money: readonly DayMoney[], until: Date): Promise<void> {
  await tx.query(
    `insert into analytics.money_day as m (jurisdiction, day, account, side, cause, journals, paisa,
       paisa_max)
     select jurisdiction, day, account, side, cause, journals, paisa, "paisaMax"
     from json_to_recordset($1) as x(jurisdiction text, day date, account text, side text,
       cause text, journals int, paisa bigint, "paisaMax" bigint)
     on conflict (jurisdiction, day, account, side, cause) do update
       set journals = m.journals + excluded.journals, paisa = m.paisa + excluded.paisa,
         paisa_max = greatest(m.paisa_max, excluded.paisa_max)`,
    [JSON.stringify(money)],
  )
  await tx.query(`update analytics.counted_until set until = $1 where what = 'money'`, [until])
}

/** Forgets what was counted, so that it is counted again from the beginning. In a transaction. */
export async function forgetMoney(tx: Tx): Promise<void> {
  await lockMoney(tx)
  await tx.query(`delete from analytics.money_day`)
  await tx.query(`update analytics.counted_until set until = $1 where what = 'money'`, [beginning])
}

/** Up to when money has been counted, as last committed. */
export async function moneyCountedUntil(tx: Tx): Promise<Date> {
  const [row] = await tx.query<{ until: Date }>(
    `select until from analytics.counted_until where what = 'money'`,
  )
  return row?.until ?? beginning
}

/** What an account comes to in a place, over all days that were counted. */
export type AccountMoney = {
  readonly account: string
  readonly debitPaisa: Paisa
  readonly creditPaisa: Paisa
}

export function moneyOfPlace(tx: Tx, jurisdiction: string): Promise<AccountMoney[]> {
  return tx.query<AccountMoney>(
    `select account, coalesce(sum(paisa) filter (where side = 'debit'), 0)::bigint as "debitPaisa",
       coalesce(sum(paisa) filter (where side = 'credit'), 0)::bigint as "creditPaisa"
     from analytics.money_day where jurisdiction = $1 group by account`,
    [jurisdiction],
  )
}
