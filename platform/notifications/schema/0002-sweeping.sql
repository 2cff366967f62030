-- Whose words are still kept, by the day they may go: a sweep reads these and not every message.
create index message_kept on notifications.message (finished_at)
  where finished_at is not null and sealed is not null;
