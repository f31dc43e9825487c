-- That a school has reviewed its classes in a school year and let those go that were through (ADR 0013).
create table people.promotion (
  county text not null,
  id uuid not null,
  org uuid not null,
  year integer not null,
  -- Of what was looked at before.
  seen text not null,
  done_by uuid not null,
  done_at timestamptz not null,
  -- What ended with it, and until when the roles were to hold, so that it can be taken back.
  classes uuid[] not null,
  enrolments uuid[] not null,
  leavings uuid[] not null,
  roles jsonb not null,
  undone_by uuid,
  undone_at timestamptz,
  primary key (county, id),
  foreign key (county, org) references people.organisation (county, id),
  foreign key (county, done_by) references people.person (county, id),
  foreign key (county, undone_by) references people.person (county, id),
  check ((undone_by is null) = (undone_at is null))
);
create unique index promotion_standing on people.promotion (county, org, year) where undone_at is null;
create index promotion_done_by on people.promotion (county, done_by);
create index promotion_undone_by on people.promotion (county, undone_by) where undone_by is not null;

alter table people.promotion enable row level security;
alter table people.promotion force row level security;
create policy holders on people.promotion using (
  county = nullif(current_setting('app.county', true), '')
  and (current_setting('app.reach', true) = 'system'
    or org = any (string_to_array(nullif(current_setting('app.scope', true), ''), ',')::uuid[])));
