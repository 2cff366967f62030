-- The name that a session shows is sealed for its mandate from now on and no more for the session:
-- one that takes another's place goes on for the same person. Who acts just now chooses once more.
update identity.session set mandate_id = null, mandate_name = null where mandate_id is not null;
