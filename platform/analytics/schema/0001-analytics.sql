-- What happened, counted: by office and day, never by person. Everything here is drawn from the
-- sealed log in its order and could be drawn again.
create schema analytics;

-- How far the log has been counted.
create table analytics.cursor (
  name text primary key,
  next_index bigint not null
);

create table analytics.daily (
  jurisdiction text not null,
  office text not null,
  service text not null,
  day date not null,
  state text not null,
  reached int not null,
  -- From the application where the service is thereby given, else from the state before.
  seconds bigint not null,
  primary key (jurisdiction, day, office, service, state)
);

-- What was decided at which post and how quickly; the case opens behind it.
create table analytics.decision (
  jurisdiction text not null,
  case_id text not null,
  seq int not null,
  service text not null,
  action text not null,
  to_state text not null,
  office text not null,
  post_id text not null,
  seconds bigint not null,
  at timestamptz not null,
  primary key (jurisdiction, case_id, seq)
);
create index decision_by_time on analytics.decision (jurisdiction, at desc);

-- Something that a supervisor should look at; no accusation.
create table analytics.signal (
  jurisdiction text not null,
  kind text not null,
  case_id text not null,
  seq int not null,
  service text not null,
  office text not null,
  post_id text,
  facts jsonb not null,
  at timestamptz not null,
  primary key (jurisdiction, kind, case_id, seq)
);
create index signal_by_time on analytics.signal (jurisdiction, at desc);

-- How often one post and one agent met in a month; the agent is a keyed hash.
create table analytics.pairing (
  jurisdiction text not null,
  post_id text not null,
  agent_hash bytea not null,
  month date not null,
  met int not null,
  primary key (jurisdiction, post_id, agent_hash, month)
);

grant usage on schema analytics to daftar_app;
grant select, insert, update on analytics.cursor, analytics.daily, analytics.pairing to daftar_app;
grant select, insert on analytics.decision, analytics.signal to daftar_app;
