create schema outbox;
grant usage on schema outbox to daftar_app;

-- What is to reach another program over HTTP: queued in the transaction of what it tells of.
create table outbox.letter (
  -- The name under which the operator registered the address; never the address itself.
  recipient text not null,
  id text not null,
  kind text not null,
  -- Emptied when the letter is finished: it may name a person.
  sealed bytea,
  created_at timestamptz not null,
  due_at timestamptz not null,
  attempts int not null default 0,
  claimed_until timestamptz,
  state text not null default 'waiting' check (state in ('waiting', 'delivered', 'given-up')),
  finished_at timestamptz,
  -- What the other side answered, or why it could not be asked.
  trouble text,
  primary key (recipient, id),
  check ((state = 'waiting') = (finished_at is null))
);
create index letter_due on outbox.letter (due_at) where finished_at is null;
grant select, insert on outbox.letter to daftar_app;
grant update (sealed, due_at, attempts, claimed_until, state, finished_at, trouble)
  on outbox.letter to daftar_app;
