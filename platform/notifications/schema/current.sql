-- notifications: the schema after all migrations. Made by `npm run docs`; do not edit.

create table notifications.message (
  recipient text not null,
  id text not null,
  person_id text,
  template text not null,
  language text not null,
  case_id text,
  sealed bytea,
  created_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  good_until timestamp with time zone,
  attempts integer not null default 0,
  claimed_until timestamp with time zone,
  state text not null default 'queued'::text,
  finished_at timestamp with time zone,
  trouble text,
  provider text,
  provider_reference text,
  segments integer,
  sent_to bytea,
  phone_index bytea,
  channel text not null default 'phone'::text,
  constraint message_channel_check CHECK ((channel = ANY (ARRAY['phone'::text, 'mail'::text]))),
  constraint message_language_check CHECK ((language = ANY (ARRAY['en'::text, 'ur'::text]))),
  constraint message_pkey PRIMARY KEY (recipient, id),
  constraint message_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'sent'::text, 'delivered'::text, 'undelivered'::text, 'refused'::text, 'expired'::text, 'given-up'::text, 'unclear'::text])))
);
CREATE INDEX message_demo ON notifications.message USING btree (id) WHERE (provider = 'demo-phone'::text);
CREATE INDEX message_demo_mail ON notifications.message USING btree (id) WHERE (provider = 'demo-mail'::text);
CREATE INDEX message_demo_phone ON notifications.message USING btree (phone_index, id) WHERE (provider = 'demo-phone'::text);
CREATE INDEX message_due ON notifications.message USING btree (due_at) WHERE ((finished_at IS NULL) AND (channel = 'phone'::text));
CREATE INDEX message_due_mail ON notifications.message USING btree (due_at) WHERE ((finished_at IS NULL) AND (channel = 'mail'::text));
CREATE INDEX message_kept ON notifications.message USING btree (finished_at) WHERE ((finished_at IS NOT NULL) AND (sealed IS NOT NULL));
CREATE INDEX message_receipt ON notifications.message USING btree (provider, provider_reference) WHERE (state = 'sent'::text);
grant insert, select on notifications.message to daftar_app;
grant update (attempts, claimed_until, due_at, finished_at, phone_index, provider, provider_reference, sealed, segments, sent_to, state, trouble) on notifications.message to daftar_app;
