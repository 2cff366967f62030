-- audits: the schema after all migrations. Made by `npm run docs`; do not edit.

create table audits.audit (
  id text not null,
  jurisdiction text not null,
  case_id text not null,
  seq integer not null,
  service text not null,
  office text not null,
  auditing text,
  due_at timestamp with time zone not null,
  outcome text,
  sealed bytea,
  ended_at timestamp with time zone,
  ended_by text,
  ended_post text,
  was_pressed boolean,
  reopened_at timestamp with time zone,
  is_counted boolean not null default false,
  constraint audit_check CHECK (((outcome IS NULL) = (ended_at IS NULL))),
  constraint audit_jurisdiction_case_id_seq_fkey FOREIGN KEY (jurisdiction, case_id, seq) REFERENCES audits.closing(jurisdiction, case_id, seq),
  constraint audit_outcome_check CHECK ((outcome = ANY (ARRAY['upheld'::text, 'not-done'::text, 'unreached'::text, 'declined'::text, 'overtaken'::text]))),
  constraint audit_pkey PRIMARY KEY (id)
);
CREATE INDEX audit_of_case ON audits.audit USING btree (jurisdiction, case_id);
CREATE INDEX audit_open ON audits.audit USING btree (auditing, due_at) WHERE (outcome IS NULL);
CREATE INDEX audit_to_count ON audits.audit USING btree (ended_at) WHERE ((outcome IS NOT NULL) AND (NOT is_counted));
CREATE INDEX audit_to_reopen ON audits.audit USING btree (ended_at) WHERE ((outcome = 'not-done'::text) AND (reopened_at IS NULL));
grant insert, select on audits.audit to daftar_app;
grant update (auditing, ended_at, ended_by, ended_post, is_counted, outcome, reopened_at, sealed, was_pressed) on audits.audit to daftar_app;

create table audits.call (
  audit_id text not null,
  day date not null,
  called_by text not null,
  post_id text not null,
  at timestamp with time zone not null,
  was_answered boolean,
  constraint call_audit_id_fkey FOREIGN KEY (audit_id) REFERENCES audits.audit(id),
  constraint call_pkey PRIMARY KEY (audit_id, day)
);
grant insert, select on audits.call to daftar_app;
grant update (was_answered) on audits.call to daftar_app;

create table audits.closing (
  jurisdiction text not null,
  case_id text not null,
  seq integer not null,
  service text not null,
  office text not null,
  closed_on date not null,
  is_drawn boolean not null,
  constraint closing_pkey PRIMARY KEY (jurisdiction, case_id, seq)
);
CREATE INDEX closing_by_day ON audits.closing USING btree (service, closed_on);
grant insert, select on audits.closing to daftar_app;

create table audits.tally (
  service text not null,
  office text not null,
  year integer not null,
  told integer[] not null,
  waiting integer[] not null,
  waits_since date,
  constraint tally_pkey PRIMARY KEY (service, office, year)
);
grant insert, select, update on audits.tally to daftar_app;
