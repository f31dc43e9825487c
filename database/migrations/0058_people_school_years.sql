-- The county's own school years, and which system the schools follow (ADR 0013). Neither holds where no row says so.
create table people.school_year (
  county text not null,
  -- The year it begins in.
  year integer not null,
  began date not null,
  second_term date not null,
  primary key (county, year),
  check (began between make_date(year, 8, 1) and make_date(year, 9, 30)),
  check (second_term between make_date(year + 1, 1, 15) and make_date(year + 1, 3, 31))
);
create table people.schooling (
  county text not null,
  org uuid not null,
  -- Classes entered in this year and later follow it to the end of their stage.
  entry_year integer not null,
  system text not null check (system in ('6-3', '5-4')),
  primary key (county, org, entry_year),
  foreign key (county, org) references people.organisation (county, id)
);

alter table people.school_year enable row level security;
alter table people.school_year force row level security;
create policy county on people.school_year using (county = nullif(current_setting('app.county', true), ''));
alter table people.schooling enable row level security;
alter table people.schooling force row level security;
create policy county on people.schooling using (county = nullif(current_setting('app.county', true), ''));
