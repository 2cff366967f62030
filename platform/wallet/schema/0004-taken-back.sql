-- When a credential ends by itself, as it is written in it; unknown of those from before.
alter table wallet.credential
  add column expires_at timestamptz,
  -- Its person took back the wallet in which it lies: from then on it is invalid on its list.
  add column taken_back_at timestamptz;
create index credential_person on wallet.credential (person_id, holder_key);
grant update (taken_back_at) on wallet.credential to daftar_app;
