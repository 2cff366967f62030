-- payments: the schema after all migrations. Made by `npm run docs`; do not edit.

create table payments.account (
  id text not null,
  kind text not null,
  owner_kind text not null,
  owner text not null,
  jurisdiction text,
  purpose_en text not null,
  purpose_ur text not null,
  head text,
  side text not null,
  may_go_below_zero boolean not null,
  opened_at timestamp with time zone not null,
  constraint account_check CHECK ((kind = split_part(id, '/'::text, 1))),
  constraint account_head_check CHECK ((head ~ '^[A-Z][0-9]{5}$'::text)),
  constraint account_id_check CHECK ((id ~ '^[a-z]+/[A-Za-z0-9][A-Za-z0-9-]{0,39}$'::text)),
  constraint account_owner_kind_check CHECK ((owner_kind = ANY (ARRAY['province'::text, 'district'::text, 'bank'::text, 'vendor'::text, 'biller'::text, 'client'::text, 'unknown'::text]))),
  constraint account_pkey PRIMARY KEY (id),
  constraint account_side_check CHECK ((side = ANY (ARRAY['debit'::text, 'credit'::text])))
);
grant insert, select on payments.account to daftar_app;
grant update (head, jurisdiction, owner, owner_kind, purpose_en, purpose_ur) on payments.account to daftar_app;

create table payments.advice (
  jurisdiction text not null,
  id text not null,
  psid text not null,
  bank text not null,
  bank_mnemonic text not null,
  auth_id text not null,
  amount_paisa bigint not null,
  tran_date date not null,
  tran_time text not null,
  channel text not null,
  received_at timestamp with time zone not null,
  outcome text not null,
  response_code text not null,
  verdict text not null,
  constraint advice_amount_paisa_check CHECK ((amount_paisa >= 0)),
  constraint advice_channel_check CHECK ((channel = ANY (ARRAY['biller-api'::text, 'raast'::text, 'bank-file'::text]))),
  constraint advice_check CHECK (((outcome = 'posted'::text) = (response_code = '00'::text))),
  constraint advice_check1 CHECK (((outcome = 'duplicate'::text) = (response_code = '03'::text))),
  constraint advice_outcome_check CHECK ((outcome = ANY (ARRAY['posted'::text, 'duplicate'::text, 'suspense'::text, 'refused'::text]))),
  constraint advice_pkey PRIMARY KEY (jurisdiction, id),
  constraint advice_response_code_check CHECK ((response_code = ANY (ARRAY['00'::text, '01'::text, '02'::text, '03'::text, '04'::text, '05'::text])))
);
grant insert, select on payments.advice to daftar_app;

create table payments.balance (
  account text not null,
  balance_paisa bigint not null,
  held_paisa bigint not null default 0,
  constraint balance_balance_paisa_check CHECK ((balance_paisa >= 0)),
  constraint balance_covers_held CHECK ((balance_paisa >= held_paisa)),
  constraint balance_held_paisa_check CHECK ((held_paisa >= 0)),
  constraint balance_pkey PRIMARY KEY (account)
);
grant insert, select, update on payments.balance to daftar_app;

create table payments.bank (
  mnemonic text not null,
  username text not null,
  name_en text not null,
  name_ur text not null,
  forwards boolean not null,
  networks text[] not null default '{}'::text[],
  signs boolean not null default false,
  requests_per_second integer,
  payment_paisa_max bigint,
  day_paisa_max bigint,
  constraint bank_day_paisa_max_check CHECK ((day_paisa_max > 0)),
  constraint bank_mnemonic_check CHECK ((mnemonic ~ '^[A-Z0-9]{2,8}$'::text)),
  constraint bank_payment_paisa_max_check CHECK ((payment_paisa_max > 0)),
  constraint bank_pkey PRIMARY KEY (mnemonic),
  constraint bank_requests_per_second_check CHECK ((requests_per_second > 0)),
  constraint bank_username_key UNIQUE (username)
);
grant insert, select on payments.bank to daftar_app;
grant update (day_paisa_max, forwards, name_en, name_ur, networks, payment_paisa_max, requests_per_second, signs, username) on payments.bank to daftar_app;

