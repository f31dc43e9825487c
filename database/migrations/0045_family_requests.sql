-- What a family asks of the school about the child's data: to correct it, to delete it. With a clock; see ADR 0014.
create table people.family_request (
  county text not null,
  id uuid not null,
  org uuid not null,
  pupil uuid not null,
  asked_by uuid not null,
  kind text not null check (kind in ('correction', 'deletion')),
  words text not null,
  state text not null check (state in ('open', 'granted', 'refused', 'withdrawn')),
  made_at timestamptz not null,
  -- The days on which the county is told if nobody has answered.
  half_on date not null,
  due_on date not null,
  -- How often it was told.
  told smallint not null default 0 check (told between 0 and 2),
  answered_by uuid,
  answered_at timestamptz,
  reason text,
  primary key (county, id),
  foreign key (county, pupil) references people.pupil (county, person),
  foreign key (county, asked_by) references people.person (county, id),
  foreign key (county, org) references people.organisation (county, id),
  check ((state = 'open') = (answered_at is null))
);
create index family_request_org on people.family_request (county, org, state, due_on);
create index family_request_pupil on people.family_request (county, pupil, asked_by);
alter table people.family_request enable row level security;
alter table people.family_request force row level security;
create policy holders on people.family_request using (
  county = nullif(current_setting('app.county', true), '')
  and (current_setting('app.reach', true) = 'system'
    or asked_by = any (string_to_array(nullif(current_setting('app.scope', true), ''), ',')::uuid[])
    or org = any (string_to_array(nullif(current_setting('app.scope', true), ''), ',')::uuid[])));
