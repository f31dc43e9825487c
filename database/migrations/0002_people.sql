-- Who is who, where, and since when.
create schema people;

-- Reference tables: the same for every county, no tenant data.
create table people.region (
  code text primary key,
  parent text references people.region (code),
  name text not null,
  level smallint not null check (level between 1 and 5),
  urban_rural text,
  lon double precision,
  lat double precision,
  population integer,
  outline jsonb
);
create index region_parent on people.region (parent);

create table people.county (
  county text primary key check (county ~ '^\d{6}$'),
  name text not null,
  opened_at timestamptz not null
);

create table people.setup_link (
  token_hash bytea primary key,
  expires_at timestamptz not null,
  used_at timestamptz
);

create table people.organisation (
  county text not null,
  id uuid not null,
  kind text not null,
  code text,
  name text not null,
  region text not null references people.region (code),
  lon double precision,
  lat double precision,
  stages text[] not null default '{}',
  urban_rural text,
  began date not null,
  ended date,
  primary key (county, id),
  unique (county, code)
);

create table people.person (
  county text not null,
  id uuid not null,
  org uuid,
  code text,
  name text not null,
  given_name text not null,
  sex smallint not null default 0,
  born date,
  phone text,
  languages text[] not null default '{}',
  primary key (county, id),
  unique (county, code),
  foreign key (county, org) references people.organisation (county, id)
);
create index person_org on people.person (county, org);
create index person_phone on people.person (county, phone);

create table people.pupil (
  county text not null,
  person uuid not null,
  org uuid not null,
  student_no text,
  left_behind boolean not null default false,
  boarding boolean not null default false,
  primary key (county, person),
  unique (county, student_no),
  foreign key (county, person) references people.person (county, id),
  foreign key (county, org) references people.organisation (county, id)
);
create index pupil_org on people.pupil (county, org);

create table people.class (
  county text not null,
  id uuid not null,
  org uuid not null,
  stage text not null,
  entry_year integer not null,
  number integer not null,
  ended date,
  primary key (county, id),
  unique (county, org, stage, entry_year, number),
  foreign key (county, org) references people.organisation (county, id)
);

create table people.enrolment (
  county text not null,
  id uuid not null,
  org uuid not null,
  class uuid not null,
  pupil uuid not null,
  began date not null,
  ended date,
  primary key (county, id),
  foreign key (county, class) references people.class (county, id),
  foreign key (county, pupil) references people.pupil (county, person)
);
create unique index enrolment_current on people.enrolment (county, pupil) where ended is null;
create index enrolment_class on people.enrolment (county, class);
create index enrolment_org on people.enrolment (county, org);

create table people.guardianship (
  county text not null,
  id uuid not null,
  org uuid not null,
  pupil uuid not null,
  guardian uuid not null,
  relation text not null,
  carer boolean not null default false,
  began date not null,
  ended date,
  primary key (county, id),
  foreign key (county, pupil) references people.pupil (county, person),
  foreign key (county, guardian) references people.person (county, id)
);
create unique index guardianship_current on people.guardianship (county, pupil, guardian) where ended is null;
create index guardianship_guardian on people.guardianship (county, guardian);

create table people.role_grant (
  county text not null,
  id uuid not null,
  person uuid not null,
  role text not null,
  org uuid,
  class uuid,
  began date not null,
  ended date,
  primary key (county, id),
  foreign key (county, person) references people.person (county, id),
  foreign key (county, org) references people.organisation (county, id),
  foreign key (county, class) references people.class (county, id)
);
create index role_grant_person on people.role_grant (county, person);
create index role_grant_org on people.role_grant (county, org, role);

create table people.account (
  county text not null,
  id uuid not null,
  person uuid not null,
  login text not null,
  password_hash text not null,
  made_at timestamptz not null,
  ended_at timestamptz,
  primary key (county, id),
  unique (county, login),
  foreign key (county, person) references people.person (county, id)
);

create table people.consent (
  county text not null,
  id uuid not null,
  org uuid not null,
  pupil uuid not null,
  decided_by uuid not null,
  purpose text not null,
  text_version integer not null,
  text_hash text not null,
  decision text not null check (decision in ('given', 'refused', 'withdrawn')),
  at timestamptz not null,
  primary key (county, id),
  foreign key (county, pupil) references people.pupil (county, person),
  foreign key (county, decided_by) references people.person (county, id)
);
create index consent_latest on people.consent (county, pupil, purpose, at desc);

alter table people.organisation enable row level security;
alter table people.organisation force row level security;
create policy county on people.organisation using (county = nullif(current_setting('app.county', true), ''));

alter table people.class enable row level security;
alter table people.class force row level security;
create policy county on people.class using (county = nullif(current_setting('app.county', true), ''));

-- Person tables: only the system itself or a holder of the row. Being above a school gives no person.
do $$
declare
  one record;
begin
  for one in select * from (values
    ('person', '{id,org}'::text[]),
    ('pupil', '{person,org}'),
    ('enrolment', '{pupil,org}'),
    ('guardianship', '{pupil,guardian,org}'),
    ('role_grant', '{person,org}'),
    ('account', '{person}'),
    ('consent', '{pupil,decided_by,org}')
  ) as t (name, holders) loop
    execute format('alter table people.%I enable row level security', one.name);
    execute format('alter table people.%I force row level security', one.name);
    execute format($policy$create policy holders on people.%I using (
      county = nullif(current_setting('app.county', true), '')
      and (current_setting('app.reach', true) = 'system' or %s))$policy$, one.name,
      (select string_agg(format(
        $holds$%I = any (string_to_array(nullif(current_setting('app.scope', true), ''), ',')::uuid[])$holds$, h), ' or ')
       from unnest(one.holders) h));
  end loop;
end $$;
