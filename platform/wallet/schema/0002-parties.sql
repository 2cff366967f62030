-- A relying party asks too, by its own program, where no officer sits.
alter table wallet.request
  alter column jurisdiction drop not null,
  alter column office_id drop not null,
  alter column post_id drop not null,
  alter column officer_id drop not null,
  add column party text,
  add constraint request_asker check (num_nonnulls(party, officer_id) = 1);
