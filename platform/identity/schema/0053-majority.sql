-- True where the last day is the one before the child's eighteenth birthday, so that a refusal can
-- say that the child has grown up and not only that days are over.
alter table identity.mandate add column until_majority boolean not null default false;
