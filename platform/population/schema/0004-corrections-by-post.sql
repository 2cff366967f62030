-- By which posts an answer was prepared and given: one post handed over is no second registrar.
-- What waits without its post is prepared anew. A person may take back what nobody has answered.
update population.correction_request set answer = null, prepared_by = null, prepared_at = null
  where state = 'open' and prepared_by is not null;
alter table population.correction_request
  add column prepared_post text,
  add column answered_post text,
  add column taken_back_at timestamptz,
  drop constraint correction_request_state_check,
  drop constraint correction_request_check,
  add constraint correction_request_state_check
    check (state in ('open', 'corrected', 'declined', 'taken-back')),
  add constraint correction_request_answered
    check ((state in ('corrected', 'declined')) = (answered_at is not null)),
  add constraint correction_request_taken_back
    check ((state = 'taken-back') = (taken_back_at is not null)),
  add constraint correction_request_prepared
    check ((prepared_by is null) = (prepared_post is null)) not valid,
  add constraint correction_request_two_posts
    check (state <> 'declined' or (prepared_post is not null and answered_post is not null
      and prepared_post <> answered_post)) not valid;
create index correction_request_taken_back on population.correction_request
  (jurisdiction, taken_back_at) where state = 'taken-back';
grant update (prepared_post, answered_post, taken_back_at) on population.correction_request
  to daftar_app;
