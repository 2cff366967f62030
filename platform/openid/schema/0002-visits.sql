-- At which organisations that want to hear of it a person is by a session of this site: so that
-- they are told when somebody ends that session. Gone when the session ends.
create table openid.visit (
  party text not null,
  -- By which the organisation knows this visit; it stands in the id token and opens nothing.
  sid text not null,
  person_id text not null,
  -- Of this site; it names the session and opens nothing.
  session_id text not null,
  ends_at timestamptz not null,
  primary key (party, sid)
);
create index visit_person on openid.visit (person_id);
create index visit_ends on openid.visit (ends_at);
grant select, insert, update, delete on openid.visit to daftar_app;
