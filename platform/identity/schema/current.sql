-- identity: the schema after all migrations. Made by `npm run docs`; do not edit.

create table identity.api_token (
  token_hash bytea not null,
  person_id text,
  bank text,
  label text not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  constraint api_token_check CHECK (((person_id IS NULL) <> (bank IS NULL))),
  constraint api_token_pkey PRIMARY KEY (token_hash)
);
CREATE INDEX api_token_person ON identity.api_token USING btree (person_id);
grant delete, insert, select on identity.api_token to daftar_app;

create table identity.appointment (
  id text not null,
  kind text not null,
  jurisdiction text not null,
  post_id text not null,
  person_id text not null,
  from_date date not null,
  to_date date,
  ground text not null,
  proposed_by text not null,
  proposed_post text,
  proposed_at timestamp with time zone not null,
  decision text,
  decided_by text,
  decided_post text,
  decided_at timestamp with time zone,
  constraint appointment_check CHECK ((((decision IS NULL) = (decided_by IS NULL)) AND ((decision IS NULL) = (decided_at IS NULL)))),
  constraint appointment_check1 CHECK (((decision = 'withdrawn'::text) OR (decided_by <> proposed_by))),
  constraint appointment_check2 CHECK (((decision IS DISTINCT FROM 'approved'::text) OR (decided_by <> person_id))),
  constraint appointment_check3 CHECK (((kind = ANY (ARRAY['leave'::text, 'return'::text])) OR (proposed_by <> person_id))),
  constraint appointment_decision_check CHECK ((decision = ANY (ARRAY['approved'::text, 'refused'::text, 'withdrawn'::text]))),
  constraint appointment_kind_check CHECK ((kind = ANY (ARRAY['give'::text, 'act'::text, 'end'::text, 'leave'::text, 'return'::text]))),
  constraint appointment_pkey PRIMARY KEY (id)
);
CREATE INDEX appointment_person ON identity.appointment USING btree (person_id);
CREATE INDEX appointment_place ON identity.appointment USING btree (jurisdiction, proposed_at);
CREATE UNIQUE INDEX appointment_waiting ON identity.appointment USING btree (kind, jurisdiction, post_id, person_id, from_date) WHERE (decision IS NULL);
grant insert, select on identity.appointment to daftar_app;
grant update (decided_at, decided_by, decided_post, decision) on identity.appointment to daftar_app;

create table identity.break_glass (
  id text not null,
  jurisdiction text not null,
  person_id text,
  case_jurisdiction text,
  case_id text,
  reason text not null,
  asked_by text not null,
  asked_post text not null,
  asked_at timestamp with time zone not null,
  allowed_by text,
  allowed_post text,
  allowed_at timestamp with time zone,
  ends_at timestamp with time zone,
  review_due date,
  reviewed_by text,
  reviewed_post text,
  reviewed_at timestamp with time zone,
  finding text,
  constraint break_glass_check CHECK (((person_id IS NULL) <> (case_id IS NULL))),
  constraint break_glass_check1 CHECK (((case_id IS NULL) = (case_jurisdiction IS NULL))),
  constraint break_glass_check2 CHECK ((allowed_by <> asked_by)),
  constraint break_glass_check3 CHECK ((((allowed_by IS NULL) = (ends_at IS NULL)) AND ((allowed_by IS NULL) = (review_due IS NULL)))),
  constraint break_glass_check4 CHECK ((ends_at <= (allowed_at + '01:00:00'::interval))),
  constraint break_glass_check5 CHECK (((reviewed_by <> asked_by) AND (reviewed_by <> allowed_by))),
  constraint break_glass_check6 CHECK (((reviewed_by IS NULL) = (finding IS NULL))),
  constraint break_glass_finding_check CHECK ((finding = ANY (ARRAY['justified'::text, 'unjustified'::text]))),
  constraint break_glass_pkey PRIMARY KEY (id)
);
CREATE INDEX break_glass_open ON identity.break_glass USING btree (asked_by) WHERE ((allowed_by IS NOT NULL) AND (reviewed_by IS NULL));
CREATE INDEX break_glass_place ON identity.break_glass USING btree (jurisdiction, asked_at);
grant insert, select on identity.break_glass to daftar_app;
grant update (allowed_at, allowed_by, allowed_post, ends_at, finding, review_due, reviewed_at, reviewed_by, reviewed_post) on identity.break_glass to daftar_app;

create table identity.code_budget (
  subject bytea not null,
  asker bytea not null,
  requested_at timestamp with time zone[] not null,
  known_until timestamp with time zone,
  constraint code_budget_pkey PRIMARY KEY (subject, asker)
);
grant delete, insert, select, update on identity.code_budget to daftar_app;

