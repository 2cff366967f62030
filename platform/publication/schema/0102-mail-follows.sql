-- Who wants mails about a case: an address that nobody has told us more about. Nothing but the link
-- that confirms is sent to it before it is confirmed. id: what the links in its mails begin with.
create table publication.mail_follow (
  jurisdiction text not null,
  case_id text not null,
  address_hash bytea not null,
  id text not null unique,
  sealed_address bytea not null,
  language text not null check (language in ('en', 'ur')),
  asked_at timestamptz not null,
  confirmed_at timestamptz,
  -- What was heard last; null until it is confirmed.
  told_stage text,
  primary key (jurisdiction, case_id, address_hash),
  check ((confirmed_at is null) = (told_stage is null))
);
create index mail_follow_by_address on publication.mail_follow (address_hash, asked_at);
create index mail_follow_unconfirmed on publication.mail_follow (asked_at)
  where confirmed_at is null;
grant select, insert, update, delete on publication.mail_follow to daftar_app;
