-- Public cases that were answered, by what and where: whether the same has come again there.
create index public_answered on publication.case
  (service, jurisdiction, topic, place, answered_on) where is_public and answered_on is not null;
