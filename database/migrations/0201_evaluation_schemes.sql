-- How the figures of a period are put together to one score of each evaluated party: every version whole.
create table evaluation.scheme (
  county text not null,
  code text not null check (code ~ '^[a-z][a-z0-9_]{1,39}$'),
  version integer not null check (version > 0),
  party text not null check (party in ('school', 'guardians', 'department')),
  name text not null,
  -- Criteria with their indicators, and how each is weighed.
  tree jsonb not null,
  changed_by uuid not null,
  changed_at timestamptz not null,
  primary key (county, code, version),
  foreign key (county, changed_by) references people.person (county, id)
);
create index scheme_changed_by on evaluation.scheme (county, changed_by);

alter table evaluation.scheme enable row level security;
alter table evaluation.scheme force row level security;
create policy county on evaluation.scheme using (county = nullif(current_setting('app.county', true), ''));
