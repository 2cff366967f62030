-- A mistake counts as corrected by an entry made since, which the answer names; that an entry stays
-- as it is one registrar prepares and another confirms. What was answered before says neither.
alter table population.correction_request
  add column corrected_by int,
  add column prepared_by text,
  add column prepared_at timestamptz,
  add check (state <> 'corrected' or corrected_by is not null) not valid,
  add check (state <> 'declined' or (prepared_by is not null and prepared_by <> answered_by))
    not valid,
  add check ((prepared_by is null) = (prepared_at is null)),
  add check (prepared_by <> person_id);
grant update (corrected_by, prepared_by, prepared_at) on population.correction_request
  to daftar_app;
-- Whether two registrars have made an entry: by the moment and place of what was approved.
create index proposal_approved on population.proposal (jurisdiction, decided_at)
  where state = 'approved';
