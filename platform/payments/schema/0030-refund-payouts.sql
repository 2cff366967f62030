-- What is owed back goes out by the bank that took it, under the reference of that payment: a part
-- for each payment of the case. Who may get it follows from the payment; no account is named.
create table payments.refund_part (
  jurisdiction text not null,
  id text not null,
  refund_id text not null,
  case_id text not null,
  payment_id text not null,
  psid text not null,
  -- Before whose customer's account it was paid: for a switch another bank than that which settles.
  bank text not null,
  auth_id text not null,
  paid_on date not null,
  amount_paisa bigint not null check (amount_paisa > 0),
  state text not null check (state in ('owed', 'prepared', 'sent', 'paid', 'returned')),
  changed_at timestamptz not null,
  primary key (jurisdiction, id),
  unique (refund_id, payment_id, jurisdiction)
);
grant select, insert on payments.refund_part to daftar_app;
grant update (state, changed_at) on payments.refund_part to daftar_app;
create index refund_part_open on payments.refund_part (state, changed_at)
  where state <> 'paid';
create index refund_part_case on payments.refund_part (case_id, jurisdiction);

-- Refunds that were ordered before: from the oldest payment of the case on.
insert into payments.refund_part
select r.jurisdiction, r.id || '.' || c.nth, r.id, r.case_id, c.payment_id, c.psid, c.bank,
  c.paid_auth_id, c.paid_date, least(c.paid_paisa, r.amount_paisa - c.before_paisa), 'owed',
  r.ordered_at
from payments.refund r join (
  select c.case_id, c.jurisdiction, c.payment_id, coalesce(c.basket, c.psid) as psid,
    coalesce(a.bank_mnemonic, c.paid_bank) as bank, c.paid_auth_id, c.paid_date, c.paid_paisa,
    row_number() over earlier as nth, sum(c.paid_paisa) over earlier - c.paid_paisa as before_paisa
  from payments.charge c left join payments.advice a on a.id = c.payment_id
  where c.state = 'paid'
  window earlier as (partition by c.case_id, c.jurisdiction order by c.created_at, c.psid)
) as c on c.case_id = r.case_id and c.jurisdiction = r.jurisdiction
where c.before_paisa < r.amount_paisa;

-- One payment file to the bank: prepared by one officer, approved or turned down by another.
create table payments.refund_batch (
  id text primary key,
  state text not null check (state in ('prepared', 'approved', 'refused')),
  payouts integer not null check (payouts > 0),
  amount_paisa bigint not null check (amount_paisa > 0),
  prepared_by text not null,
  prepared_post text not null,
  prepared_at timestamptz not null,
  decided_by text,
  decided_post text,
  decided_at timestamptz,
  -- Out of which account it is paid: set when it is approved.
  payer_holder text,
  payer_bank text,
  payer_account text,
  check ((state = 'prepared') = (decided_by is null)),
  check (decided_by is null or decided_by <> prepared_by),
  check (num_nulls(decided_by, decided_post, decided_at) in (0, 3)),
  check (num_nulls(payer_holder, payer_bank, payer_account) =
    case state when 'approved' then 0 else 3 end)
);
grant select, insert on payments.refund_batch to daftar_app;
grant update (state, decided_by, decided_post, decided_at, payer_holder, payer_bank, payer_account)
  on payments.refund_batch to daftar_app;
create index refund_batch_made on payments.refund_batch (prepared_at);

-- One payment of a batch; its end-to-end id is what the bank answers to.
create table payments.payout (
  end_to_end_id text primary key check (length(end_to_end_id) <= 35),
  batch_id text not null,
  jurisdiction text not null,
  part_id text not null,
  outcome text check (outcome in ('paid', 'returned')),
  reason text,
  answered_at timestamptz,
  -- Of a return: what an officer did about it before it may be sent again.
  note text,
  check (num_nulls(outcome, answered_at) in (0, 2))
);
grant select, insert on payments.payout to daftar_app;
grant update (outcome, reason, answered_at, note) on payments.payout to daftar_app;
create index payout_of_batch on payments.payout (batch_id, end_to_end_id);
create index payout_of_part on payments.payout (part_id, jurisdiction);

-- The bank's answers: the same file twice is taken once.
create table payments.refund_answer (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  name text not null,
  paid integer not null,
  returned integer not null,
  taken_by text not null,
  taken_post text not null,
  taken_at timestamptz not null
);
grant select, insert on payments.refund_answer to daftar_app;
