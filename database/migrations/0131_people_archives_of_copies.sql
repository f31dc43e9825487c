-- The archives of files that come with a family's copy: how many bytes each has.
alter table people.data_copy add column archives integer[] not null default '{}';
