-- Accounts become rows: a transfer to an account that nobody has opened is refused. What an account
-- is for may be said better; its kind, its side and its floor stay what they were when it opened.
create table payments.account (
  id text primary key check (id ~ '^[a-z]+/[A-Za-z0-9][A-Za-z0-9-]{0,39}$'),
  kind text not null check (kind = split_part(id, '/', 1)),
  owner_kind text not null
    check (owner_kind in ('province', 'district', 'bank', 'vendor', 'unknown')),
  owner text not null,
  -- Where alone it may be used; null where it is used in every jurisdiction.
  jurisdiction text,
  purpose_en text not null,
  purpose_ur text not null,
  -- Of the Chart of Accounts; null while it is not known.
  head text check (head ~ '^[A-Z][0-9]{5}$'),
  side text not null check (side in ('debit', 'credit')),
  may_go_below_zero boolean not null,
  opened_at timestamptz not null
);
grant select, insert on payments.account to daftar_app;
grant update (owner_kind, owner, jurisdiction, purpose_en, purpose_ur, head)
  on payments.account to daftar_app;

-- What was used before accounts were opened; the declarations say the rest at the next start.
insert into payments.account (id, kind, owner_kind, owner, purpose_en, purpose_ur, side,
  may_go_below_zero, opened_at)
select account, split_part(account, '/', 1), 'unknown', '', account, account,
  case when account ~ '^(clearing|treasury)/' then 'debit' else 'credit' end,
  account !~ '^(stock|suspense|refund)/', min(at)
from (
  select debit_account as account, at from payments.transfer
  union all
  select credit_account, at from payments.transfer
) as used
group by account;

-- The balance beside the ledger, which decides between two that take the last of it, is kept for
-- every account that may not go below zero, not for stocks alone. What pending transfers would
-- take is held: it cannot be taken twice.
alter table payments.stock rename to balance;
alter table payments.balance rename constraint stock_pkey to balance_pkey;
alter table payments.balance rename constraint stock_balance_paisa_check
  to balance_balance_paisa_check;
alter table payments.balance
  add column held_paisa bigint not null default 0 check (held_paisa >= 0),
  add constraint balance_covers_held check (balance_paisa >= held_paisa);
insert into payments.balance (account, balance_paisa)
select a.id, coalesce(sum(moved.paisa), 0)
from payments.account a left join (
  select credit_account as account, amount_paisa as paisa from payments.transfer
  union all
  select debit_account, -amount_paisa from payments.transfer
) as moved on moved.account = a.id
where not a.may_go_below_zero
group by a.id
on conflict (account) do nothing;

-- A pending transfer is ended by a further row that names it, posted or voided, and only once.
alter table payments.transfer
  add column ends_journal text,
  add column ends_line integer,
  add constraint transfer_ends_whole check ((ends_journal is null) = (ends_line is null)),
  add constraint transfer_pending_ends_none check (state <> 'pending' or ends_journal is null),
  add constraint transfer_voided_ends_one check (state <> 'voided' or ends_journal is not null);
create unique index transfer_ended on payments.transfer (jurisdiction, ends_journal, ends_line)
  where ends_journal is not null;

-- Statements: every account's transfers in the order of time, place by place
-- (docs/decisions/0008). They hold what the two indexes of stocks held.
create index transfer_debit on payments.transfer (debit_account, jurisdiction, at);
create index transfer_credit on payments.transfer (credit_account, jurisdiction, at);
drop index payments.transfer_into_stock;
drop index payments.transfer_out_of_stock;

-- What an account's transfers before an instant come to, every thousand of them, so that no
-- statement adds up more. Computed from the transfers and at any time again: a row may be removed.
create table payments.mark (
  account text not null,
  jurisdiction text not null,
  until timestamptz not null,
  debit_paisa bigint not null,
  credit_paisa bigint not null,
  pending_debit_paisa bigint not null,
  pending_credit_paisa bigint not null,
  primary key (account, jurisdiction, until)
);
grant select, insert, delete on payments.mark to daftar_app;
