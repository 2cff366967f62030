-- Passkeys (WebAuthn level 3). The private half never leaves the person's device; what lies here
-- proves nothing about anybody and opens nothing.
create table identity.passkey (
  credential_id bytea primary key,
  -- Names it in lists.
  id text not null unique,
  person_id text not null,
  public_key bytea not null,
  -- As the authenticator counted last; one that counts back was copied.
  counter bigint not null,
  transports text[] not null,
  aaguid text not null,
  is_device_bound boolean not null,
  is_backed_up boolean not null,
  -- Enrolled by a ticket, or added by a passkey that was: it opens an officer's session.
  is_for_work boolean not null,
  -- What the person calls it, sealed: it may hold a name.
  name bytea not null,
  created_at timestamptz not null,
  last_used_at timestamptz,
  -- Seen counting back: it opens nothing until it is removed.
  suspended_at timestamptz
);
create index passkey_person on identity.passkey (person_id);
grant select, insert, delete on identity.passkey to daftar_app;
grant update (counter, is_backed_up, name, last_used_at, suspended_at)
  on identity.passkey to daftar_app;

-- What a browser was asked to sign; taken out when it answers, right or wrong.
create table identity.passkey_challenge (
  challenge_hash bytea primary key,
  purpose text not null check (purpose in ('sign-in', 'confirm', 'add', 'enrol')),
  -- Keyed hash of the asking browser's own secret.
  browser bytea not null,
  person_id text,
  expires_at timestamptz not null
);
create index passkey_challenge_expiry on identity.passkey_challenge (expires_at);
grant select, insert, delete on identity.passkey_challenge to daftar_app;

-- The one-time ticket of an appointment, handed to the officer and not sent to the phone that
-- receives his codes. A person has one at a time.
create table identity.enrolment_ticket (
  person_id text primary key,
  ticket_hash bytea not null,
  issued_at timestamptz not null,
  expires_at timestamptz not null,
  attempts int not null,
  used_at timestamptz
);
grant select, insert, update, delete on identity.enrolment_ticket to daftar_app;

-- Browsers from which a person has signed in before, as keyed hashes: another one is told of.
create table identity.known_browser (
  person_id text not null,
  browser bytea not null,
  last_seen_at timestamptz not null,
  primary key (person_id, browser)
);
create index known_browser_seen on identity.known_browser (last_seen_at);
grant select, insert, delete on identity.known_browser to daftar_app;
grant update (last_seen_at) on identity.known_browser to daftar_app;

-- After a change of phone whoever holds the new one waits a day before grave steps.
alter table identity.person add column phone_changed_at timestamptz;
grant update (phone_changed_at) on identity.person to daftar_app;
