-- An order says by which section of law it seals, and which posts asked for it and approved it.
alter table consent.reading_order
  add column jurisdiction text not null default '',
  add column asked_post text not null default '',
  add column law text not null default '';
alter table consent.reading_order
  alter column jurisdiction drop default,
  alter column asked_post drop default,
  alter column law drop default,
  add check (asked_by <> subject_id);
create index reading_order_by_place on consent.reading_order (jurisdiction, asked_at);

alter table consent.order_approval add column approved_post text not null default '';
alter table consent.order_approval alter column approved_post drop default;
