-- Out of which account money is paid back, as agreed with the treasury's bank: both or neither.
alter table identity.installation
  add column treasury_bank text,
  add column treasury_account text,
  add check ((treasury_bank is null) = (treasury_account is null));
