/** The ledger's money by day: kept beside the ledger, and never a reason to doubt it. */
import type { Tx } from '#platform/database'
import type { CivilDate, Paisa } from '#platform/kernel'
import { beginning, lockCounted, moveCounted } from './counted.ts'

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

/** Adds what was posted since, and says until when. Call it under `lockCounted`, once. */
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
  await moveCounted(tx, 'money', until)
}

/** Forgets what was counted, so that it is counted again from the beginning. In a transaction. */
export async function forgetMoney(tx: Tx): Promise<void> {
  await lockCounted(tx, 'money')
  await tx.query(`delete from analytics.money_day`)
  await moveCounted(tx, 'money', beginning)
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
