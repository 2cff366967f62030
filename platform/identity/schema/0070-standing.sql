-- Whether somebody can still act: null while living. What the population's entries say, written in
-- the transaction that enters it, for whoever signs a person in or lets somebody act for another.
alter table identity.person add column standing text check (standing in ('died', 'merged'));
grant update (standing) on identity.person to daftar_app;
