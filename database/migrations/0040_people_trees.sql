-- Trees beside the administrative one, whose nodes are regions: school, police and health districts, consortia (ADR 0013).
create table people.area (
  county text not null,
  id uuid not null,
  tree text not null check (tree in ('school', 'police', 'health', 'consortium')),
  code text not null,
  name text not null,
  began date not null,
  ended date,
  primary key (county, id),
  unique (county, tree, code),
  check (ended >= began)
);

-- Who sits where, from `began` until the day before `ended`: an area, an organisation, a village or town, or a person within an
-- area. In the administrative tree only what was: where an organisation stands now is its own column.
create table people.membership (
  county text not null,
  id uuid not null,
  tree text not null,
  within uuid,
  within_region text references people.region (code),
  area uuid,
  org uuid,
  region text references people.region (code),
  person uuid,
  began date not null,
  ended date,
  primary key (county, id),
  foreign key (county, within) references people.area (county, id),
  foreign key (county, area) references people.area (county, id),
  foreign key (county, org) references people.organisation (county, id),
  foreign key (county, person) references people.person (county, id),
  constraint membership_tree check (tree in ('administrative', 'school', 'police', 'health', 'consortium')),
  constraint membership_member check (num_nonnulls(area, org, region, person) = 1),
  constraint membership_within check (
    case when tree = 'administrative' then within is null and within_region is not null and org is not null and ended is not null
      else within is not null and within_region is null end),
  constraint membership_period check (ended >= began)
);
-- One place a tree at a time.
create unique index membership_current_area on people.membership (county, tree, area) where ended is null and area is not null;
create unique index membership_current_org on people.membership (county, tree, org) where ended is null and org is not null;
create unique index membership_current_region on people.membership (county, tree, region) where ended is null and region is not null;
create unique index membership_current_person on people.membership (county, tree, person) where ended is null and person is not null;
create index membership_within_area on people.membership (county, within);
create index membership_org on people.membership (county, org);
create index membership_person on people.membership (county, person);

alter table people.area enable row level security;
alter table people.area force row level security;
create policy county on people.area using (county = nullif(current_setting('app.county', true), ''));

alter table people.membership enable row level security;
alter table people.membership force row level security;
create policy holders on people.membership using (
  county = nullif(current_setting('app.county', true), '')
  and (person is null or current_setting('app.reach', true) = 'system'
    or person = any (string_to_array(nullif(current_setting('app.scope', true), ''), ',')::uuid[])));
