-- Whoever applied for somebody else looks at that person's photograph: the person sees it.
alter table consent.read drop constraint read_reader_kind_check;
alter table consent.read add constraint read_reader_kind_check check
  (reader_kind in ('officer', 'service', 'client', 'mandate', 'applicant', 'operator'));
