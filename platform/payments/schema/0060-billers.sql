-- An account may be a biller's: what is taken for him and owed to him.
alter table payments.account drop constraint account_owner_kind_check;
alter table payments.account add constraint account_owner_kind_check
  check (owner_kind in ('province', 'district', 'bank', 'vendor', 'biller', 'unknown'));
