-- Families of categories in which something has changed since the system last prepared a run for them.
create table needs.family_change (
  county text not null,
  family text not null,
  first_at timestamptz not null,
  last_at timestamptz not null,
  primary key (county, family)
);
alter table needs.family_change enable row level security;
alter table needs.family_change force row level security;
create policy reach on needs.family_change using (
  county = nullif(current_setting('app.county', true), '')
  and current_setting('app.reach', true) in ('county', 'system'));

-- From when until when a run was computed: what took long is not soon done again by itself.
alter table needs.match_run add column begun_at timestamptz, add column computed_at timestamptz;
