-- A biller says that a bill is due no more: paid elsewhere, or withdrawn. It may say otherwise.
alter table billing.bill add column is_open boolean not null default true;
grant update (is_open, taken_in_at, jurisdiction) on billing.bill to daftar_app;
