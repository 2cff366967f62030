-- What a person is asked to do before a camera: answered once, within its time.
create table biometrics.challenge (
  person_id text not null,
  nonce text not null,
  case_id text,
  signs text[] not null,
  started_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > started_at),
  used_at timestamptz,
  primary key (person_id, nonce)
);
create index challenge_end on biometrics.challenge (ends_at);
grant select, insert, delete on biometrics.challenge to daftar_app;
grant update (used_at) on biometrics.challenge to daftar_app;

-- Marks of frames that were sent: a film that was made before is known again. Says nothing of whom.
create table biometrics.frame (
  digest bytea primary key check (octet_length(digest) = 32),
  seen_at timestamptz not null
);
create index frame_seen on biometrics.frame (seen_at);
grant select, insert, delete on biometrics.frame to daftar_app;
