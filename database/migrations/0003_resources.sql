-- What the county can offer, by whom, and how much of it is left.
create schema resources;

create table resources.category (
  code text primary key,
  parent text references resources.category (code),
  position integer not null,
  name_zh text not null,
  name_en text not null
);

create table resources.provider (
  county text not null,
  id uuid not null,
  kind text not null check (kind in ('organisation', 'volunteer')),
  org uuid,
  person uuid,
  code text,
  name text not null,
  region text not null,
  lon double precision not null,
  lat double precision not null,
  vetted_until date,
  monthly_limit integer not null default 4,
  ended date,
  primary key (county, id),
  unique (county, code),
  check ((kind = 'organisation') = (org is not null)),
  check ((kind = 'volunteer') = (person is not null))
);
create unique index provider_org on resources.provider (county, org) where org is not null;
create unique index provider_person on resources.provider (county, person) where person is not null;

create table resources.resource (
  county text not null,
  id uuid not null,
  provider uuid not null,
  code text,
  category text not null references resources.category (code),
  title text not null,
  about text not null default '',
  mode text not null check (mode in ('onsite', 'remote', 'either')),
  region text not null,
  lon double precision not null,
  lat double precision not null,
  travel_km double precision not null default 0,
  stages text[] not null default '{}',
  serves_sex smallint,
  languages text[] not null default '{}',
  schedule text not null,
  capacity integer not null check (capacity >= 0),
  state text not null check (state in ('draft', 'reviewed', 'published', 'paused')),
  search tsvector not null,
  changed_at timestamptz not null,
  primary key (county, id),
  unique (county, code),
  foreign key (county, provider) references resources.provider (county, id)
);
create index resource_search on resources.resource using gin (search);
create index resource_category on resources.resource (county, category, state);
create index resource_provider on resources.resource (county, provider);

-- A booking holds units of one resource in every week from `began` to `ended`, both included.
create table resources.booking (
  county text not null,
  id uuid not null,
  resource uuid not null,
  org uuid not null,
  units integer not null check (units > 0),
  began date not null,
  ended date not null check (ended >= began),
  state text not null check (state in ('held', 'booked', 'released')),
  made_at timestamptz not null,
  primary key (county, id),
  foreign key (county, resource) references resources.resource (county, id)
);
create index booking_resource on resources.booking (county, resource) where state <> 'released';

do $$
declare
  one text;
begin
  foreach one in array array['provider', 'resource', 'booking'] loop
    execute format('alter table resources.%I enable row level security', one);
    execute format('alter table resources.%I force row level security', one);
    execute format($policy$create policy county on resources.%I
      using (county = nullif(current_setting('app.county', true), ''))$policy$, one);
  end loop;
end $$;
