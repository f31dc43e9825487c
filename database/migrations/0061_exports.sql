-- What leaves by a screen leaves by one door (docs/adr/0018).
create schema exports;

-- A file made for one person: sealed, for a while, and where `most` says so for so many times.
create table platform.kept_file (
  county text not null,
  id uuid not null,
  owner uuid not null,
  sealed text not null,
  -- From then on there is nothing of it any more.
  expires_at timestamptz not null,
  fetched smallint not null default 0,
  most smallint,
  primary key (county, id)
);
create index kept_file_expires on platform.kept_file (county, expires_at);
alter table platform.kept_file enable row level security;
alter table platform.kept_file force row level security;
create policy holders on platform.kept_file using (
  county = nullif(current_setting('app.county', true), '')
  and (current_setting('app.reach', true) = 'system'
    or owner = any (string_to_array(nullif(current_setting('app.scope', true), ''), ',')::uuid[])));

-- A family's copy lies there too. Copies live a day: those made before are asked for anew.
truncate people.data_copy;
alter table people.data_copy drop column sealed;

-- What somebody asked to have as a file, and what became of it.
create table exports.export (
  county text not null,
  id uuid not null,
  kind text not null,
  org uuid not null,
  class uuid,
  columns text[] not null,
  format text not null check (format in ('xlsx', 'csv', 'zip')),
  category text not null check (category in ('teaching', 'safety', 'service', 'report', 'other')),
  reason text not null,
  language text not null check (language in ('zh', 'en')),
  asked_by uuid not null,
  -- The role he asked in: what it opens on the day is what he gets.
  acting uuid not null,
  role text not null,
  asked_at timestamptz not null,
  -- Pupils it was about when it was asked for, later when it was made; and the highest class of its columns.
  pupils integer not null,
  opens text not null check (opens in ('C1', 'C2', 'C3')),
  state text not null check (
    state in ('waiting', 'making', 'ready', 'refused', 'cancelled', 'failed', 'lapsed', 'over')),
  decided_by uuid,
  decided_at timestamptz,
  -- Rows read so far.
  done integer not null default 0,
  fetched smallint not null default 0,
  -- Nobody approves it after that, or fetches it.
  expires_at timestamptz not null,
  primary key (county, id),
  check (decided_by is distinct from asked_by),
  foreign key (county, org) references people.organisation (county, id),
  foreign key (county, class) references people.class (county, id),
  foreign key (county, asked_by) references people.person (county, id),
  foreign key (county, decided_by) references people.person (county, id),
  foreign key (county, acting) references people.role_grant (county, id)
);
create index export_asked_by on exports.export (county, asked_by, asked_at);
create index export_org on exports.export (county, org, asked_at);
create index export_acting on exports.export (county, acting);
create index export_decided_by on exports.export (county, decided_by);
create index export_expires on exports.export (county, expires_at) where state in ('waiting', 'ready');
alter table exports.export enable row level security;
alter table exports.export force row level security;
create policy holders on exports.export using (
  county = nullif(current_setting('app.county', true), '')
  and (current_setting('app.reach', true) = 'system'
    or asked_by = any (string_to_array(nullif(current_setting('app.scope', true), ''), ',')::uuid[])
    or org = any (string_to_array(nullif(current_setting('app.scope', true), ''), ',')::uuid[])));
