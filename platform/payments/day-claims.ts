/** What a bank has told us of and what is posted, day by day, to be compared with other books. */
import type { Tx } from '#platform/database'
import type { CivilDate, Paisa } from '#platform/kernel'
import { clearingAccount, type AccountId } from './account.ts'
import { placesPosted } from './sums.ts'

/** A moment on Pakistan's clock: `2026-11-20 23:30:00`. */
type LocalTime = string

/** One advice and its payment, or the one without the other; a repeated message is not told. */
export type DayClaim = {
  readonly id: string
  readonly psid: string
  readonly bank: string
  readonly authId: string
  readonly amountPaisa: Paisa
  readonly date: CivilDate
  /** As the bank says; noon where no message says it. */
  readonly madeAt: LocalTime
  readonly receivedAt: LocalTime
  readonly isPosted: boolean
  readonly isAdvised: boolean
}

/** A bank's business day, from its first moment up to, and without, the first of the next. */
export type BusinessDayAsked = {
  readonly bank: string
  readonly day: CivilDate
  readonly from: LocalTime
  readonly until: LocalTime
}

const received = `(received_at at time zone 'Asia/Karachi')`

/** Of two days before and after by the bank's own date, and whatever reached us on this day. */
const around = `bank = $1 and (tran_date between $2::date - 2 and $2::date + 2
  or ${received} >= $3::timestamp and ${received} < $4::timestamp)`

const declareSql = `
  declare day_claims no scroll cursor for
  select coalesce(p.id, a.id) as id, coalesce(p.psid, a.psid) as psid,
    coalesce(p.bank, a.bank) as bank, coalesce(p.auth_id, a.auth_id) as "authId",
    coalesce(p.amount_paisa, a.amount_paisa) as "amountPaisa",
    coalesce(p.tran_date, a.tran_date) as date,
    to_char(coalesce(p.tran_date, a.tran_date) + coalesce(a.tran_time, '120000')::time,
      'YYYY-MM-DD HH24:MI:SS') as "madeAt",
    to_char(coalesce(p.received, a.received), 'YYYY-MM-DD HH24:MI:SS') as "receivedAt",
    p.id is not null as "isPosted", a.id is not null as "isAdvised"
  from (
    select *, ${received} as received from payments.advice
    where ${around} and outcome <> 'duplicate'
  ) a full join (
    select *, ${received} as received from payments.payment where ${around}
  ) p on p.id = a.id`

/**
 * Gives every claim around a day to `take`, some thousands at a time: memory stays flat. Reads
 * advices and payments whole, for they are kept by PSID; once a day, not for pages.
 */
export async function scanDayClaims(
  tx: Tx,
  { bank, day, from, until }: BusinessDayAsked,
  take: (page: readonly DayClaim[]) => Promise<void>,
): Promise<void> {
  await tx.query(declareSql, [bank, day, from, until])
  for (;;) {
    const page = await tx.query<DayClaim>(`fetch forward 5000 from day_claims`)
    if (page.length === 0) break
    await take(page)
  }
  await tx.query(`close day_claims`)
}

export type Earned = {
  readonly account: AccountId
  /** Of the account; null while it is not known. */
  readonly head: string | null
  readonly payments: number
  readonly paisa: Paisa
}

/**
 * What the payments that a bank took on its business day were credited to, account by account;
 * `others` are of earlier days, and count here.
 */
export function earnedOn(
  tx: Tx,
  { bank, from, until }: BusinessDayAsked,
  others: readonly string[],
): Promise<Earned[]> {
  return tx.query<Earned>(
    `with taken as (
       select p.id, p.jurisdiction from payments.payment p left join payments.advice a
         on a.id = p.id and a.jurisdiction = p.jurisdiction
       where p.bank = $1 and (p.id = any($4)
         or p.tran_date between $2::timestamp::date and $3::timestamp::date
           and p.tran_date + coalesce(a.tran_time, '120000')::time >= $2::timestamp
           and p.tran_date + coalesce(a.tran_time, '120000')::time < $3::timestamp)
     )
     select a.id as account, a.head, count(distinct t.journal_id) as payments,
       sum(t.amount_paisa)::bigint as paisa
     from taken join payments.transfer t on t.journal_id = taken.id
       and t.jurisdiction = taken.jurisdiction
       join payments.account a on a.id = t.credit_account
     where t.cause = 'payment' and t.state = 'posted'
     group by a.id order by a.id`,
    [bank, from, until, others],
  )
}

export type Taking = { readonly bank: string; readonly paisa: Paisa }

/** What each of these banks took for us between two instants of ours; none that took nothing. */
export async function takenBy(
  tx: Tx,
  banks: readonly string[],
  { from, until }: { readonly from: Date; readonly until: Date },
): Promise<Taking[]> {
  return tx.query<Taking>(
    `select b.bank, sum(t.amount_paisa)::bigint as paisa
     from unnest($1::text[], $2::text[]) as b(bank, account)
       cross join unnest($3::text[]) as p(place)
       join payments.transfer t on t.debit_account = b.account and t.jurisdiction = p.place
         and t.at >= $4 and t.at < $5
     where t.cause = 'payment' and t.state = 'posted'
     group by b.bank order by b.bank`,
    [banks, banks.map(clearingAccount), await placesPosted(tx), from, until],
  )
}
