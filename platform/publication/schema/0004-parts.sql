-- What of a public case was written or photographed and may be shown: words with what leads to
-- persons covered already, and photos by their attachment, of which only a covered copy is public.
create table publication.part (
  jurisdiction text not null,
  case_id text not null,
  -- The step that handed it in, and the question that it answers or the attachment that it is.
  seq int not null,
  name text not null,
  source text not null check (source in ('told', 'answer')),
  kind text not null check (kind in ('text', 'photo')),
  state text not null check (state in ('waiting', 'released', 'withheld', 'taken-back')),
  reason text check ((reason is not null) = (state = 'withheld')),
  -- Of a text: as everybody may read it.
  words text check ((words is not null) = (kind = 'text')),
  -- Stretches of a text, or cells of a photo, that are covered; only ever more of them.
  covered jsonb not null,
  -- Of a photo: where faces were found, in thousandths; null until it was looked at.
  faces jsonb,
  -- A text that nobody looks at is shown from then on.
  shown_at timestamptz,
  -- Of a photo that was released: 16 random bytes, new with each release.
  address text unique check (address is null or (kind = 'photo' and state = 'released')),
  primary key (jurisdiction, case_id, seq, name)
);
create index part_by_case on publication.part (case_id);
create index part_waiting on publication.part (case_id) where state = 'waiting';
create index part_unseen on publication.part ((case_id || '/' || name))
  where state = 'waiting' and kind = 'photo' and faces is null;
grant select, insert, update, delete on publication.part to daftar_app;

-- The covered copies of photos that were released, as they are sent. Made again where one is lost.
create table publication.copy (
  address text primary key references publication.part (address) on delete cascade,
  picture bytea not null check (octet_length(picture) <= 400000)
);
alter table publication.copy alter column picture set storage external;
grant select, insert, delete on publication.copy to daftar_app;