create table payments.bank_credential (
  bank text not null,
  id text not null,
  password_hash text not null,
  signing_key bytea,
  made_at timestamp with time zone not null,
  ends_at timestamp with time zone,
  constraint bank_credential_check CHECK ((ends_at >= made_at)),
  constraint bank_credential_password_hash_check CHECK ((password_hash ~~ 'scrypt$%'::text)),
  constraint bank_credential_pkey PRIMARY KEY (bank, id)
);
CREATE UNIQUE INDEX bank_credential_current ON payments.bank_credential USING btree (bank) WHERE (ends_at IS NULL);
grant insert, select on payments.bank_credential to daftar_app;
grant update (ends_at, signing_key) on payments.bank_credential to daftar_app;

create table payments.bank_day (
  bank text not null,
  day date not null,
  paid_paisa bigint not null,
  constraint bank_day_paid_paisa_check CHECK ((paid_paisa >= 0)),
  constraint bank_day_pkey PRIMARY KEY (bank, day)
);
grant insert, select on payments.bank_day to daftar_app;
grant update (paid_paisa) on payments.bank_day to daftar_app;

create table payments.bank_message (
  day date not null,
  bank text not null,
  id text not null,
  received_at timestamp with time zone not null,
  message text not null,
  address text not null,
  status integer not null,
  bytes bigint not null,
  sealed bytea not null,
  constraint bank_message_address_check CHECK ((length(address) <= 100)),
  constraint bank_message_bytes_check CHECK ((bytes >= 0)),
  constraint bank_message_message_check CHECK ((length(message) <= 100)),
  constraint bank_message_pkey PRIMARY KEY (day, bank, id),
  constraint bank_message_sealed_check CHECK ((octet_length(sealed) <= 40000))
);
grant delete, insert, select on payments.bank_message to daftar_app;
create policy bank_message_forget on payments.bank_message for delete using (received_at < (now() - '400 days'::interval));
create policy bank_message_read on payments.bank_message for select using true;
create policy bank_message_write on payments.bank_message for insert with check true;

create table payments.bank_nonce (
  bank text not null,
  nonce text not null,
  until timestamp with time zone not null,
  constraint bank_nonce_nonce_check CHECK ((length(nonce) <= 64)),
  constraint bank_nonce_pkey PRIMARY KEY (bank, nonce)
);
grant delete, insert, select on payments.bank_nonce to daftar_app;

create table payments.basket (
  jurisdiction text not null,
  psid text not null,
  person_id text not null,
  charges text[] not null,
  amount_paisa bigint not null,
  expires_at timestamp with time zone not null,
  payer text not null,
  created_at timestamp with time zone not null,
  constraint basket_amount_paisa_check CHECK (((amount_paisa > 0) AND (amount_paisa <= '999999999999'::bigint))),
  constraint basket_charges_check CHECK (((cardinality(charges) >= 2) AND (cardinality(charges) <= 20))),
  constraint basket_payer_check CHECK ((length(payer) <= 30)),
  constraint basket_pkey PRIMARY KEY (psid, jurisdiction),
  constraint basket_psid_check CHECK ((psid ~ '^[0-9]{20}$'::text))
);
CREATE INDEX basket_of_person ON payments.basket USING btree (person_id, created_at);
grant insert, select on payments.basket to daftar_app;

