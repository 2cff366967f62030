/** What the ledger says, and whether it agrees with itself. Both read; neither changes anything. */
import type { Tx } from '#platform/database'
import type { Paisa } from '#platform/kernel'
import type { AccountId } from './account.ts'
import { refundBreachesSql } from './refunds/breaches.ts'

export type Balance = {
  readonly account: AccountId
  readonly debitPaisa: Paisa
  readonly creditPaisa: Paisa
}

const balancesSql = `
  select account, sum(debit)::bigint as "debitPaisa", sum(credit)::bigint as "creditPaisa"
  from (
    select debit_account as account, amount_paisa as debit, 0 as credit
    from payments.transfer
    where state = 'posted' and at <= $1 and ($2::text is null or jurisdiction = $2)
    union all
    select credit_account, 0, amount_paisa
    from payments.transfer
    where state = 'posted' and at <= $1 and ($2::text is null or jurisdiction = $2)
  ) as entry
  group by account order by account`

/**
 * Every account's posted debits and credits up to and including an instant, by name; the two
 * columns have the same sum. Reads the whole ledger: for day's ends and checkers, not for pages.
 */
export function balances(
  tx: Tx,
  asked: { readonly asOf: Date; readonly jurisdiction?: string },
): Promise<Balance[]> {
  return tx.query<Balance>(balancesSql, [asked.asOf, asked.jurisdiction ?? null])
}

export type Invariant =
  | 'PAY-1'
  | 'PAY-2'
  | 'PAY-3'
  | 'PAY-4'
  | 'PAY-5'
  | 'PAY-6'
  | 'PAY-8'
  | 'PAY-9'
/** `subject` is the journal, PSID, advice or table at fault. */
export type Breach = { readonly invariant: Invariant; readonly subject: string }

