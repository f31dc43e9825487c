-- What the partnership is built of: bodies, who holds their seats, their charters (docs/adr/0030).
create table governance.body (
  county text not null,
  id uuid not null,
  kind text not null check (kind in ('leading_group', 'office', 'consortium', 'centre', 'station', 'point', 'studio')),
  name text not null,
  -- The body it belongs to: of a station the centre, of a point or studio the station, of an office the leading group.
  within uuid,
  -- Where it works: the county, a town, a village; of a studio that is its school's.
  region text not null references people.region (code),
  -- Of a studio its school; of others the organisation that runs it, where one does.
  org uuid,
  -- Of a consortium the area of its tree: who belongs to it stands there alone.
  area uuid,
  founded date not null,
  ended date,
  changed_by uuid not null,
  changed_at timestamptz not null,
  version integer not null default 0,
  primary key (county, id),
  -- What ended the day it was founded never was.
  check (ended >= founded),
  check ((within is not null) = (kind in ('office', 'station', 'point', 'studio'))),
  check ((area is not null) = (kind = 'consortium')),
  check (kind <> 'studio' or org is not null),
  foreign key (county, within) references governance.body (county, id),
  foreign key (county, org) references people.organisation (county, id),
  foreign key (county, area) references people.area (county, id),
  foreign key (county, changed_by) references people.person (county, id)
);
create index body_within on governance.body (county, within);
create index body_region on governance.body (county, region);
create index body_org on governance.body (county, org);
create index body_area on governance.body (county, area);
create index body_changed_by on governance.body (county, changed_by);

-- Who holds a seat, from `began` until the day before `ended`: somebody of an organisation, an organisation, or an office by its title.
create table governance.seat_term (
  county text not null,
  id uuid not null,
  body uuid not null,
  seat text not null check (seat in ('chair', 'head', 'deputy', 'member')),
  person uuid,
  org uuid,
  office text,
  began date not null,
  ended date,
  set_by uuid not null,
  set_at timestamptz not null,
  primary key (county, id),
  -- What ended the day it began never held.
  check (ended >= began),
  check (num_nonnulls(org, office) > 0),
  check (person is null or org is not null),
  check (seat <> 'chair' or (org is not null and person is null)),
  foreign key (county, body) references governance.body (county, id),
  foreign key (county, person) references people.person (county, id),
  foreign key (county, org) references people.organisation (county, id),
  foreign key (county, set_by) references people.person (county, id)
);
create index seat_term_body on governance.seat_term (county, body, seat, began);
create index seat_term_person on governance.seat_term (county, person);
create index seat_term_org on governance.seat_term (county, org);
create index seat_term_set_by on governance.seat_term (county, set_by);
-- Of the seats one holds, one term begins on a day; that none overlaps is looked at with the body held.
create unique index seat_term_of_one on governance.seat_term (county, body, seat, began)
  where seat in ('chair', 'head') and began is distinct from ended;
create unique index seat_term_open on governance.seat_term (county, body, seat) where seat in ('chair', 'head') and ended is null;

-- The rules a body works by, whole, from a day on; nothing of it changes.
create table governance.charter (
  county text not null,
  id uuid not null,
  body uuid not null,
  number smallint not null,
  began date not null,
  text text not null,
  put_by uuid not null,
  put_at timestamptz not null,
  primary key (county, id),
  unique (county, body, number),
  unique (county, body, began),
  foreign key (county, body) references governance.body (county, id),
  foreign key (county, put_by) references people.person (county, id)
);
create index charter_put_by on governance.charter (county, put_by);
comment on table governance.charter is 'append-only';

-- What the partnership is built of is everybody's to know in their county; by name who holds a seat is told by the gate.
do $$
declare one text;
begin
  foreach one in array array['body', 'seat_term', 'charter'] loop
    execute format('alter table governance.%I enable row level security', one);
    execute format('alter table governance.%I force row level security', one);
    execute format($policy$create policy county on governance.%I
      using (county = nullif(current_setting('app.county', true), ''))$policy$, one);
  end loop;
end
$$;