create table payments.charge (
  jurisdiction text not null,
  psid text not null,
  case_id text not null,
  state text not null,
  amount_paisa bigint not null,
  lines jsonb not null,
  surcharge_account text,
  surcharge_paisa bigint not null default 0,
  due_date date not null,
  expires_at timestamp with time zone not null,
  payer text not null,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  payment_id text,
  paid_bank text,
  paid_auth_id text,
  paid_paisa bigint,
  paid_date date,
  basket text,
  constraint charge_amount_paisa_check CHECK ((amount_paisa > 0)),
  constraint charge_basket_check CHECK ((basket ~ '^[0-9]{20}$'::text)),
  constraint charge_check CHECK (((surcharge_account IS NULL) = (surcharge_paisa = 0))),
  constraint charge_check1 CHECK (((amount_paisa + surcharge_paisa) <= '999999999999'::bigint)),
  constraint charge_check2 CHECK (((state = 'paid'::text) = (payment_id IS NOT NULL))),
  constraint charge_check3 CHECK (((payment_id IS NULL) OR ((paid_paisa = amount_paisa) OR (paid_paisa = (amount_paisa + surcharge_paisa))))),
  constraint charge_check4 CHECK ((num_nulls(payment_id, paid_bank, paid_auth_id, paid_paisa, paid_date) = ANY (ARRAY[0, 5]))),
  constraint charge_check5 CHECK (((basket IS NULL) OR (state = 'paid'::text))),
  constraint charge_payer_check CHECK ((length(payer) <= 30)),
  constraint charge_pkey PRIMARY KEY (psid, jurisdiction),
  constraint charge_psid_check CHECK ((psid ~ '^[0-9]{20}$'::text)),
  constraint charge_state_check CHECK ((state = ANY (ARRAY['unpaid'::text, 'paid'::text, 'expired'::text, 'cancelled'::text]))),
  constraint charge_surcharge_paisa_check CHECK ((surcharge_paisa >= 0))
);
CREATE INDEX charge_case ON payments.charge USING btree (case_id, jurisdiction);
grant insert, select on payments.charge to daftar_app;
grant update (basket, changed_at, paid_auth_id, paid_bank, paid_date, paid_paisa, payer, payment_id, state) on payments.charge to daftar_app;

create table payments.mark (
  account text not null,
  jurisdiction text not null,
  until timestamp with time zone not null,
  debit_paisa bigint not null,
  credit_paisa bigint not null,
  pending_debit_paisa bigint not null,
  pending_credit_paisa bigint not null,
  constraint mark_pkey PRIMARY KEY (account, jurisdiction, until)
);
grant delete, insert, select on payments.mark to daftar_app;

create table payments.pay_request (
  jurisdiction text not null,
  psid text not null,
  id text not null,
  asked_at timestamp with time zone not null,
  status text,
  changed_at timestamp with time zone,
  constraint pay_request_id_key UNIQUE (id),
  constraint pay_request_pkey PRIMARY KEY (psid, id),
  constraint pay_request_status_check CHECK ((status ~ '^[A-Z0-9]{1,4}$'::text))
);
grant insert, select on payments.pay_request to daftar_app;
grant update (changed_at, status) on payments.pay_request to daftar_app;

create table payments.payment (
  jurisdiction text not null,
  id text not null,
  psid text not null,
  bank text not null,
  auth_id text not null,
  amount_paisa bigint not null,
  tran_date date not null,
  applied_to text not null,
  received_at timestamp with time zone not null,
  constraint payment_amount_paisa_check CHECK ((amount_paisa > 0)),
  constraint payment_applied_to_check CHECK ((applied_to = ANY (ARRAY['charge'::text, 'suspense'::text]))),
  constraint payment_pkey PRIMARY KEY (psid, bank, tran_date, auth_id, jurisdiction)
);
CREATE UNIQUE INDEX payment_of_charge ON payments.payment USING btree (psid, jurisdiction) WHERE (applied_to = 'charge'::text);
CREATE UNIQUE INDEX payment_raast ON payments.payment USING btree (bank, auth_id) WHERE (auth_id ~~ 'RAAST/%'::text);
grant insert, select on payments.payment to daftar_app;

