/** Days on which a bank took money for us and of which it has sent no file. */
import type { Tx } from '#platform/database'
import { addDays, civilDateOf, startOf, type Calendar, type Paisa } from '#platform/kernel'
import { takenBy } from '#platform/payments'
import type { BankDay } from './compare.ts'
import { creditDueOn, lookedBackDays } from './credit.ts'
import { lockOpenDay } from './files.ts'
import { keepFound, keepingValues, type ExceptionTools } from './keep-exceptions.ts'

// A day that was closed was closed without this bank: what is told of it later counts later.
const withoutFileSql = `
  select k.bank, d.day::date as day
  from unnest($1::text[]) as k(bank)
    cross join generate_series($2::date, $3::date, interval '1 day') as d(day)
  where not exists (select 1 from reconciliation.bank_day b
      where b.bank = k.bank and b.day = d.day::date and b.file_id is not null)
    and not exists (select 1 from reconciliation.exception e
      where e.bank = k.bank and e.day = d.day::date and e.subject = 'file')
    and not exists (select 1 from reconciliation.closed_day c where c.day = d.day::date)
  order by day, k.bank`

/** The banks' days whose file is overdue, whether anything was paid on them or not. */
export async function overdueFiles(
  tx: Tx,
  banks: readonly string[],
  { now, calendar }: { readonly now: Date; readonly calendar: Calendar },
): Promise<BankDay[]> {
  const today = civilDateOf(now)
  const span = [addDays(today, -lookedBackDays), addDays(today, -1)]
  const days = await tx.query<BankDay>(withoutFileSql, [banks, ...span])
  // The treasury credits by the bank's file: the one is due no later than the other.
  return days.filter(({ day }) => creditDueOn(day, calendar) < today)
}

export type MissingFile = BankDay & { readonly takenPaisa: Paisa }

/** Those of these days on which the bank took anything. */
export async function takenWithoutFile(tx: Tx, days: readonly BankDay[]): Promise<MissingFile[]> {
  const missing: MissingFile[] = []
  for (const [day, ofDay] of Map.groupBy(days, (one) => one.day)) {
    const span = { from: startOf(day), until: startOf(addDays(day, 1)) }
    const banks = ofDay.map(({ bank }) => bank)
    const taken = await takenBy(tx, banks, span)
    missing.push(...taken.map(({ bank, paisa }) => ({ bank, day, takenPaisa: paisa })))
  }
  return missing
}

/** Makes each an exception, which goes with the first comparison of its day. */
export async function keepMissing(
  tx: Tx,
  missing: readonly MissingFile[],
  tools: ExceptionTools,
): Promise<void> {
  for (const { bank, day, takenPaisa } of missing) {
    await lockOpenDay(tx, { bank, day })
    await tx.query(missingSql, [bank, day, '', takenPaisa, ...keepingValues(tools.now(), tools)])
  }
}

// The file may have come in the last moment.
const missingSql = `
  with found as materialized (
    select 'file' as subject, 'advice-no-settlement' as kind, 0 as n, '' as claim_id, '' as psid,
      0::bigint as file_paisa, $4::bigint as ledger_paisa
    from reconciliation.bank_day where bank = $1 and day = $2::date and file_id is null
  ), ${keepFound}`
