-- SHA-256 of the signed bytes. `hash` is SHA-256 of the salt, which is of the act that issued the
-- document, and this: so that the act can be checked also when the signed bytes are erased.
alter table documents.document add column digest bytea not null;
