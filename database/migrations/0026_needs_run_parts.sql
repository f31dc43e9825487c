-- What a run was decided from and what it came to, in parts of so many items that none is near a limit and a page of rows
-- reads one or two of them. Written before the run has its figures, and read only once it has.
create table needs.run_part (
  county text not null,
  run uuid not null,
  kind text not null check (kind in ('need', 'supply', 'served', 'unserved', 'outcome', 'price')),
  number integer not null check (number >= 0),
  count integer not null check (count > 0),
  -- JSON as it was written: a run is known by the hash of these bytes.
  items text not null,
  primary key (county, run, kind, number),
  foreign key (county, run) references needs.match_run (county, id)
);
alter table needs.run_part enable row level security;
alter table needs.run_part force row level security;
create policy reach on needs.run_part using (
  county = nullif(current_setting('app.county', true), '')
  and current_setting('app.reach', true) in ('county', 'system'));

-- What may be told of a run beside its rows, as JSON; null as long as it has no result. A run from before is not told any more:
-- one that nobody had released is put aside.
alter table needs.match_run no force row level security;
update needs.match_run set state = 'discarded' where state = 'ready';
alter table needs.match_run force row level security;
alter table needs.match_run drop column inputs, drop column result, add column figures text;
