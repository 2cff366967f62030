-- A guest uses services without a CNIC account. kind: by a code to a phone, or without a name.
-- way_in: a keyed hash of the phone or of the secret word that leads back; null until there is one.
create table identity.guest (
  person_id text primary key,
  kind text not null check (kind in ('phone', 'anonymous')),
  way_in bytea unique,
  created_at timestamptz not null,
  check (kind <> 'phone' or way_in is not null)
);
create index guest_created_at on identity.guest (created_at);
grant select, insert, delete, update (way_in) on identity.guest to daftar_app;

-- `none`: a guest without a name, of whom nothing is proven.
alter table identity.session drop constraint session_assurance_check;
alter table identity.session add constraint session_assurance_check
  check (assurance in ('none', 'basic', 'substantial', 'high'));
