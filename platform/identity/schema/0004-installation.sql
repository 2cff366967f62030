-- In whose name documents are issued here: one row, as the operator registered it. Before this
-- table it was code; whoever has registered places under that code keeps what it said.
create table identity.installation (
  id int primary key default 1 check (id = 1),
  issuer text not null,
  name_en text not null,
  name_ur text not null,
  biller_prefix text not null check (biller_prefix ~ '^[0-9]{4}$'),
  log_name text
);
grant select, insert, update on identity.installation to daftar_app;

insert into identity.installation (issuer, name_en, name_ur, biller_prefix)
select 'PK-PB-BOR', 'Board of Revenue, Punjab', 'بورڈ آف ریونیو پنجاب', '1786'
where exists (select from identity.jurisdiction);
