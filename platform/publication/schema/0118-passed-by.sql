-- Which offices have given a case on: it is counted with them too, as one that they had.
alter table publication.case add passed_by text[] not null default '{}';
