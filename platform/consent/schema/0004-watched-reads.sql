-- Whoever opened more persons within an hour than the work of one officer comes to says why, and
-- goes on.
create table consent.many_reads (
  officer_id text not null,
  at timestamptz not null,
  jurisdiction text not null,
  post_id text not null,
  -- How many persons it was when the reason was asked for.
  persons int not null,
  reason text not null,
  primary key (officer_id, at)
);
create index many_reads_by_place on consent.many_reads (jurisdiction, at);

-- An officer who opened somebody of the family: noticed where the family is open anyway.
create table consent.kin_read (
  subject_id text not null,
  reader_id text not null,
  at timestamptz not null,
  jurisdiction text not null,
  post_id text not null,
  primary key (subject_id, reader_id, at)
);
create index kin_read_by_place on consent.kin_read (jurisdiction, at);

-- What a supervisor is shown of the record: looks of officers outside any case.
create index read_without_case on consent.read (jurisdiction, read_at)
  where reader_kind = 'officer' and case_id is null;
create index read_of_oneself on consent.read (jurisdiction, read_at)
  where reader_kind = 'officer' and reader_id = subject_id;

grant select, insert on consent.many_reads, consent.kin_read to daftar_app;
