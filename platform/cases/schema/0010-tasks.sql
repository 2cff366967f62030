-- What other offices were set to do within a case stands in its facts while it is open. Few cases
-- have any, so that only their steps keep this index.
create index case_by_task on cases.case using gin ((facts #> '{links,tasks}') jsonb_path_ops)
  where facts #> '{links,tasks}' is not null;
