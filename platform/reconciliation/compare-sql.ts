/**
 * The rule of `match.ts` and `attach.ts` as one statement for millions of lines. Each part has the
 * name that it has there; `compare.test.ts` holds the two against each other on random days.
 *
 * What the run of a closed day has not told of is late, and counts when it reached us: no clock
 * decides between a close and a payment that is just being posted.
 *
 * $1 file · $2 run · $3 bank · $4 day · $5 start · $6 end of the business day · $7 grace in seconds
 */
export const compareSql = `
  with line as (
    select n, kind, psid, auth_id, amount_paisa, made_on,
      row_number() over (partition by psid, auth_id, made_on, kind order by n) as nth,
      count(*) filter (where kind = 'reversal')
        over (partition by psid, auth_id, made_on) as reversals
    from reconciliation.line where file_id = $1
  ), roled as materialized (
    select *, case when kind = 'reversal' or nth <= reversals then 'reversed'
      when nth = reversals + 1 then 'first' else 'again' end as role
    from line
  ), counted as (
    select c.*, d.day is not null and told.was is null as is_late,
      case when d.day is not null and told.was is null then c.received_at
        else c.made_at end as counts_at
    from reconciliation.claim c
      left join reconciliation.closed_day d
        on d.day = (c.made_at + (($4::date + 1)::timestamp - $6::timestamp))::date
      left join reconciliation.bank_day closed on closed.bank = c.bank and closed.day = d.day
      left join lateral (
        select true as was from reconciliation.claim k
        where k.run_id = closed.run_id and k.id = c.id limit 1) told on true
    where c.run_id = $2
  ), claim as materialized (
    select c.*, s.had is not null as is_settled,
      case when counts_at >= $5::timestamp and counts_at < $6::timestamp then 'own'
        when counts_at >= $5::timestamp - make_interval(secs => $7) and counts_at < $5::timestamp
          then 'before'
        when counts_at >= $6::timestamp and counts_at < $6::timestamp + make_interval(secs => $7)
          then 'after'
        else 'elsewhere' end as nearness
    from counted c left join lateral (
      select true as had from reconciliation.finding f
        join reconciliation.bank_day b on b.run_id = f.run_id
      where f.claim_id = c.id and f.claim_id <> '' and f.n > 0
        and b.bank = $3 and b.day <> $4::date
      limit 1) s on true
  ), own as materialized (
    select * from claim where is_posted and bank = $3
  ), exact as materialized (
    select distinct on (l.n) l.n, c.id, c.is_settled
    from roled l join own c on c.psid = l.psid and c.auth_id = l.auth_id and c.made_on = l.made_on
    where l.role = 'first' order by l.n, c.id collate "C"
  ), by_reference as (
    select n, id from exact where not is_settled
  ), nameless as materialized (
    select l.* from roled l left join exact e on e.n = l.n
    where l.role = 'first' and e.n is null
  ), free as materialized (
    select c.* from own c left join by_reference g on g.id = c.id
    where not c.is_settled and g.id is null
  ), asked_by_midnight as (
    select distinct on (l.n) l.n, c.id
    from nameless l join free c on c.psid = l.psid and c.auth_id = l.auth_id
      and c.amount_paisa = l.amount_paisa and abs(c.made_on - l.made_on) = 1
    order by l.n, c.id collate "C"
  ), by_midnight as materialized (
    select distinct on (id) n, id from asked_by_midnight order by id, n
  ), asked_by_psid as (
    select distinct on (l.n) l.n, c.id
    from nameless l join free c on c.psid = l.psid
      left join by_midnight given on given.n = l.n
      left join by_midnight taken on taken.id = c.id
    where c.nearness = 'own' and given.n is null and taken.id is null
    order by l.n, c.id collate "C"
  ), by_psid as (
    select distinct on (id) n, id from asked_by_psid order by id, n
  ), given as materialized (
    select n, id, 'reference' as by from by_reference
    union all select n, id, 'midnight' from by_midnight
    union all select n, id, 'psid' from by_psid
  ), paid as (
    select distinct psid from claim where is_posted
  ), refused as (
    select distinct psid, auth_id, made_on from claim where not is_posted and bank = $3
  ), reversed as (
    select distinct psid, auth_id, made_on from line where kind = 'reversal'
  ), facts as (
    select l.n, l.kind as line_kind, l.role, l.amount_paisa, g.id, g.by, c.nearness,
      c.is_advised, c.is_late, c.amount_paisa as claim_paisa,
      p.psid is not null as is_paid_otherwise, r.psid is not null as is_refused,
      (c.made_on - interval '6 months')::date as claim_half,
      (l.made_on - interval '6 months')::date as line_half
    from roled l
      left join given g on g.n = l.n
      left join own c on c.id = g.id
      left join paid p on p.psid = l.psid
      left join refused r on r.psid = l.psid and r.auth_id = l.auth_id and r.made_on = l.made_on
  ), judged as (
    select n, id, case when line_kind = 'reversal' then -amount_paisa else amount_paisa end as file,
      case when nearness = 'own' then claim_paisa else 0 end as ledger,
      case when role = 'reversed' then 'reversed'
        when role = 'again' then 'double'
        when id is not null and claim_paisa <> amount_paisa then 'mismatch'
        when by = 'psid' then 'mismatch'
        when id is not null and (
          extract(year from claim_half) <> extract(year from $4::date - interval '6 months')
          or extract(year from claim_half) <> extract(year from line_half)) then 'late'
        when nearness = 'elsewhere' or is_late then 'late'
        when not is_advised then 'paid-no-advice'
        when nearness <> 'own' then 'carried'
        when id is not null then 'matched'
        when is_paid_otherwise then 'double'
        when is_refused then 'mismatch'
        else 'paid-no-advice' end as kind
    from facts
  ), left_over as (
    select c.*, r.psid is not null as is_reversed,
      extract(year from c.made_on - interval '6 months') as year
    from own c left join given g on g.id = c.id
      left join reversed r on r.psid = c.psid and r.auth_id = c.auth_id and r.made_on = c.made_on
    where g.id is null and (c.nearness = 'own' or (c.nearness = 'before' and not c.is_settled
      and extract(year from c.made_on - interval '6 months')
        = extract(year from $4::date - interval '6 months')))
  )
  insert into reconciliation.finding (run_id, n, claim_id, kind, file_paisa, ledger_paisa)
  select $2, n, coalesce(id, ''), kind, file, coalesce(ledger, 0) from judged
  union all
  select $2, 0, id,
    case when is_settled then 'carried'
      when is_reversed then 'reversed'
      when not is_advised then 'paid-no-advice'
      when is_late then 'late'
      when counts_at >= $6::timestamp - make_interval(secs => $7)
        and year = extract(year from $4::date + 1 - interval '6 months') then 'carried'
      else 'advice-no-settlement' end,
    0, case when nearness = 'own' then amount_paisa else 0 end
  from left_over`
