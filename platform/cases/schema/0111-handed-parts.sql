-- Of a case that stays where it is another office may be asked for a part: who is there is told.
-- Hundreds are overdue at one midnight: who has to answer them now is told of them together.
alter table cases.handed add column office text;
alter table cases.handed drop constraint handed_how_check;
alter table cases.handed add constraint handed_how_check
  check (how in ('passed', 'given', 'disputed', 'raised', 'asked'));
alter table cases.handed add constraint handed_office_check
  check ((how = 'asked') = (office is not null));
