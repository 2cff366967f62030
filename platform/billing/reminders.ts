/** Who is to be reminded of which bill before its due date, each once. */
import type { Tx } from '#platform/database'
import { addDays, civilDateOf, type CivilDate, type Paisa } from '#platform/kernel'
import { billOn } from './bill.ts'
import type { Biller } from './biller.ts'

export type Reminder = {
  readonly personId: string
  readonly number: string
  /** What pays it today. */
  readonly amountPaisa: Paisa
  readonly dueDate: CivilDate
}

/**
 * Takes up to `limit` reminders of a biller's bills that fall due soon, and notes that they were
 * given: tell them in the same transaction. Two programs at once never take the same one.
 */
export async function takeReminders(
  tx: Tx,
  biller: Pick<Biller, 'id' | 'arrears' | 'remindDays' | 'dueRules'>,
  now: Date,
  limit: number,
): Promise<Reminder[]> {
  const today = civilDateOf(now)
  const rows = await tx.query<{
    person_id: string
    number: string
    amount_paisa: Paisa
    due_date: CivilDate
  }>(
    `with due as (
       select s.person_id, b.account, b.number, b.amount_paisa, b.due_date
       from billing.bill b join billing.saved s on s.account = b.account
       where b.biller = $1 and b.paid_case is null and b.is_open and b.due_date between $2 and $3
         and not exists (select 1 from billing.reminder r
           where r.person_id = s.person_id and r.account = b.account and r.number = b.number)
         and not ($4 and exists (select 1 from billing.bill newer
           where newer.account = b.account
             and (newer.due_date, newer.number) > (b.due_date, b.number)))
       order by b.due_date limit $5
     ), noted as (
       insert into billing.reminder (person_id, account, number, at)
       select person_id, account, number, $6 from due on conflict do nothing
       returning person_id, account, number
     )
     select person_id, number, amount_paisa, due_date
     from due join noted using (person_id, account, number)`,
    [biller.id, today, addDays(today, biller.remindDays), biller.arrears === 'carried', limit, now],
  )
  return rows.map(({ person_id: personId, number, amount_paisa: billed, due_date: dueDate }) => {
    const bill = { amountPaisa: billed, afterDuePaisa: undefined, dueDate }
    const { amountPaisa } = billOn(bill, biller, today)
    return { personId, number, amountPaisa, dueDate }
  })
}
