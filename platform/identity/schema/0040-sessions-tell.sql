-- A session says how it was opened, when, and on what: a person sees all of theirs and ends any.
-- `amr` holds names of RFC 8176. Sessions from before were opened by a code; officers of then
-- sign in again, with a passkey.
delete from identity.session where kind = 'officer';

alter table identity.session
  add column id text,
  add column amr text[] not null default '{otp,sms}',
  add column authenticated_at timestamptz,
  add column device text not null default '' check (length(device) <= 80);
update identity.session
  set id = left(encode(token_hash, 'hex'), 12), authenticated_at = created_at;
alter table identity.session
  alter column id set not null,
  alter column amr drop default,
  alter column authenticated_at set not null,
  alter column device drop default;
create unique index session_id on identity.session (id);