create table payments.payout (
  end_to_end_id text not null,
  batch_id text not null,
  jurisdiction text not null,
  part_id text not null,
  outcome text,
  reason text,
  answered_at timestamp with time zone,
  note text,
  constraint payout_check CHECK ((num_nulls(outcome, answered_at) = ANY (ARRAY[0, 2]))),
  constraint payout_end_to_end_id_check CHECK ((length(end_to_end_id) <= 35)),
  constraint payout_outcome_check CHECK ((outcome = ANY (ARRAY['paid'::text, 'returned'::text]))),
  constraint payout_pkey PRIMARY KEY (end_to_end_id)
);
CREATE INDEX payout_of_batch ON payments.payout USING btree (batch_id, end_to_end_id);
CREATE INDEX payout_of_part ON payments.payout USING btree (part_id, jurisdiction);
grant insert, select on payments.payout to daftar_app;
grant update (answered_at, note, outcome, reason) on payments.payout to daftar_app;

create table payments.raast_account (
  is_only boolean not null default true,
  bank text not null,
  iban text not null,
  bic text not null,
  name text not null,
  city text not null,
  qr_template text,
  qr_guid text,
  requests_to text,
  constraint raast_account_check CHECK (((qr_template IS NULL) = (qr_guid IS NULL))),
  constraint raast_account_city_check CHECK (((length(city) >= 1) AND (length(city) <= 15))),
  constraint raast_account_iban_check CHECK ((length(iban) = 24)),
  constraint raast_account_is_only_check CHECK (is_only),
  constraint raast_account_name_check CHECK (((length(name) >= 1) AND (length(name) <= 25))),
  constraint raast_account_pkey PRIMARY KEY (is_only),
  constraint raast_account_qr_template_check CHECK ((qr_template ~ '^(2[6-9]|[34][0-9]|5[01])$'::text))
);
grant insert, select, update on payments.raast_account to daftar_app;

create table payments.refund (
  jurisdiction text not null,
  id text not null,
  case_id text not null,
  amount_paisa bigint not null,
  ordered_at timestamp with time zone not null,
  constraint refund_amount_paisa_check CHECK ((amount_paisa > 0)),
  constraint refund_case_id_jurisdiction_key UNIQUE (case_id, jurisdiction),
  constraint refund_pkey PRIMARY KEY (jurisdiction, id)
);
grant insert, select on payments.refund to daftar_app;

create table payments.refund_answer (
  sha256 text not null,
  name text not null,
  paid integer not null,
  returned integer not null,
  taken_by text not null,
  taken_post text not null,
  taken_at timestamp with time zone not null,
  constraint refund_answer_pkey PRIMARY KEY (sha256),
  constraint refund_answer_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
);
grant insert, select on payments.refund_answer to daftar_app;

create table payments.refund_batch (
  id text not null,
  state text not null,
  payouts integer not null,
  amount_paisa bigint not null,
  prepared_by text not null,
  prepared_post text not null,
  prepared_at timestamp with time zone not null,
  decided_by text,
  decided_post text,
  decided_at timestamp with time zone,
  payer_holder text,
  payer_bank text,
  payer_account text,
  constraint refund_batch_amount_paisa_check CHECK ((amount_paisa > 0)),
  constraint refund_batch_check CHECK (((state = 'prepared'::text) = (decided_by IS NULL))),
  constraint refund_batch_check1 CHECK (((decided_by IS NULL) OR (decided_by <> prepared_by))),
  constraint refund_batch_check2 CHECK ((num_nulls(decided_by, decided_post, decided_at) = ANY (ARRAY[0, 3]))),
  constraint refund_batch_check3 CHECK ((num_nulls(payer_holder, payer_bank, payer_account) =
CASE state
    WHEN 'approved'::text THEN 0
    ELSE 3
END)),
  constraint refund_batch_payouts_check CHECK ((payouts > 0)),
  constraint refund_batch_pkey PRIMARY KEY (id),
  constraint refund_batch_state_check CHECK ((state = ANY (ARRAY['prepared'::text, 'approved'::text, 'refused'::text])))
);
CREATE INDEX refund_batch_made ON payments.refund_batch USING btree (prepared_at);
grant insert, select on payments.refund_batch to daftar_app;
grant update (decided_at, decided_by, decided_post, payer_account, payer_bank, payer_holder, state) on payments.refund_batch to daftar_app;

