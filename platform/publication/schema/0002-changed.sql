-- Public cases by the day on which their stage last changed, for programs that ask what is new.
create index public_by_change on publication.case
  (jurisdiction, coalesce(ended_on, answered_on, opened_on), id) where is_public;
