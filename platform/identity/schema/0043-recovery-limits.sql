-- How often one person is given a new start, and how many one officer prepares, is limited.
create index recovery_person on identity.recovery (person_id);
create index recovery_prepared_by on identity.recovery (prepared_by, prepared_at);
