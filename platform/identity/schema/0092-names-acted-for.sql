-- What a session shows of whom it acts for is sealed in both scripts from now on: the name of
-- before does not open as that. Who acts just now chooses once more.
update identity.session set mandate_id = null, mandate_name = null where mandate_id is not null;
