-- outbox: the schema after all migrations. Made by `npm run docs`; do not edit.

create table outbox.letter (
  recipient text not null,
  id text not null,
  kind text not null,
  sealed bytea,
  created_at timestamp with time zone not null,
  due_at timestamp with time zone not null,
  attempts integer not null default 0,
  claimed_until timestamp with time zone,
  state text not null default 'waiting'::text,
  finished_at timestamp with time zone,
  trouble text,
  constraint letter_check CHECK (((state = 'waiting'::text) = (finished_at IS NULL))),
  constraint letter_pkey PRIMARY KEY (recipient, id),
  constraint letter_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'delivered'::text, 'given-up'::text])))
);
CREATE INDEX letter_due ON outbox.letter USING btree (due_at) WHERE (finished_at IS NULL);
grant insert, select on outbox.letter to daftar_app;
grant update (attempts, claimed_until, due_at, finished_at, sealed, state, trouble) on outbox.letter to daftar_app;
