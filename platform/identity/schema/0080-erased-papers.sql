-- What two persons agreed, and what officers prepared for one, is only added to; but it names them.
-- Of somebody who is erased it keeps that it was, and no word of whom. Of anybody else this changes
-- nothing, whoever calls it.
create function identity.forget_papers(erased_id text, forgotten_at timestamptz) returns void
language sql security definer set search_path = pg_catalog as $$
  with gone as (
    select id from identity.person where id = erased_id and data_key is null
  ), theirs as (
    select mandate.id from identity.mandate
    where mandate.offered_by in (select id from gone) or exists (
      select from identity.mandate_event accepted
      where accepted.mandate_id = mandate.id and accepted.what = 'accepted'
        and accepted.person_id in (select id from gone))
  ), ended as (
    insert into identity.mandate_event (mandate_id, what, person_id, at)
    select id, 'revoked', erased_id, forgotten_at from theirs on conflict do nothing
  ), emptied as (
    update identity.mandate set sealed = '', other_index = '' where id in (select id from theirs)
  )
  update identity.recovery set particulars = '' where person_id in (select id from gone)
$$;
revoke all on function identity.forget_papers(text, timestamptz) from public;
grant execute on function identity.forget_papers(text, timestamptz) to daftar_app;
