/** What is wrong with the treasury's credits, as exceptions of the bank's day that they settle. */
import type { Tx } from '#platform/database'
import { addDays, civilDateOf, type Calendar } from '#platform/kernel'
import { countingCredit, creditsOf } from './credit-store.ts'
import { creditDueOn, judgeCredits, lookedBackDays } from './credit.ts'
import type { ComparedDay } from './exceptions.ts'
import { keepFound, keepingValues, type ExceptionTools } from './keep-exceptions.ts'

type BankDay = Pick<ComparedDay, 'bank' | 'day'>

/** Holds a day's credits against its file, and keeps what is wrong with them as exceptions. */
export async function syncCredits(
  tx: Tx,
  run: Pick<ComparedDay, 'id' | 'bank' | 'day' | 'filePaisa'>,
  tools: ExceptionTools,
): Promise<void> {
  const { id, bank, day, filePaisa } = run
  const now = tools.now()
  const { findings } = judgeCredits({
    filePaisa,
    credits: await creditsOf(tx, run),
    dueOn: creditDueOn(day, tools.calendar),
    today: civilDateOf(now),
  })
  const rows = findings.map(({ subject, kind, filePaisa: file, creditedPaisa }) => ({
    subject,
    kind,
    file_paisa: file,
    ledger_paisa: creditedPaisa,
  }))
  const found = JSON.stringify(rows)
  await tx.query(creditsFoundSql, [bank, day, id, found, ...keepingValues(now, tools)])
  await tx.query(creditsGoneSql, [bank, day, rows.map(({ subject }) => subject), now])
}

/**
 * Judges the credits of days that were compared, closed ones too: a credit comes after the close
 * of its day as often as before, and an exception is work to do, no total of the day.
 */
export async function judgeCreditsOf(
  tx: Tx,
  days: readonly BankDay[],
  tools: ExceptionTools,
): Promise<void> {
  for (const { bank, day } of days) {
    const [run] = await tx.query<Pick<ComparedDay, 'id' | 'filePaisa'>>(
      `select r.id, r.file_paisa as "filePaisa"
       from reconciliation.bank_day b join reconciliation.run r on r.id = b.run_id
       where b.bank = $1 and b.day = $2::date for update of b`,
      [bank, day],
    )
    if (run) await syncCredits(tx, { ...run, bank, day }, tools)
  }
}

/** Days that were compared, whose credit is overdue without anybody having been told so. */
export async function overdueCredits(tx: Tx, now: Date, calendar: Calendar): Promise<BankDay[]> {
  const today = civilDateOf(now)
  const days = await tx.query<BankDay>(
    `select b.bank, b.day from reconciliation.bank_day b
       join reconciliation.run r on r.id = b.run_id
     where b.day >= $1::date and r.file_paisa > 0
       and not exists (select 1 from reconciliation.credit c
         where c.bank = b.bank and c.day = b.day and ${countingCredit})
       and not exists (select 1 from reconciliation.exception e
         where e.bank = b.bank and e.day = b.day and e.subject = 'credit' and e.state <> 'gone')
     order by b.day, b.bank`,
    [addDays(today, -lookedBackDays)],
  )
  return days.filter(({ day }) => creditDueOn(day, calendar) < today)
}

const creditsFoundSql = `
  with found as materialized (
    select subject, kind, 0 as n, '' as claim_id, '' as psid, file_paisa, ledger_paisa
    from json_to_recordset($4) as x(subject text, kind text, file_paisa bigint,
      ledger_paisa bigint)
  ), ${keepFound}`

const creditsGoneSql = `
  with gone as (
    update reconciliation.exception set state = 'gone'
    where bank = $1 and day = $2::date and state = 'open' and subject like 'credit%'
      and subject <> all($3::text[])
    returning number
  )
  insert into reconciliation.exception_event (bank, day, number, at, what)
  select $1, $2::date, number, $4::timestamptz, 'gone' from gone`
