-- Joint conferences: who is called to them, what they are about, and what lies before them (docs/adr/0031).
create table governance.conference (
  county text not null,
  id uuid not null,
  title text not null,
  place text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  convened_by uuid not null,
  convened_at timestamptz not null,
  state text not null default 'preparing' check (state in ('preparing', 'convoked', 'in_session', 'ended', 'confirmed', 'cancelled')),
  -- How many of those who may vote have to be there, and how many of those there have to agree.
  quorum text not null check (quorum in ('none', 'half', 'two_thirds')),
  voting text not null check (voting in ('none', 'majority', 'two_thirds')),
  -- Grows with each change of what calendars say of it, once it was convoked.
  sequence integer not null default 0,
  called_off_why text,
  -- Whoever is called to it.
  orgs uuid[] not null default '{}',
  version integer not null default 0,
  primary key (county, id),
  check (starts_at < ends_at),
  check ((called_off_why is not null) = (state = 'cancelled')),
  foreign key (county, convened_by) references people.person (county, id)
);
create index conference_convened_by on governance.conference (county, convened_by);
create index conference_starts on governance.conference (county, starts_at);

-- An organisation called to a conference, and what it has answered.
create table governance.conference_seat (
  county text not null,
  conference uuid not null,
  org uuid not null,
  is_observer boolean not null,
  answer text check (answer in ('comes', 'does_not')),
  -- Who comes, in its words.
  who_comes text,
  answered_by uuid,
  answered_at timestamptz,
  -- Whoever is called to the conference, as it has them.
  orgs uuid[] not null,
  primary key (county, conference, org),
  check ((answer is null) = (answered_at is null)),
  foreign key (county, conference) references governance.conference (county, id) on delete cascade,
  foreign key (county, org) references people.organisation (county, id),
  foreign key (county, answered_by) references people.person (county, id)
);
create index conference_seat_org on governance.conference_seat (county, org);
create index conference_seat_answered_by on governance.conference_seat (county, answered_by);

-- What somebody wants a conference to deal with: of no conference until the bureau takes it on.
create table governance.agenda_item (
  county text not null,
  id uuid not null,
  conference uuid,
  title text not null,
  body text not null,
  -- What is to be decided.
  asks text not null,
  kind text not null check (kind in ('matter', 'task_report', 'fund', 'resource', 'other')),
  matter uuid,
  -- Of a fund, in fen; of a resource, which.
  amount_fen bigint check (amount_fen > 0),
  resource text,
  org uuid not null,
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  state text not null default 'proposed' check (state in ('proposed', 'on_agenda', 'put_off', 'withdrawn')),
  -- Why it was put off.
  reason text,
  position smallint,
  minutes smallint check (minutes between 1 and 480),
  is_confidential boolean not null,
  -- Of what is confidential, who reads it beside the bureau and whoever proposed it.
  named uuid[] not null default '{}',
  -- Whoever reads it beside the bureau.
  readers uuid[] not null,
  version integer not null default 0,
  primary key (county, id),
  check ((conference is not null) = (state = 'on_agenda')),
  check ((position is not null) = (state = 'on_agenda')),
  check ((reason is not null) = (state = 'put_off')),
  check ((amount_fen is not null) = (kind = 'fund')),
  check ((resource is not null) = (kind = 'resource')),
  check (is_confidential or named = '{}'),
  foreign key (county, conference) references governance.conference (county, id) on delete cascade,
  foreign key (county, matter) references governance.matter (county, id),
  foreign key (county, org) references people.organisation (county, id),
  foreign key (county, proposed_by) references people.person (county, id)
);
create index agenda_item_conference on governance.agenda_item (county, conference, position);
create index agenda_item_matter on governance.agenda_item (county, matter);
create index agenda_item_org on governance.agenda_item (county, org);
create index agenda_item_proposed_by on governance.agenda_item (county, proposed_by);
create index agenda_item_waiting on governance.agenda_item (county, proposed_at) where state in ('proposed', 'put_off');

-- What lies before a conference of an item: words, or where they are.
create table governance.agenda_material (
  county text not null,
  id uuid not null,
  item uuid not null,
  title text not null,
  body text,
  address text,
  org uuid not null,
  added_by uuid not null,
  added_at timestamptz not null,
  -- As the item has them.
  readers uuid[] not null,
  primary key (county, id),
  check (body is not null or address is not null),
  foreign key (county, item) references governance.agenda_item (county, id) on delete cascade,
  foreign key (county, org) references people.organisation (county, id),
  foreign key (county, added_by) references people.person (county, id)
);
create index agenda_material_item on governance.agenda_material (county, item, added_at);
create index agenda_material_org on governance.agenda_material (county, org);
create index agenda_material_added_by on governance.agenda_material (county, added_by);

-- The secret address under which somebody's calendar reads the conferences of his organisation: a hash of it alone.
create table governance.calendar_key (
  county text not null,
  person uuid not null,
  -- The role in which it is read.
  acting uuid not null,
  token_hash bytea not null,
  made_at timestamptz not null,
  primary key (county, person),
  foreign key (county, person) references people.person (county, id) on delete cascade
);
create unique index calendar_key_hash on governance.calendar_key (county, token_hash);

-- Departments' people and the bureau's see the county's, and the gate tells them apart; of a school those alone who are called, and who proposed.
do $$
declare one text[];
begin
  foreach one slice 1 in array array[
    ['conference', 'orgs'], ['agenda_item', 'readers'], ['agenda_material', 'readers'], ['conference_seat', 'orgs']
  ] loop
    execute format('alter table governance.%I enable row level security', one[1]);
    execute format('alter table governance.%I force row level security', one[1]);
    execute format($policy$create policy called on governance.%I using (
      county = nullif(current_setting('app.county', true), '')
      and (current_setting('app.reach', true) in ('county', 'system')
        or %s && string_to_array(nullif(current_setting('app.scope', true), ''), ',')::uuid[]))$policy$, one[1], one[2]);
  end loop;
end
$$;

alter table governance.calendar_key enable row level security;
alter table governance.calendar_key force row level security;
create policy own on governance.calendar_key using (
  county = nullif(current_setting('app.county', true), '')
  and (current_setting('app.reach', true) = 'system'
    or person = any (string_to_array(nullif(current_setting('app.scope', true), ''), ',')::uuid[])));
