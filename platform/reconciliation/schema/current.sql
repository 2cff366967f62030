-- reconciliation: the schema after all migrations. Made by `npm run docs`; do not edit.

create table reconciliation.bank_day (
  bank text not null,
  day date not null,
  file_id text,
  run_id text,
  exceptions integer not null default 0,
  constraint bank_day_pkey PRIMARY KEY (bank, day)
);
CREATE INDEX bank_day_by_day ON reconciliation.bank_day USING btree (day);
CREATE INDEX bank_day_by_run ON reconciliation.bank_day USING btree (run_id);
grant insert, select, update on reconciliation.bank_day to daftar_app;

create table reconciliation.claim (
  run_id text not null,
  id text not null,
  psid text not null,
  bank text not null,
  auth_id text not null,
  amount_paisa bigint not null,
  made_on date not null,
  made_at timestamp without time zone not null,
  received_at timestamp without time zone not null,
  is_posted boolean not null,
  is_advised boolean not null,
  constraint claim_pkey PRIMARY KEY (run_id, id)
);
grant insert, select on reconciliation.claim to daftar_app;

create table reconciliation.closed_day (
  day date not null,
  prepared_id text not null,
  act text not null,
  closed_at timestamp with time zone not null,
  person_id text not null,
  post_id text not null,
  constraint closed_day_pkey PRIMARY KEY (day),
  constraint closed_day_prepared_id_key UNIQUE (prepared_id)
);
grant insert, select on reconciliation.closed_day to daftar_app;

create table reconciliation.credit (
  file_id text not null,
  n integer not null,
  bank text not null,
  day date not null,
  reference text not null,
  head text not null,
  amount_paisa bigint not null,
  credited_on date not null,
  constraint credit_amount_paisa_check CHECK ((amount_paisa > 0)),
  constraint credit_n_check CHECK ((n > 0)),
  constraint credit_pkey PRIMARY KEY (file_id, n)
);
CREATE INDEX credit_of_day ON reconciliation.credit USING btree (bank, day);
grant insert, select on reconciliation.credit to daftar_app;

create table reconciliation.exception (
  bank text not null,
  day date not null,
  number integer not null,
  subject text not null,
  kind text not null,
  run_id text not null,
  n integer not null,
  claim_id text not null,
  psid text not null,
  file_paisa bigint not null,
  ledger_paisa bigint not null,
  state text not null,
  owner_place text not null,
  owner_post text not null,
  deadline timestamp with time zone not null,
  escalations smallint not null default 0,
  constraint exception_bank_day_subject_key UNIQUE (bank, day, subject),
  constraint exception_kind_check CHECK ((kind = ANY (ARRAY['paid-no-advice'::text, 'advice-no-settlement'::text, 'mismatch'::text, 'double'::text, 'reversed'::text, 'late'::text]))),
  constraint exception_number_check CHECK ((number > 0)),
  constraint exception_pkey PRIMARY KEY (bank, day, number),
  constraint exception_state_check CHECK ((state = ANY (ARRAY['open'::text, 'resolved'::text, 'gone'::text])))
);
CREATE INDEX exception_due ON reconciliation.exception USING btree (deadline) WHERE (state = 'open'::text);
CREATE INDEX exception_of_claim ON reconciliation.exception USING btree (claim_id) WHERE (state = 'open'::text);
CREATE INDEX exception_of_owner ON reconciliation.exception USING btree (owner_post, deadline) WHERE (state = 'open'::text);
CREATE INDEX exception_open ON reconciliation.exception USING btree (day, bank) WHERE (state = 'open'::text);
grant insert, select on reconciliation.exception to daftar_app;
grant update (claim_id, deadline, escalations, file_paisa, kind, ledger_paisa, n, owner_place, owner_post, run_id, state) on reconciliation.exception to daftar_app;

