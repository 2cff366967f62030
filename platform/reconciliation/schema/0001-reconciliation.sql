-- Each business day of each bank, compared: what the bank's file says, what our ledger held, what
-- the treasury credited, and what came of it. Files, lines, findings and closes are never changed.
create schema reconciliation;

-- A file is taken in once. Another version of a day stands beside it and takes its place openly.
create table reconciliation.file (
  id text primary key,
  kind text not null check (kind in ('scroll', 'credit')),
  -- Of a credit advice: TREASURY, and the day on which it was credited.
  bank text not null,
  day date not null,
  -- 1 for the first file of a day, 2 for the one in its place.
  version int not null check (version > 0),
  sha256 text not null unique check (sha256 ~ '^[0-9a-f]{64}$'),
  name text not null check (length(name) <= 200),
  payments int not null check (payments >= 0),
  payments_paisa bigint not null check (payments_paisa >= 0),
  reversals int not null check (reversals >= 0),
  reversals_paisa bigint not null check (reversals_paisa >= 0),
  taken_at timestamptz not null,
  -- The person who brought it; none where the operator's command did.
  taken_by text,
  post_id text,
  unique (kind, bank, day, version)
);

create table reconciliation.line (
  file_id text not null,
  n int not null check (n > 0),
  kind text not null check (kind in ('payment', 'reversal')),
  psid text not null,
  auth_id text not null,
  amount_paisa bigint not null check (amount_paisa > 0),
  made_on date not null,
  made_time text not null,
  primary key (file_id, n)
);

create table reconciliation.credit (
  file_id text not null,
  n int not null check (n > 0),
  bank text not null,
  day date not null,
  reference text not null,
  head text not null,
  amount_paisa bigint not null check (amount_paisa > 0),
  credited_on date not null,
  primary key (file_id, n)
);
create index credit_of_day on reconciliation.credit (bank, day);

-- One comparison; the newest that was finished is what holds.
create table reconciliation.run (
  id text primary key,
  bank text not null,
  day date not null,
  file_id text not null,
  started_at timestamptz not null,
  done_at timestamptz not null,
  lines int not null,
  file_paisa bigint not null,
  -- Posted in our ledger on this business day.
  ledger_count int not null,
  ledger_paisa bigint not null
);

-- Our books as they stood when a run read them.
create table reconciliation.claim (
  run_id text not null,
  id text not null,
  psid text not null,
  bank text not null,
  auth_id text not null,
  amount_paisa bigint not null,
  made_on date not null,
  -- On Pakistan's clock: as the bank says, and when it reached us.
  made_at timestamp not null,
  received_at timestamp not null,
  is_posted boolean not null,
  is_advised boolean not null,
  primary key (run_id, id)
);

-- What each line and each payment came to; n = 0 for a payment in no line, '' for a line alone.
create table reconciliation.finding (
  run_id text not null,
  n int not null,
  claim_id text not null,
  kind text not null check (kind in ('matched', 'carried', 'paid-no-advice',
    'advice-no-settlement', 'mismatch', 'double', 'reversed', 'late')),
  file_paisa bigint not null,
  ledger_paisa bigint not null,
  primary key (run_id, n, claim_id),
  check (n > 0 or claim_id <> ''),
  check (kind <> 'matched' or file_paisa = ledger_paisa)
);
create index finding_of_claim on reconciliation.finding (claim_id) where n > 0 and claim_id <> '';

-- Where a bank's day stands: the file and the run that hold now. Locked while either changes.
create table reconciliation.bank_day (
  bank text not null,
  day date not null,
  file_id text,
  run_id text,
  -- How many exceptions the day has had: the last one's number.
  exceptions int not null default 0,
  primary key (bank, day)
);
create index bank_day_by_day on reconciliation.bank_day (day);
create index bank_day_by_run on reconciliation.bank_day (run_id);

create table reconciliation.exception (
  bank text not null,
  day date not null,
  number int not null check (number > 0),
  -- What it is about, the same in every run: a payment's id, or a line by its reference.
  subject text not null,
  kind text not null check (kind in ('paid-no-advice', 'advice-no-settlement', 'mismatch',
    'double', 'reversed', 'late')),
  run_id text not null,
  n int not null,
  claim_id text not null,
  psid text not null,
  file_paisa bigint not null,
  ledger_paisa bigint not null,
  state text not null check (state in ('open', 'resolved', 'gone')),
  owner_place text not null,
  owner_post text not null,
  deadline timestamptz not null,
  -- How often a deadline has passed.
  escalations smallint not null default 0,
  primary key (bank, day, number),
  unique (bank, day, subject)
);
create index exception_open on reconciliation.exception (day, bank) where state = 'open';
create index exception_of_owner on reconciliation.exception (owner_post, deadline)
  where state = 'open';
create index exception_due on reconciliation.exception (deadline) where state = 'open';
create index exception_of_claim on reconciliation.exception (claim_id) where state = 'open';

create table reconciliation.exception_event (
  bank text not null,
  day date not null,
  number int not null,
  at timestamptz not null,
  what text not null check (what in ('found', 'changed', 'owned', 'escalated', 'resolved', 'gone',
    'settled')),
  actor_id text,
  post_id text,
  reason text check (length(reason) <= 1000),
  -- In the public log; none where a comparison found or ended it.
  act text
);
create index exception_history on reconciliation.exception_event (bank, day, number, at);

-- A close is prepared by one and approved by another; a day that is closed stays as it is.
create table reconciliation.prepared_close (
  id text primary key,
  day date not null,
  totals jsonb not null,
  prepared_at timestamptz not null,
  person_id text not null,
  post_id text not null
);
create index prepared_close_of_day on reconciliation.prepared_close (day, prepared_at desc);

create table reconciliation.closed_day (
  day date primary key,
  prepared_id text not null unique,
  -- The act in the public log.
  act text not null,
  closed_at timestamptz not null,
  person_id text not null,
  post_id text not null
);

grant usage on schema reconciliation to daftar_app;
grant select, insert on reconciliation.file, reconciliation.line, reconciliation.credit,
  reconciliation.run, reconciliation.claim, reconciliation.finding, reconciliation.exception_event,
  reconciliation.prepared_close, reconciliation.closed_day to daftar_app;
grant select, insert, update on reconciliation.bank_day to daftar_app;
grant select, insert on reconciliation.exception to daftar_app;
grant update (kind, run_id, n, claim_id, file_paisa, ledger_paisa, state, owner_place, owner_post,
  deadline, escalations) on reconciliation.exception to daftar_app;
