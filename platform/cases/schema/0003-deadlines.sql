-- What is overdue is looked for in every post at once, the oldest first.
create index case_by_deadline on cases.case (deadline_at) where post_id is not null;
