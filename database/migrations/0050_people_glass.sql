-- Break-glass: somebody whose task it may become opens, for an hour, what is kept of one pupil; another looks at it afterwards.
create table people.glass (
  county text not null,
  id uuid not null,
  pupil uuid not null,
  org uuid not null,
  -- Who opened it, and in which of his roles: it opens nothing in another.
  person uuid not null,
  acting uuid not null,
  category text not null check (category in ('danger', 'health', 'contact', 'other')),
  reason text not null,
  opened_at timestamptz not null,
  until timestamptz not null,
  reviewed_by uuid,
  reviewed_at timestamptz,
  verdict text check (verdict in ('justified', 'unjustified')),
  -- The family is not told of it before that day.
  deferred_until date,
  deferred_by uuid,
  escalated_at timestamptz,
  primary key (county, id),
  check (reviewed_by is distinct from person and deferred_by is distinct from person),
  foreign key (county, pupil) references people.pupil (county, person),
  foreign key (county, org) references people.organisation (county, id),
  foreign key (county, person) references people.person (county, id),
  foreign key (county, acting) references people.role_grant (county, id)
);
create index glass_person on people.glass (county, person, opened_at);
create index glass_org on people.glass (county, org, opened_at);
create index glass_pupil on people.glass (county, pupil, opened_at);

-- Why somebody looked at a child is for those who review it: the gate lets them at it and steps up.
alter table people.glass enable row level security;
alter table people.glass force row level security;
create policy system on people.glass using (
  county = nullif(current_setting('app.county', true), '')
  and current_setting('app.reach', true) = 'system');
