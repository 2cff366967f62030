-- A message under a key that the bank has used for another one is kept like any that is refused.
alter table payments.unread_message
  drop constraint unread_message_reason_check,
  add constraint unread_message_reason_check check (reason in
    ('unreadable', 'too-large', 'not-its-bank', 'failed', 'key-reused', 'unknown-message'));