create table payments.refund_part (
  jurisdiction text not null,
  id text not null,
  refund_id text not null,
  case_id text not null,
  payment_id text not null,
  psid text not null,
  bank text not null,
  auth_id text not null,
  paid_on date not null,
  amount_paisa bigint not null,
  state text not null,
  changed_at timestamp with time zone not null,
  constraint refund_part_amount_paisa_check CHECK ((amount_paisa > 0)),
  constraint refund_part_pkey PRIMARY KEY (jurisdiction, id),
  constraint refund_part_refund_id_payment_id_jurisdiction_key UNIQUE (refund_id, payment_id, jurisdiction),
  constraint refund_part_state_check CHECK ((state = ANY (ARRAY['owed'::text, 'prepared'::text, 'sent'::text, 'paid'::text, 'returned'::text])))
);
CREATE INDEX refund_part_case ON payments.refund_part USING btree (case_id, jurisdiction);
CREATE INDEX refund_part_open ON payments.refund_part USING btree (state, changed_at) WHERE (state <> 'paid'::text);
grant insert, select on payments.refund_part to daftar_app;
grant update (changed_at, state) on payments.refund_part to daftar_app;

create table payments.transfer (
  jurisdiction text not null,
  journal_id text not null,
  line integer not null,
  debit_account text not null,
  credit_account text not null,
  amount_paisa bigint not null,
  state text not null,
  cause text not null,
  at timestamp with time zone not null,
  ends_journal text,
  ends_line integer,
  constraint transfer_amount_paisa_check CHECK ((amount_paisa > 0)),
  constraint transfer_check CHECK ((debit_account <> credit_account)),
  constraint transfer_ends_whole CHECK (((ends_journal IS NULL) = (ends_line IS NULL))),
  constraint transfer_line_check CHECK ((line > 0)),
  constraint transfer_pending_ends_none CHECK (((state <> 'pending'::text) OR (ends_journal IS NULL))),
  constraint transfer_pkey PRIMARY KEY (jurisdiction, journal_id, line),
  constraint transfer_state_check CHECK ((state = ANY (ARRAY['posted'::text, 'pending'::text, 'voided'::text]))),
  constraint transfer_voided_ends_one CHECK (((state <> 'voided'::text) OR (ends_journal IS NOT NULL)))
);
CREATE INDEX transfer_credit ON payments.transfer USING btree (credit_account, jurisdiction, at);
CREATE INDEX transfer_debit ON payments.transfer USING btree (debit_account, jurisdiction, at);
CREATE UNIQUE INDEX transfer_ended ON payments.transfer USING btree (jurisdiction, ends_journal, ends_line) WHERE (ends_journal IS NOT NULL);
grant insert, select on payments.transfer to daftar_app;

create table payments.unread_message (
  id text not null,
  bank text not null,
  received_at timestamp with time zone not null,
  reason text not null,
  bytes bigint not null,
  sealed bytea not null,
  constraint unread_message_bytes_check CHECK ((bytes >= 0)),
  constraint unread_message_pkey PRIMARY KEY (id),
  constraint unread_message_reason_check CHECK ((reason = ANY (ARRAY['unreadable'::text, 'too-large'::text, 'not-its-bank'::text, 'failed'::text, 'key-reused'::text, 'unknown-message'::text]))),
  constraint unread_message_sealed_check CHECK ((octet_length(sealed) <= 20000))
);
CREATE INDEX unread_message_received ON payments.unread_message USING btree (received_at);
grant insert, select on payments.unread_message to daftar_app;
