-- Who has lost the phone was given a new start: every credential put into a wallet before that
-- stands as invalid on its list from then on, whatever became of the paper behind it.
create table wallet.lost (
  person_id text primary key,
  at timestamptz not null
);
grant select, insert, update (at) on wallet.lost to daftar_app;
