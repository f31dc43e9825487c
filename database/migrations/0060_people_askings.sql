-- A school asks for a pupil by number and name, whether or not there is one (ADR 0013).
create table people.asking (
  county text not null,
  id uuid not null,
  to_org uuid not null,
  said_name text not null,
  -- Kept until it was looked for.
  said_no text,
  why text not null,
  -- The pupil and the school of the record, where there is such a pupil elsewhere.
  pupil uuid,
  org uuid,
  -- `county` once the time of the other school is over.
  state text not null check (state in ('asked', 'county', 'agreed', 'refused', 'withdrawn')),
  due_on date not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  answered_by uuid,
  answered_at timestamptz,
  reason text,
  primary key (county, id),
  foreign key (county, to_org) references people.organisation (county, id),
  foreign key (county, org) references people.organisation (county, id),
  foreign key (county, pupil) references people.pupil (county, person),
  check ((pupil is null) = (org is null)),
  check ((state in ('asked', 'county')) = (answered_at is null))
);
create index asking_to_org on people.asking (county, to_org, asked_at);
create index asking_org on people.asking (county, org) where org is not null;
create index asking_pupil on people.asking (county, pupil) where pupil is not null;
create index asking_due on people.asking (county, due_on) where state = 'asked';

alter table people.asking enable row level security;
alter table people.asking force row level security;
create policy holders on people.asking using (
  county = nullif(current_setting('app.county', true), '')
  and (current_setting('app.reach', true) = 'system'
    or to_org = any (string_to_array(nullif(current_setting('app.scope', true), ''), ',')::uuid[])
    or org = any (string_to_array(nullif(current_setting('app.scope', true), ''), ',')::uuid[])));