create table identity.enrolment_ticket (
  person_id text not null,
  ticket_hash bytea not null,
  issued_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  attempts integer not null,
  used_at timestamp with time zone,
  constraint enrolment_ticket_pkey PRIMARY KEY (person_id)
);
grant delete, insert, select, update on identity.enrolment_ticket to daftar_app;

create table identity.guest (
  person_id text not null,
  kind text not null,
  way_in bytea,
  created_at timestamp with time zone not null,
  constraint guest_check CHECK (((kind <> 'phone'::text) OR (way_in IS NOT NULL))),
  constraint guest_kind_check CHECK ((kind = ANY (ARRAY['phone'::text, 'anonymous'::text]))),
  constraint guest_pkey PRIMARY KEY (person_id),
  constraint guest_way_in_key UNIQUE (way_in)
);
CREATE INDEX guest_created_at ON identity.guest USING btree (created_at);
grant delete, insert, select on identity.guest to daftar_app;
grant update (way_in) on identity.guest to daftar_app;

create table identity.holding (
  jurisdiction text not null,
  post_id text not null,
  person_id text not null,
  from_date date not null,
  to_date date,
  charge text not null default 'own'::text,
  constraint holding_charge_check CHECK ((charge = ANY (ARRAY['own'::text, 'acting'::text]))),
  constraint holding_check CHECK ((to_date >= from_date)),
  constraint holding_check1 CHECK (((charge = 'own'::text) OR (to_date IS NOT NULL))),
  constraint holding_pkey PRIMARY KEY (jurisdiction, post_id, person_id, from_date)
);
CREATE INDEX holding_person ON identity.holding USING btree (person_id);
grant insert, select on identity.holding to daftar_app;
grant update (to_date) on identity.holding to daftar_app;

create table identity.installation (
  id integer not null default 1,
  issuer text not null,
  name_en text not null,
  name_ur text not null,
  biller_prefix text not null,
  log_name text,
  treasury_bank text,
  treasury_account text,
  constraint installation_biller_prefix_check CHECK ((biller_prefix ~ '^[0-9]{4}$'::text)),
  constraint installation_check CHECK (((treasury_bank IS NULL) = (treasury_account IS NULL))),
  constraint installation_id_check CHECK ((id = 1)),
  constraint installation_pkey PRIMARY KEY (id)
);
grant insert, select, update on identity.installation to daftar_app;

create table identity.jurisdiction (
  code text not null,
  number integer not null,
  name_en text not null,
  name_ur text not null,
  calendar jsonb not null,
  constraint jurisdiction_number_check CHECK (((number >= 0) AND (number <= 99))),
  constraint jurisdiction_number_key UNIQUE (number),
  constraint jurisdiction_pkey PRIMARY KEY (code)
);
grant insert, select on identity.jurisdiction to daftar_app;
grant update (calendar, name_en, name_ur) on identity.jurisdiction to daftar_app;

create table identity.known_browser (
  person_id text not null,
  browser bytea not null,
  last_seen_at timestamp with time zone not null,
  constraint known_browser_pkey PRIMARY KEY (person_id, browser)
);
CREATE INDEX known_browser_seen ON identity.known_browser USING btree (last_seen_at);
grant delete, insert, select on identity.known_browser to daftar_app;
grant update (last_seen_at) on identity.known_browser to daftar_app;

create table identity.leave (
  person_id text not null,
  from_date date not null,
  to_date date not null,
  constraint leave_check CHECK ((to_date >= (from_date - 1))),
  constraint leave_pkey PRIMARY KEY (person_id, from_date)
);
grant insert, select on identity.leave to daftar_app;
grant update (to_date) on identity.leave to daftar_app;

create table identity.mandate (
  id text not null,
  kind text not null,
  offered_by text not null,
  offered_as text not null,
  other_index bytea not null,
  services text[],
  actions text[],
  amount_max bigint,
  from_date date not null,
  to_date date not null,
  sealed bytea not null,
  offered_at timestamp with time zone not null,
  until_majority boolean not null default false,
  constraint mandate_amount_max_check CHECK ((amount_max > 0)),
  constraint mandate_check CHECK ((to_date >= from_date)),
  constraint mandate_kind_check CHECK ((kind = ANY (ARRAY['child'::text, 'parent'::text, 'client'::text, 'company'::text]))),
  constraint mandate_offered_as_check CHECK ((offered_as = ANY (ARRAY['grantor'::text, 'grantee'::text]))),
  constraint mandate_pkey PRIMARY KEY (id)
);
CREATE INDEX mandate_offered_by ON identity.mandate USING btree (offered_by);
CREATE INDEX mandate_other ON identity.mandate USING btree (other_index);
grant insert, select on identity.mandate to daftar_app;

