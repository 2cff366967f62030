-- Some public cases ask for support, such as suggestions. A voice says how sure it is whose it is:
-- of those from before nobody knows, so they count as the least.
alter table publication.voice add column level text not null default 'phone'
  check (level in ('verified', 'phone'));

alter table publication.case
  add column seeks_support boolean not null default false,
  add column voices_verified int not null default 0,
  -- When enough verified people stood behind it, by when it must be answered, and that it was not.
  add column support_reached_at timestamptz,
  add column support_due_at timestamptz,
  add column support_overdue_at timestamptz;
create index support_asked on publication.case (jurisdiction, stage)
  where seeks_support and is_public;
create index support_due on publication.case (support_due_at)
  where support_due_at is not null and support_overdue_at is null;
