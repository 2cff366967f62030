create schema attachments;
grant usage on schema attachments to daftar_app;

-- One picture that somebody gives with an answer. case_id: of the case, or of the draft that has
-- its id. question: which answer, as `question` or `action.question`. data_key: wrapped as the
-- case's own key is, so that destroying that one shuts this one; null once the picture is gone.
-- size, received: of what was sent, in bytes. seal: SHA-256 of the sealed picture, which the act
-- that hands it in binds. expires_at: null once a step has used it.
create table attachments.attachment (
  id text primary key,
  case_id text not null,
  question text not null,
  owner_id text not null,
  state text not null check (state in ('begun', 'kept', 'gone')),
  data_key bytea,
  size integer not null check (size between 1 and 10485760),
  received integer not null default 0 check (received between 0 and size),
  width smallint,
  height smallint,
  seal bytea check (octet_length(seal) = 32),
  begun_at timestamptz not null,
  expires_at timestamptz,
  used_at timestamptz
);
create index attachment_case on attachments.attachment (case_id);
create index attachment_owner on attachments.attachment (owner_id, begun_at);
create index attachment_expiry on attachments.attachment (expires_at)
  where expires_at is not null;
grant select, insert, delete on attachments.attachment to daftar_app;
grant update (state, data_key, received, width, height, seal, expires_at, used_at)
  on attachments.attachment to daftar_app;

-- The bytes, each row sealed for its place. kind: what was sent, until it is whole; then the
-- picture and the small one alone. starts_at: the offset of a part of what was sent.
create table attachments.part (
  attachment_id text not null references attachments.attachment (id) on delete cascade,
  kind text not null check (kind in ('source', 'picture', 'thumbnail')),
  starts_at integer not null,
  sealed bytea not null check (octet_length(sealed) <= 1049600),
  primary key (attachment_id, kind, starts_at)
);
-- Sealed bytes do not compress.
alter table attachments.part alter column sealed set storage external;
grant select, insert, delete on attachments.part to daftar_app;
