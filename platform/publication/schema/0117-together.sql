-- Whether a case got its last answer together with another that it had joined: in figures such a
-- one stands apart. Of cases answered before this, `daftar publication rebuild` finds it.
alter table publication.case add column together boolean not null default false;
