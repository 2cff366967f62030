/**
 * How marks are made: behind the hour, every thousand transfers of an account in a place. They are
 * a memory of sums and can be made again from the transfers at any time.
 */
import type { Tx } from '#platform/database'
import { placesPosted } from './sums.ts'

/** A mark every so many transfers. */
const linesAMark = 1_000
/** What one look adds up at most: memory stays flat over a long past. */
const linesALook = 100_000

const busySql = `
  select a.id as account, p.jurisdiction as place
  from payments.account a
  join unnest($1::text[]) as p(jurisdiction)
    on p.jurisdiction = coalesce(a.jurisdiction, p.jurisdiction)
  left join lateral (
    select k.until from payments.mark k
    where k.account = a.id and k.jurisdiction = p.jurisdiction order by k.until desc limit 1
  ) m on true
  where (
    select count(*) from (
      (select from payments.transfer t where t.debit_account = a.id
        and t.jurisdiction = p.jurisdiction and t.at >= coalesce(m.until, '-infinity')
        and t.at < $2 limit ${linesAMark + 1})
      union all
      (select from payments.transfer t where t.credit_account = a.id
        and t.jurisdiction = p.jurisdiction and t.at >= coalesce(m.until, '-infinity')
        and t.at < $2 limit ${linesAMark + 1})
    ) as line
  ) > ${linesAMark}`

const entriesSql = (side: 'debit' | 'credit', other: 'debit' | 'credit') => `
  (select t.at, t.state, t.ends_journal, t.amount_paisa as ${side}, 0 as ${other}
   from payments.transfer t
   where t.${side}_account = $1 and t.jurisdiction = $2
     and t.at >= coalesce((select until from last), '-infinity') and t.at < $3
   order by t.at limit ${linesALook})`

// Transfers of one moment stay together, so that a mark stands between two moments: it is made
// after the last moment of each thousand, except of the last thousand, which is not full.
const markSql = `
  with last as (
    select * from payments.mark where account = $1 and jurisdiction = $2
    order by until desc limit 1
  ), entry as (
    select * from (
      ${entriesSql('debit', 'credit')} union all
      (select at, state, ends_journal, debit, credit from ${entriesSql('credit', 'debit')} as c)
    ) as side order by at limit ${linesALook}
  ), moment as (
    select at, count(*) as lines,
      coalesce(sum(debit) filter (where state = 'posted'), 0) as debit,
      coalesce(sum(credit) filter (where state = 'posted'), 0) as credit,
      sum(case when state = 'pending' then debit when ends_journal is not null then -debit
        else 0 end) as pending_debit,
      sum(case when state = 'pending' then credit when ends_journal is not null then -credit
        else 0 end) as pending_credit
    from entry group by at
  ), running as (
    select at, sum(lines) over w as lines, sum(debit) over w as debit,
      sum(credit) over w as credit, sum(pending_debit) over w as pending_debit,
      sum(pending_credit) over w as pending_credit
    from moment window w as (order by at)
  ), full_thousand as (
    select distinct on (div(lines, ${linesAMark})) * from running
    where div(lines, ${linesAMark}) < (select div(max(lines), ${linesAMark}) from running)
    order by div(lines, ${linesAMark}), at desc
  )
  insert into payments.mark (account, jurisdiction, until, debit_paisa, credit_paisa,
    pending_debit_paisa, pending_credit_paisa)
  select $1, $2, f.at + interval '1 microsecond',
    coalesce(l.debit_paisa, 0) + f.debit, coalesce(l.credit_paisa, 0) + f.credit,
    coalesce(l.pending_debit_paisa, 0) + f.pending_debit,
    coalesce(l.pending_credit_paisa, 0) + f.pending_credit
  from full_thousand f left join last l on true
  on conflict do nothing
  returning until`

/**
 * Makes the marks that are due before an instant, and gives how many. The instant must be one
 * before which nothing is written any more: marks after it were made by a clock that has been set
 * back since, and go. Two programs that mark at once make the same marks.
 */
export async function markSums(tx: Tx, until: Date): Promise<number> {
  await tx.query('delete from payments.mark where until > $1', [until])
  const busy = await tx.query<{ account: string; place: string }>(busySql, [
    await placesPosted(tx),
    until,
  ])
  let made = 0
  for (const { account, place } of busy) {
    for (let more = 1; more > 0; ) {
      more = (await tx.query(markSql, [account, place, until])).length
      made += more
    }
  }
  return made
}
