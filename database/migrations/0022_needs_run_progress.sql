-- How far the computation of a run is, in per cent.
alter table needs.match_run add column progress smallint not null default 0 check (progress between 0 and 100);
