-- What a bank says beside the two messages that there are, such as that it has taken a payment
-- back: nothing is undone for it, and somebody must read it.
alter table payments.unread_message drop constraint unread_message_reason_check;
alter table payments.unread_message add constraint unread_message_reason_check
  check (reason in ('unreadable', 'too-large', 'not-its-bank', 'failed', 'unknown-message'));
