-- Whoever has a case is told as well when its applicant parts it from one that it was joined to.
alter table cases.handed drop constraint handed_how_check;
alter table cases.handed add constraint handed_how_check
  check (how in ('passed', 'given', 'disputed', 'raised', 'parted', 'asked'));
