-- Readings of the whole county name no organisation: each has an id of its own.
alter table evaluation.reading add column id uuid not null default gen_random_uuid();
alter table evaluation.reading add primary key (county, id);
alter table evaluation.reading alter column id drop default;