create table reconciliation.exception_event (
  bank text not null,
  day date not null,
  number integer not null,
  at timestamp with time zone not null,
  what text not null,
  actor_id text,
  post_id text,
  reason text,
  act text,
  constraint exception_event_reason_check CHECK ((length(reason) <= 1000)),
  constraint exception_event_what_check CHECK ((what = ANY (ARRAY['found'::text, 'changed'::text, 'owned'::text, 'escalated'::text, 'resolved'::text, 'gone'::text, 'settled'::text])))
);
CREATE INDEX exception_history ON reconciliation.exception_event USING btree (bank, day, number, at);
grant insert, select on reconciliation.exception_event to daftar_app;

create table reconciliation.file (
  id text not null,
  kind text not null,
  bank text not null,
  day date not null,
  version integer not null,
  sha256 text not null,
  name text not null,
  payments integer not null,
  payments_paisa bigint not null,
  reversals integer not null,
  reversals_paisa bigint not null,
  taken_at timestamp with time zone not null,
  taken_by text,
  post_id text,
  constraint file_kind_bank_day_version_key UNIQUE (kind, bank, day, version),
  constraint file_kind_check CHECK ((kind = ANY (ARRAY['scroll'::text, 'credit'::text]))),
  constraint file_name_check CHECK ((length(name) <= 200)),
  constraint file_payments_check CHECK ((payments >= 0)),
  constraint file_payments_paisa_check CHECK ((payments_paisa >= 0)),
  constraint file_pkey PRIMARY KEY (id),
  constraint file_reversals_check CHECK ((reversals >= 0)),
  constraint file_reversals_paisa_check CHECK ((reversals_paisa >= 0)),
  constraint file_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint file_sha256_key UNIQUE (sha256),
  constraint file_version_check CHECK ((version > 0))
);
grant insert, select on reconciliation.file to daftar_app;

create table reconciliation.finding (
  run_id text not null,
  n integer not null,
  claim_id text not null,
  kind text not null,
  file_paisa bigint not null,
  ledger_paisa bigint not null,
  constraint finding_check CHECK (((n > 0) OR (claim_id <> ''::text))),
  constraint finding_check1 CHECK (((kind <> 'matched'::text) OR (file_paisa = ledger_paisa))),
  constraint finding_kind_check CHECK ((kind = ANY (ARRAY['matched'::text, 'carried'::text, 'paid-no-advice'::text, 'advice-no-settlement'::text, 'mismatch'::text, 'double'::text, 'reversed'::text, 'late'::text]))),
  constraint finding_pkey PRIMARY KEY (run_id, n, claim_id)
);
CREATE INDEX finding_of_claim ON reconciliation.finding USING btree (claim_id) WHERE ((n > 0) AND (claim_id <> ''::text));
grant insert, select on reconciliation.finding to daftar_app;

create table reconciliation.line (
  file_id text not null,
  n integer not null,
  kind text not null,
  psid text not null,
  auth_id text not null,
  amount_paisa bigint not null,
  made_on date not null,
  made_time text not null,
  constraint line_amount_paisa_check CHECK ((amount_paisa > 0)),
  constraint line_kind_check CHECK ((kind = ANY (ARRAY['payment'::text, 'reversal'::text]))),
  constraint line_n_check CHECK ((n > 0)),
  constraint line_pkey PRIMARY KEY (file_id, n)
);
grant insert, select on reconciliation.line to daftar_app;

create table reconciliation.prepared_close (
  id text not null,
  day date not null,
  totals jsonb not null,
  prepared_at timestamp with time zone not null,
  person_id text not null,
  post_id text not null,
  constraint prepared_close_pkey PRIMARY KEY (id)
);
CREATE INDEX prepared_close_of_day ON reconciliation.prepared_close USING btree (day, prepared_at DESC);
grant insert, select on reconciliation.prepared_close to daftar_app;

create table reconciliation.run (
  id text not null,
  bank text not null,
  day date not null,
  file_id text not null,
  started_at timestamp with time zone not null,
  done_at timestamp with time zone not null,
  lines integer not null,
  file_paisa bigint not null,
  ledger_count integer not null,
  ledger_paisa bigint not null,
  constraint run_pkey PRIMARY KEY (id)
);
grant insert, select on reconciliation.run to daftar_app;
