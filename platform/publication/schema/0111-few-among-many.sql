-- A public list that is narrowed finds its few among millions, and says "none" as fast.
create index public_by_topic_name on publication.case ((service || '/' || topic), id desc)
  where is_public;
create index public_by_place_name on publication.case ((jurisdiction || '/' || place), id desc)
  where is_public;
create index public_by_stage on publication.case (stage, id desc) where is_public;

-- What is looked through before somebody tells a thing that was told already: what goes on.
create index public_going_on on publication.case (service, jurisdiction, topic)
  where is_public and stage in ('open', 'answered', 'disputed');
drop index publication.public_by_topic;
