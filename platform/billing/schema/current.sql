-- billing: the schema after all migrations. Made by `npm run docs`; do not edit.

create table billing.bill (
  account bytea not null,
  number text not null,
  biller text not null,
  jurisdiction text not null,
  amount_paisa bigint not null,
  arrears_paisa bigint not null,
  after_due_paisa bigint,
  due_date date not null,
  taken_in_at timestamp with time zone not null,
  paid_case text,
  paid_at timestamp with time zone,
  is_open boolean not null default true,
  constraint bill_amount_paisa_check CHECK ((amount_paisa > 0)),
  constraint bill_check CHECK (((arrears_paisa >= 0) AND (arrears_paisa <= amount_paisa))),
  constraint bill_check1 CHECK ((after_due_paisa >= amount_paisa)),
  constraint bill_check2 CHECK (((paid_case IS NULL) = (paid_at IS NULL))),
  constraint bill_pkey PRIMARY KEY (account, number)
);
CREATE INDEX bill_to_remind ON billing.bill USING btree (biller, due_date) WHERE (paid_case IS NULL);
grant insert, select on billing.bill to daftar_app;
grant update (after_due_paisa, amount_paisa, arrears_paisa, due_date, is_open, jurisdiction, paid_at, paid_case, taken_in_at) on billing.bill to daftar_app;

create table billing.reminder (
  person_id text not null,
  account bytea not null,
  number text not null,
  at timestamp with time zone not null,
  constraint reminder_pkey PRIMARY KEY (person_id, account, number)
);
grant delete, insert, select on billing.reminder to daftar_app;

create table billing.saved (
  person_id text not null,
  account bytea not null,
  biller text not null,
  sealed bytea not null,
  created_at timestamp with time zone not null,
  constraint saved_pkey PRIMARY KEY (person_id, account)
);
CREATE INDEX saved_by_account ON billing.saved USING btree (account);
grant delete, insert, select on billing.saved to daftar_app;
