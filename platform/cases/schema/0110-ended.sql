-- Cases that have ended and may be forgotten one day, the oldest first: looked for every night.
create index case_by_end on cases.case (updated_at)
  where data_key is not null and record_key is null and clock_at is null and deadline_at is null;