create table identity.mandate_event (
  mandate_id text not null,
  what text not null,
  person_id text,
  by_officer text,
  why text,
  at timestamp with time zone not null,
  constraint mandate_event_pkey PRIMARY KEY (mandate_id, what),
  constraint mandate_event_what_check CHECK ((what = ANY (ARRAY['accepted'::text, 'declined'::text, 'revoked'::text, 'ended'::text]))),
  constraint mandate_event_why_check CHECK ((why = 'death'::text))
);
CREATE INDEX mandate_event_person ON identity.mandate_event USING btree (person_id);
grant insert, select on identity.mandate_event to daftar_app;

create table identity.office (
  jurisdiction text not null,
  id text not null,
  kind text not null,
  name_en text not null,
  name_ur text not null,
  parent_id text,
  address_en text,
  address_ur text,
  hours jsonb,
  calendar jsonb,
  constraint office_check CHECK (((address_en IS NULL) = (address_ur IS NULL))),
  constraint office_pkey PRIMARY KEY (jurisdiction, id)
);
grant insert, select on identity.office to daftar_app;
grant update (address_en, address_ur, calendar, hours, kind, name_en, name_ur, parent_id) on identity.office to daftar_app;

create table identity.organisation (
  id text not null,
  number text not null,
  name text not null,
  registered_by text not null,
  registered_at timestamp with time zone not null,
  constraint organisation_number_key UNIQUE (number),
  constraint organisation_pkey PRIMARY KEY (id)
);
grant insert, select on identity.organisation to daftar_app;

create table identity.passkey (
  credential_id bytea not null,
  id text not null,
  person_id text not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null,
  aaguid text not null,
  is_device_bound boolean not null,
  is_backed_up boolean not null,
  is_for_work boolean not null,
  name bytea not null,
  created_at timestamp with time zone not null,
  last_used_at timestamp with time zone,
  suspended_at timestamp with time zone,
  constraint passkey_id_key UNIQUE (id),
  constraint passkey_pkey PRIMARY KEY (credential_id)
);
CREATE INDEX passkey_person ON identity.passkey USING btree (person_id);
grant delete, insert, select on identity.passkey to daftar_app;
grant update (counter, is_backed_up, last_used_at, name, suspended_at) on identity.passkey to daftar_app;

create table identity.passkey_challenge (
  challenge_hash bytea not null,
  purpose text not null,
  browser bytea not null,
  person_id text,
  expires_at timestamp with time zone not null,
  constraint passkey_challenge_pkey PRIMARY KEY (challenge_hash),
  constraint passkey_challenge_purpose_check CHECK ((purpose = ANY (ARRAY['sign-in'::text, 'confirm'::text, 'add'::text, 'enrol'::text])))
);
CREATE INDEX passkey_challenge_expiry ON identity.passkey_challenge USING btree (expires_at);
grant delete, insert, select on identity.passkey_challenge to daftar_app;

create table identity.person (
  id text not null,
  cnic_index bytea,
  data_key bytea,
  sealed bytea not null,
  language text not null,
  created_at timestamp with time zone not null,
  phone_changed_at timestamp with time zone,
  standing text,
  constraint person_check CHECK (((cnic_index IS NULL) = (data_key IS NULL))),
  constraint person_cnic_index_key UNIQUE (cnic_index),
  constraint person_language_check CHECK ((language = ANY (ARRAY['en'::text, 'ur'::text]))),
  constraint person_pkey PRIMARY KEY (id),
  constraint person_standing_check CHECK ((standing = ANY (ARRAY['died'::text, 'merged'::text])))
);
grant insert, select on identity.person to daftar_app;
grant update (cnic_index, data_key, language, phone_changed_at, sealed, standing) on identity.person to daftar_app;

create table identity.post (
  jurisdiction text not null,
  id text not null,
  office_id text not null,
  role text not null,
  title_en text not null,
  title_ur text not null,
  constraint post_pkey PRIMARY KEY (jurisdiction, id)
);
CREATE INDEX post_office ON identity.post USING btree (jurisdiction, office_id);
grant insert, select on identity.post to daftar_app;
grant update (title_en, title_ur) on identity.post to daftar_app;

