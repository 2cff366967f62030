/**
 * PAY-6 of what goes out: the parts of a refund come to it and take from no payment more than it
 * brought, and what has left the treasury for a part is the whole of it, once, or nothing.
 */
export const refundBreachesSql = `
  select 'PAY-6', r.id
  from payments.refund r left join (
    select jurisdiction, refund_id, sum(amount_paisa) as paisa
    from payments.refund_part group by jurisdiction, refund_id
  ) p on p.jurisdiction = r.jurisdiction and p.refund_id = r.id
  where r.amount_paisa is distinct from p.paisa
  union all
  select 'PAY-6', p.payment_id
  from (
    select jurisdiction, payment_id, sum(amount_paisa) as paisa
    from payments.refund_part group by jurisdiction, payment_id
  ) p left join payments.payment m on m.jurisdiction = p.jurisdiction and m.id = p.payment_id
  where m.id is null or p.paisa > m.amount_paisa
  union all
  select 'PAY-6', p.id
  from payments.refund_part p
    left join payments.payout o on o.jurisdiction = p.jurisdiction and o.part_id = p.id
    left join (
      select coalesce(ends_journal, journal_id) as end_to_end_id,
        case when cause = 'payout-return' then -amount_paisa
          when state = 'posted' then amount_paisa else 0 end as gone,
        case when state = 'pending' then amount_paisa
          when ends_journal is not null then -amount_paisa else 0 end as held
      from payments.transfer where cause in ('payout', 'payout-return')
    ) l on l.end_to_end_id = o.end_to_end_id
  group by p.jurisdiction, p.id, p.state, p.amount_paisa
  having coalesce(sum(l.gone), 0) <> case p.state when 'paid' then p.amount_paisa else 0 end
    or coalesce(sum(l.held), 0) <> case p.state when 'sent' then p.amount_paisa else 0 end`
