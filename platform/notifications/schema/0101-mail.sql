-- A message goes to a phone or as a mail; each way has a sender of its own, and neither waits for
-- what the other cannot send.
alter table notifications.message add column channel text not null default 'phone'
  check (channel in ('phone', 'mail'));

drop index notifications.message_due;
create index message_due on notifications.message (due_at)
  where finished_at is null and channel = 'phone';
create index message_due_mail on notifications.message (due_at)
  where finished_at is null and channel = 'mail';
create index message_demo_mail on notifications.message (id) where provider = 'demo-mail';
