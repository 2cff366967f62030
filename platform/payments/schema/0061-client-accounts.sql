-- Accounts of services of government elsewhere, for which money is taken here.
alter table payments.account drop constraint account_owner_kind_check;
alter table payments.account add constraint account_owner_kind_check
  check (owner_kind in ('province', 'district', 'bank', 'vendor', 'biller', 'client', 'unknown'));
