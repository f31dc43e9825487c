-- How long records are kept (docs/adr/0017). What the nightly sweep did, and how far it is; who stops it is said.
create table platform.sweep_run (
  county text not null,
  id uuid not null,
  began_at timestamptz not null,
  ended_at timestamptz,
  -- By table, how many rows went or were emptied.
  counts jsonb not null default '{}',
  stopped_by uuid,
  primary key (county, id)
);
create index sweep_run_began on platform.sweep_run (county, began_at);
alter table platform.sweep_run enable row level security;
alter table platform.sweep_run force row level security;
create policy reach on platform.sweep_run using (
  county = nullif(current_setting('app.county', true), '') and current_setting('app.reach', true) = 'system');

-- Somebody nothing speaks of any more goes, but not on the day he was put in.
alter table people.person add column made_at timestamptz not null default now();
