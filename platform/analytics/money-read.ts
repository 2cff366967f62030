/** Money, and the time it took, as a page or a file shows it: sums of days, never of payments. */
import type { Tx } from '#platform/database'
import type { CivilDate, Paisa } from '#platform/kernel'
import type { IssueClass } from './issue-class.ts'
import type { DayMoney } from './money.ts'
import type { Span } from './read.ts'

/** What an account that earns has received in a place, and what was given back out of it. */
export type Revenue = {
  readonly jurisdiction: string
  readonly account: string
  readonly receivedPaisa: Paisa
  readonly paidOutPaisa: Paisa
}

const flows = `
  coalesce(sum(paisa) filter (where side = 'credit'), 0)::bigint as "receivedPaisa",
  coalesce(sum(paisa) filter (where side = 'debit'), 0)::bigint as "paidOutPaisa"`
const earned = `
  from analytics.money_day
  where jurisdiction = any($1) and day between $2 and $3 and account like 'revenue/%'`

export function revenueByPlace(tx: Tx, { jurisdictions, from, to }: Span): Promise<Revenue[]> {
  return tx.query<Revenue>(
    `select jurisdiction, account, ${flows} ${earned}
     group by jurisdiction, account order by account, jurisdiction`,
    [jurisdictions, from, to],
  )
}

export type DayRevenue = Pick<Revenue, 'receivedPaisa' | 'paidOutPaisa'> & {
  readonly day: CivilDate
}

export function revenueByDay(tx: Tx, { jurisdictions, from, to }: Span): Promise<DayRevenue[]> {
  return tx.query<DayRevenue>(`select day, ${flows} ${earned} group by day order by day desc`, [
    jurisdictions,
    from,
    to,
  ])
}

/** What a bank has taken from payers. */
export type BankShare = {
  readonly bank: string
  readonly payments: number
  readonly paisa: Paisa
}

export function sharesOfBanks(tx: Tx, { jurisdictions, from, to }: Span): Promise<BankShare[]> {
  return tx.query<BankShare>(
    `select split_part(account, '/', 2) as bank, sum(journals)::bigint as payments,
       sum(paisa)::bigint as paisa
     from analytics.money_day
     where jurisdiction = any($1) and day between $2 and $3 and account like 'clearing/%'
       and side = 'debit' and cause = 'payment'
     group by account order by paisa desc, account`,
    [jurisdictions, from, to],
  )
}

/** Certificates of a service that were issued within a class of time after their payment. */
export type IssueTimes = {
  readonly jurisdiction: string
  readonly service: string
  readonly within: IssueClass
  readonly issued: number
  readonly seconds: number
}

/** Without places, of all of them. */
export function issueTimes(
  tx: Tx,
  { jurisdictions, from, to }: Omit<Span, 'jurisdictions'> & Partial<Span>,
): Promise<IssueTimes[]> {
  return tx.query<IssueTimes>(
    `select jurisdiction, service, within, sum(issued)::bigint as issued,
       sum(seconds)::bigint as seconds
     from analytics.issue_day
     where day between $2 and $3 and ($1::text[] is null or jurisdiction = any($1))
     group by jurisdiction, service, within order by service, jurisdiction, within`,
    [jurisdictions ?? null, from, to],
  )
}

/** Every row of some days, in the order of a published file. */
export function moneyOfDays(tx: Tx, { from, to }: Pick<Span, 'from' | 'to'>): Promise<DayMoney[]> {
  return tx.query<DayMoney>(
    `select jurisdiction, day, account, side, cause, journals, paisa, paisa_max as "paisaMax"
     from analytics.money_day where day between $1 and $2
     order by day, jurisdiction, account, side, cause`,
    [from, to],
  )
}

/** The first day on which money moved. */
export async function firstMoneyDay(tx: Tx): Promise<CivilDate | undefined> {
  const [row] = await tx.query<{ day: CivilDate | null }>(
    `select min(day) as day from analytics.money_day`,
  )
  return row?.day ?? undefined
}
