-- Whoever comes as the guest of a phone and again with his account is one voice.
alter table publication.voice add column phone_hash bytea;
alter table publication.voice add column is_guest boolean not null default false;
create index voice_by_phone on publication.voice (jurisdiction, case_id, phone_hash)
  where phone_hash is not null;
