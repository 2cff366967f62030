-- Where an office is and when it is open, for whoever has to come: both may change at any time.
alter table identity.office add address_en text, add address_ur text, add hours jsonb,
  add check ((address_en is null) = (address_ur is null));
grant update (address_en, address_ur, hours) on identity.office to daftar_app;