// Full joins and sums only: they stay linear even where the planner has no statistics. What is read
// twice is not kept meanwhile: it would be the whole ledger.
const breachesSql = `
  with journal as (
    select journal_id, sum(amount_paisa) as paisa,
      sum(amount_paisa) filter (where credit_account not like 'suspense/%') as earned_paisa
    from payments.transfer where cause = 'payment' and state = 'posted' group by journal_id
  ), applied as (
    select psid, count(*) as times, min(id) as id, sum(amount_paisa) as paisa
    from payments.payment where applied_to = 'charge' group by psid
  ), side as not materialized (
    select *, case when state = 'posted' then amount_paisa else 0 end as moved,
      case when state = 'pending' then amount_paisa when ends_journal is not null
        then -amount_paisa else 0 end as pending
    from payments.transfer
  ), leg as not materialized (
    select debit_account as account, jurisdiction, at, moved as debit, 0 as credit,
      pending as pending_debit, 0 as pending_credit from side
    union all
    select credit_account, jurisdiction, at, 0, moved, 0, pending from side
  )
  select 'PAY-1' as invariant, coalesce(p.id, j.journal_id) as subject
  from payments.payment p full join journal j on j.journal_id = p.id
  where p.amount_paisa is distinct from j.paisa
  union all
  select 'PAY-2', min(id) from payments.payment
  group by psid, bank, tran_date, auth_id having count(*) > 1
  union all
  select 'PAY-3', id from (
    select payment_id as id, paid_paisa as paisa from payments.charge where state = 'paid'
    union all
    select journal_id, -earned_paisa from journal where earned_paisa is not null
  ) as both_sides group by id having sum(paisa) <> 0
  union all
  select 'PAY-4', coalesce(a.id, p.id)
  from (select * from payments.advice where outcome in ('posted', 'suspense')) a
    full join payments.payment p on p.id = a.id
  where a.id is null or p.id is null or a.amount_paisa <> p.amount_paisa
    or (a.outcome = 'posted') <> (p.applied_to = 'charge')
  union all
  select 'PAY-4', a.id from payments.advice a
  where a.outcome = 'duplicate' and not exists (
    select 1 from payments.payment p where p.psid = a.psid and p.bank = a.bank
      and p.auth_id = a.auth_id and p.amount_paisa = a.amount_paisa
      and (p.tran_date = a.tran_date or a.auth_id like 'RAAST/%'))
  union all
  select 'PAY-5', coalesce(c.psid, a.psid)
  from (
    -- A basket's charges share its payment.
    select coalesce(basket, psid) as psid, min(payment_id) as id, count(distinct payment_id) as ids,
      sum(paid_paisa) as paisa
    from payments.charge where state = 'paid' group by 1
  ) c full join applied a using (psid)
  where c.psid is null or a.psid is null or a.times <> 1 or c.ids <> 1 or a.id <> c.id
    or a.paisa <> c.paisa
  union all
  select 'PAY-5', psid from payments.charge
  where state = 'paid' and paid_paisa not in (amount_paisa, amount_paisa + surcharge_paisa)
  union all
  select 'PAY-6', r.id
  from (
    select case_id, jurisdiction, min(id) as id, sum(amount_paisa) as paisa
    from payments.refund group by case_id, jurisdiction
  ) r left join (
    select case_id, jurisdiction, sum(paid_paisa) as paisa
    from payments.charge where state = 'paid' group by case_id, jurisdiction
  ) c using (case_id, jurisdiction)
  where r.paisa > coalesce(c.paisa, 0)
  union all
  select 'PAY-6', coalesce(r.id, t.journal_id)
  from payments.refund r full join (select * from payments.transfer where cause = 'refund') t
    on t.journal_id = r.id
  where r.amount_paisa is distinct from t.amount_paisa
  union all
  ${refundBreachesSql}
  union all
  select 'PAY-1', t.journal_id
  from payments.transfer t
    left join payments.account d on d.id = t.debit_account
    left join payments.account c on c.id = t.credit_account
  where d.id is null or c.id is null or coalesce(d.jurisdiction, t.jurisdiction) <> t.jurisdiction
    or coalesce(c.jurisdiction, t.jurisdiction) <> t.jurisdiction
  union all
  select 'PAY-1', e.journal_id
  from (select * from payments.transfer where ends_journal is not null) e
    left join payments.transfer p on p.jurisdiction = e.jurisdiction
      and p.journal_id = e.ends_journal and p.line = e.ends_line
  where (p.state, p.debit_account, p.credit_account, p.amount_paisa)
    is distinct from ('pending', e.debit_account, e.credit_account, e.amount_paisa)
  union all
  select 'PAY-1', ends_journal from payments.transfer where ends_journal is not null
  group by jurisdiction, ends_journal, ends_line having count(*) > 1
  union all
  select 'PAY-3', m.account
  from (
    select distinct on (account, jurisdiction) * from payments.mark
    order by account, jurisdiction, until desc
  ) m left join leg l on l.account = m.account and l.jurisdiction = m.jurisdiction
    and l.at < m.until
  group by m.account, m.jurisdiction
  having min(m.debit_paisa) <> coalesce(sum(l.debit), 0)
    or min(m.credit_paisa) <> coalesce(sum(l.credit), 0)
    or min(m.pending_debit_paisa) <> coalesce(sum(l.pending_debit), 0)
    or min(m.pending_credit_paisa) <> coalesce(sum(l.pending_credit), 0)
  union all
  select 'PAY-9', coalesce(b.account, f.id)
  from payments.balance b full join (
    select a.id,
      coalesce(sum(case a.side when 'debit' then l.debit - l.credit else l.credit - l.debit end), 0)
        as paisa,
      coalesce(sum(case a.side when 'debit' then l.pending_credit else l.pending_debit end), 0)
        as held
    from (select * from payments.account where not may_go_below_zero) a
      left join leg l on l.account = a.id
    group by a.id
  ) f on f.id = b.account
  where (b.balance_paisa, b.held_paisa) is distinct from (f.paisa, f.held)
    or b.balance_paisa < b.held_paisa
  union all
  select 'PAY-8', t.name
  from unnest(array['advice', 'payment', 'transfer', 'refund']) as t(name)
  where has_table_privilege('daftar_app', 'payments.' || t.name, 'delete, truncate')
    or has_any_column_privilege('daftar_app', 'payments.' || t.name, 'update')
  limit 1000`

/**
 * The payment invariants over everything stored, at one snapshot; an empty list is the only good
 * answer. At most 1,000 breaches. Reads every row: nightly in full, and after any test run.
 */
export function checkLedger(tx: Tx): Promise<Breach[]> {
  return tx.query<Breach>(breachesSql)
}