create table identity.recovery (
  jurisdiction text not null,
  id text not null,
  person_id text not null,
  particulars bytea not null,
  prepared_by text not null,
  prepared_post text not null,
  prepared_at timestamp with time zone not null,
  decision text,
  decided_by text,
  decided_post text,
  decided_at timestamp with time zone,
  constraint recovery_check CHECK ((((decision IS NULL) = (decided_by IS NULL)) AND ((decision IS NULL) = (decided_at IS NULL)))),
  constraint recovery_check1 CHECK ((decided_by <> prepared_by)),
  constraint recovery_decision_check CHECK ((decision = ANY (ARRAY['approved'::text, 'refused'::text]))),
  constraint recovery_pkey PRIMARY KEY (jurisdiction, id)
);
CREATE INDEX recovery_open ON identity.recovery USING btree (jurisdiction) WHERE (decision IS NULL);
CREATE INDEX recovery_person ON identity.recovery USING btree (person_id);
CREATE INDEX recovery_prepared_by ON identity.recovery USING btree (prepared_by, prepared_at);
grant insert, select on identity.recovery to daftar_app;
grant update (decided_at, decided_by, decided_post, decision) on identity.recovery to daftar_app;

create table identity.renamed (
  person_id text not null,
  constraint renamed_pkey PRIMARY KEY (person_id)
);
grant delete, insert, select, update on identity.renamed to daftar_app;

create table identity.session (
  token_hash bytea not null,
  person_id text not null,
  kind text not null,
  assurance text not null,
  created_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  id text not null,
  amr text[] not null,
  authenticated_at timestamp with time zone not null,
  device text not null,
  mandate_id text,
  mandate_name bytea,
  constraint session_assurance_check CHECK ((assurance = ANY (ARRAY['none'::text, 'basic'::text, 'substantial'::text, 'high'::text]))),
  constraint session_device_check CHECK ((length(device) <= 80)),
  constraint session_kind_check CHECK ((kind = ANY (ARRAY['citizen'::text, 'officer'::text]))),
  constraint session_pkey PRIMARY KEY (token_hash)
);
CREATE INDEX session_expiry ON identity.session USING btree (expires_at);
CREATE INDEX session_person ON identity.session USING btree (person_id);
CREATE UNIQUE INDEX session_id ON identity.session USING btree (id);
grant delete, insert, select on identity.session to daftar_app;
grant update (last_seen_at, mandate_id, mandate_name) on identity.session to daftar_app;

create table identity.sign_in_code (
  challenge text not null,
  subject bytea not null,
  asker bytea not null,
  code_hash bytea not null,
  expires_at timestamp with time zone not null,
  attempts integer not null,
  used_at timestamp with time zone,
  constraint sign_in_code_challenge_check CHECK (((length(challenge) >= 16) AND (length(challenge) <= 40))),
  constraint sign_in_code_pkey PRIMARY KEY (challenge)
);
CREATE INDEX sign_in_code_expiry ON identity.sign_in_code USING btree (expires_at);
grant delete, insert, select on identity.sign_in_code to daftar_app;
grant update (attempts, used_at) on identity.sign_in_code to daftar_app;

create table identity.vault (
  id smallint not null,
  mark bytea not null,
  constraint vault_id_check CHECK ((id = 1)),
  constraint vault_pkey PRIMARY KEY (id)
);
grant insert, select on identity.vault to daftar_app;

create table identity.visit (
  id text not null,
  person_id text,
  officer_id text not null,
  jurisdiction text not null,
  post_id text not null,
  service text not null,
  code_hash bytea not null,
  attempts integer not null default 0,
  asked_at timestamp with time zone not null,
  ask_ends_at timestamp with time zone not null,
  begun_at timestamp with time zone,
  ends_at timestamp with time zone,
  ended_at timestamp with time zone,
  ended_by text,
  used_at timestamp with time zone,
  case_jurisdiction text,
  case_id text,
  constraint visit_check CHECK (((begun_at IS NULL) = (ends_at IS NULL))),
  constraint visit_check1 CHECK (((begun_at IS NULL) OR (person_id IS NOT NULL))),
  constraint visit_check2 CHECK (((used_at IS NULL) OR (begun_at IS NOT NULL))),
  constraint visit_check3 CHECK ((((used_at IS NULL) = (case_id IS NULL)) AND ((ended_at IS NULL) = (ended_by IS NULL)))),
  constraint visit_check4 CHECK ((person_id <> officer_id)),
  constraint visit_ended_by_check CHECK ((ended_by = ANY (ARRAY['person'::text, 'officer'::text]))),
  constraint visit_pkey PRIMARY KEY (id)
);
CREATE INDEX visit_officer ON identity.visit USING btree (officer_id, asked_at);
CREATE INDEX visit_person ON identity.visit USING btree (person_id);
grant insert, select on identity.visit to daftar_app;
grant update (attempts, begun_at, case_id, case_jurisdiction, ended_at, ended_by, ends_at, used_at) on identity.visit to daftar_app;
