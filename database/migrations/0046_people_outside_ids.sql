-- What other systems call what the county has: by these ids their later files find it again.
create table people.outside_id (
  county text not null,
  -- The system, by what its files say of it.
  source text not null,
  kind text not null check (kind in ('school', 'class', 'person', 'role', 'teaching', 'enrolment', 'guardianship')),
  sourced_id text not null,
  -- What it is here.
  id uuid not null,
  primary key (county, source, kind, sourced_id)
);
create index outside_id_thing on people.outside_id (county, kind, id);

-- Only the system, which keeps rosters, reads what a child is called elsewhere.
alter table people.outside_id enable row level security;
alter table people.outside_id force row level security;
create policy system on people.outside_id using (
  county = nullif(current_setting('app.county', true), '')
  and current_setting('app.reach', true) = 'system');

-- The system an import speaks for, where its rows are known by that one's ids.
alter table intake.import_run add column source text;
