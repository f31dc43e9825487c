-- What the schools of a consortium do together: programmes of shared culture, and a calendar of gatherings (docs/adr/0035).
create schema consortia;

-- A programme of culture shared by a consortium, for a term.
create table consortia.programme (
  county text not null,
  id uuid not null,
  -- The area of the tree of consortia: which schools belong to it stands there alone.
  consortium uuid not null,
  name text not null,
  about text not null,
  places text not null,
  contact text not null,
  began date not null,
  -- The last day.
  until date not null,
  is_over boolean not null default false,
  changed_by uuid not null,
  changed_at timestamptz not null,
  version integer not null default 0,
  primary key (county, id),
  check (until >= began),
  foreign key (county, consortium) references people.area (county, id),
  foreign key (county, changed_by) references people.person (county, id)
);
create index programme_consortium on consortia.programme (county, consortium, began);
create index programme_changed_by on consortia.programme (county, changed_by);

-- A school that takes part, for as long as it likes: one that leaves, or never came, leaves no row.
create table consortia.programme_school (
  county text not null,
  programme uuid not null,
  org uuid not null,
  consortium uuid not null,
  joined_at timestamptz not null,
  primary key (county, programme, org),
  foreign key (county, programme) references consortia.programme (county, id) on delete cascade,
  foreign key (county, org) references people.organisation (county, id)
);
create index programme_school_org on consortia.programme_school (county, org);

-- A day of joint research, or of a programme: proposed by its host, and on the calendar once the leading school has taken it on.
create table consortia.gathering (
  county text not null,
  id uuid not null,
  consortium uuid not null,
  kind text not null check (kind in ('research', 'culture')),
  programme uuid,
  title text not null,
  -- Of research, the subject of the school or what it is about.
  subject text not null,
  host uuid not null,
  place text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  -- Who leads it, in the host's words.
  leads text not null,
  material text not null,
  state text not null default 'proposed' check (state in ('proposed', 'put_back', 'on_calendar', 'called_off')),
  -- Why it was put back, or called off.
  reason text,
  -- Grows with each change of what calendars say of it, once it is on the calendar.
  sequence integer not null default 0,
  changed_at timestamptz not null,
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  version integer not null default 0,
  primary key (county, id),
  check (starts_at < ends_at),
  check ((reason is not null) = (state in ('put_back', 'called_off'))),
  check (kind = 'culture' or programme is null),
  foreign key (county, consortium) references people.area (county, id),
  foreign key (county, programme) references consortia.programme (county, id),
  foreign key (county, host) references people.organisation (county, id),
  foreign key (county, proposed_by) references people.person (county, id)
);
create index gathering_consortium on consortia.gathering (county, consortium, starts_at);
create index gathering_programme on consortia.gathering (county, programme);
create index gathering_host on consortia.gathering (county, host);
create index gathering_proposed_by on consortia.gathering (county, proposed_by);
create index gathering_starts on consortia.gathering (county, starts_at);

-- Somebody who said he comes, and how long he was there, where the host has confirmed it. Who takes it back leaves no row.
create table consortia.participant (
  county text not null,
  gathering uuid not null,
  person uuid not null,
  -- The school he came from, and that which confirms.
  org uuid not null,
  host uuid not null,
  joined_at timestamptz not null,
  minutes smallint check (minutes between 1 and 720),
  confirmed_by uuid,
  confirmed_at timestamptz,
  primary key (county, gathering, person),
  check ((minutes is null) = (confirmed_at is null) and (confirmed_by is null) = (confirmed_at is null)),
  foreign key (county, gathering) references consortia.gathering (county, id) on delete cascade,
  foreign key (county, person) references people.person (county, id),
  foreign key (county, org) references people.organisation (county, id),
  foreign key (county, host) references people.organisation (county, id),
  foreign key (county, confirmed_by) references people.person (county, id)
);
create index participant_person on consortia.participant (county, person);
create index participant_org on consortia.participant (county, org);
create index participant_host on consortia.participant (county, host);
create index participant_confirmed_by on consortia.participant (county, confirmed_by);

-- The county's officials see what consortia do; of a school, those in it, and the leading school what it decides on.
do $$
declare one text;
begin
  foreach one in array array['programme', 'programme_school', 'gathering', 'participant'] loop
    execute format('alter table consortia.%I enable row level security', one);
    execute format('alter table consortia.%I force row level security', one);
  end loop;
  foreach one in array array['programme', 'programme_school', 'gathering'] loop
    execute format($policy$create policy members on consortia.%I using (
      county = nullif(current_setting('app.county', true), '')
      and (current_setting('app.reach', true) in ('county', 'system')
        or consortium = any (string_to_array(nullif(current_setting('app.scope', true), ''), ',')::uuid[])))$policy$, one);
  end loop;
end
$$;

-- Who comes is known to himself and to whoever confirms it; above the schools there are numbers alone.
create policy concerned on consortia.participant using (
  county = nullif(current_setting('app.county', true), '')
  and (current_setting('app.reach', true) = 'system'
    or person = any (string_to_array(nullif(current_setting('app.scope', true), ''), ',')::uuid[])
    or host = any (string_to_array(nullif(current_setting('app.scope', true), ''), ',')::uuid[])));
