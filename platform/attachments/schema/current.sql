-- attachments: the schema after all migrations. Made by `npm run docs`; do not edit.

create table attachments.attachment (
  id text not null,
  case_id text not null,
  question text not null,
  owner_id text not null,
  state text not null,
  data_key bytea,
  size integer not null,
  received integer not null default 0,
  width smallint,
  height smallint,
  seal bytea,
  begun_at timestamp with time zone not null,
  expires_at timestamp with time zone,
  used_at timestamp with time zone,
  constraint attachment_check CHECK (((received >= 0) AND (received <= size))),
  constraint attachment_pkey PRIMARY KEY (id),
  constraint attachment_seal_check CHECK ((octet_length(seal) = 32)),
  constraint attachment_size_check CHECK (((size >= 1) AND (size <= 10485760))),
  constraint attachment_state_check CHECK ((state = ANY (ARRAY['begun'::text, 'kept'::text, 'gone'::text])))
);
CREATE INDEX attachment_case ON attachments.attachment USING btree (case_id);
CREATE INDEX attachment_expiry ON attachments.attachment USING btree (expires_at) WHERE (expires_at IS NOT NULL);
CREATE INDEX attachment_owner ON attachments.attachment USING btree (owner_id, begun_at);
grant delete, insert, select on attachments.attachment to daftar_app;
grant update (data_key, expires_at, height, owner_id, received, seal, state, used_at, width) on attachments.attachment to daftar_app;

create table attachments.part (
  attachment_id text not null,
  kind text not null,
  starts_at integer not null,
  sealed bytea not null,
  constraint part_attachment_id_fkey FOREIGN KEY (attachment_id) REFERENCES attachments.attachment(id) ON DELETE CASCADE,
  constraint part_kind_check CHECK ((kind = ANY (ARRAY['source'::text, 'picture'::text, 'thumbnail'::text]))),
  constraint part_pkey PRIMARY KEY (attachment_id, kind, starts_at),
  constraint part_sealed_check CHECK ((octet_length(sealed) <= 1049600))
);
grant delete, insert, select on attachments.part to daftar_app;
