create schema notifications;
grant usage on schema notifications to daftar_app;

-- One row per message, from the moment it is decided to its receipt. The shard key is who it is
-- for: a person's id, or the keyed hash of a phone that belongs to nobody registered.
-- sealed: the words. sent_to: the phone they went to, sealed; null until then.
create table notifications.message (
  recipient text not null,
  id text not null,
  person_id text,
  template text not null,
  language text not null check (language in ('en', 'ur')),
  case_id text,
  sealed bytea,
  created_at timestamptz not null,
  due_at timestamptz not null,
  good_until timestamptz,
  attempts int not null default 0,
  claimed_until timestamptz,
  state text not null default 'queued' check (state in
    ('queued', 'sent', 'delivered', 'undelivered', 'refused', 'expired', 'given-up', 'unclear')),
  finished_at timestamptz,
  trouble text,
  provider text,
  provider_reference text,
  segments int,
  sent_to bytea,
  phone_index bytea,
  primary key (recipient, id)
) with (fillfactor = 70);

-- The queue. A claim changes no indexed column, so that it stays within its page (HOT).
create index message_due on notifications.message (due_at) where finished_at is null;
create index message_receipt on notifications.message (provider, provider_reference)
  where state = 'sent';
create index message_demo on notifications.message (id) where provider = 'demo-phone';
create index message_demo_phone on notifications.message (phone_index, id)
  where provider = 'demo-phone';

grant select, insert on notifications.message to daftar_app;
grant update (sealed, due_at, attempts, claimed_until, state, finished_at, trouble, provider,
  provider_reference, segments, sent_to, phone_index) on notifications.message to daftar_app;
