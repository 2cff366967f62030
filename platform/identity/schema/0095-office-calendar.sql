-- An office may have working days of its own: a board that rests on Saturdays.
alter table identity.office add calendar jsonb;
grant update (calendar) on identity.office to daftar_app;
