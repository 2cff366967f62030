-- The one picture that is kept: cropped to a portrait, sealed, as long as a capture waits for its
-- document, and then as long as that document holds. case_id: of which case. expires_at: null
-- while the document holds without an end. seal: SHA-256 of what is sealed, which the act that
-- issues the document binds.
create table biometrics.portrait (
  person_id text not null,
  capture_id text not null,
  case_id text,
  sealed bytea not null check (octet_length(sealed) <= 40960),
  seal bytea not null check (octet_length(seal) = 32),
  taken_at timestamptz not null,
  expires_at timestamptz,
  primary key (person_id, capture_id)
);
create unique index portrait_capture on biometrics.portrait (capture_id);
create index portrait_case on biometrics.portrait (case_id) where case_id is not null;
create index portrait_expiry on biometrics.portrait (expires_at) where expires_at is not null;
grant select, insert, delete on biometrics.portrait to daftar_app;
grant update (case_id, expires_at) on biometrics.portrait to daftar_app;
