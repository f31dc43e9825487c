-- Pupils who leave their school: for another school of the county, which has to take them first, or for good, or for a while (ADR 0013).
create table people.leaving (
  county text not null,
  id uuid not null,
  pupil uuid not null,
  -- The school that is left, and the one that is to take the pupil.
  org uuid not null,
  to_org uuid,
  kind text not null check (kind in ('transfer', 'graduated', 'moved_away', 'suspended')),
  state text not null check (state in ('waiting', 'away', 'enrolled', 'refused', 'withdrawn')),
  asked_by uuid not null,
  asked_at timestamptz not null,
  answered_by uuid,
  answered_at timestamptz,
  reason text,
  primary key (county, id),
  foreign key (county, pupil) references people.pupil (county, person),
  foreign key (county, org) references people.organisation (county, id),
  foreign key (county, to_org) references people.organisation (county, id),
  check ((kind = 'transfer') = (to_org is not null)),
  check (to_org is distinct from org),
  check (case when kind = 'transfer' then state <> 'away' else state in ('away', 'enrolled') end),
  check ((state in ('waiting', 'away')) = (answered_at is null))
);
create unique index leaving_waiting on people.leaving (county, pupil) where state = 'waiting';
create unique index leaving_away on people.leaving (county, pupil) where state = 'away';
create index leaving_org on people.leaving (county, org, asked_at);
create index leaving_to_org on people.leaving (county, to_org, asked_at) where to_org is not null;

alter table people.leaving enable row level security;
alter table people.leaving force row level security;
create policy holders on people.leaving using (
  county = nullif(current_setting('app.county', true), '')
  and (current_setting('app.reach', true) = 'system'
    or org = any (string_to_array(nullif(current_setting('app.scope', true), ''), ',')::uuid[])
    or to_org = any (string_to_array(nullif(current_setting('app.scope', true), ''), ',')::uuid[])));
