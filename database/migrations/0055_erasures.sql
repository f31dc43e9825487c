-- Erasing what is kept of a child, where its family asked and the school granted it (docs/adr/0017). One a request, by its id.
create table people.erasure (
  county text not null,
  id uuid not null,
  org uuid not null,
  pupil uuid not null,
  asked_by uuid not null,
  language text not null check (language in ('zh', 'en')),
  state text not null check (state in ('waiting', 'hidden', 'erased', 'done', 'returning', 'taken_back')),
  granted_at timestamptz not null,
  hidden_at timestamptz,
  -- From that day on it goes, and is not taken back any more.
  erase_on date,
  erased_at timestamptz,
  -- By table, how many rows.
  counts jsonb not null default '{}',
  -- What came of it, signed, as JSON and as PDF.
  certificate text,
  paper bytea,
  primary key (county, id),
  foreign key (county, id) references people.family_request (county, id),
  foreign key (county, pupil) references people.pupil (county, person),
  foreign key (county, asked_by) references people.person (county, id),
  check ((state = 'done') = (certificate is not null and paper is not null))
);
create index erasure_state on people.erasure (county, state);
create index erasure_pupil on people.erasure (county, pupil);
create index erasure_asked_by on people.erasure (county, asked_by);
alter table people.erasure enable row level security;
alter table people.erasure force row level security;
create policy holders on people.erasure using (
  county = nullif(current_setting('app.county', true), '')
  and (current_setting('app.reach', true) = 'system'
    or asked_by = any (string_to_array(nullif(current_setting('app.scope', true), ''), ',')::uuid[])
    or org = any (string_to_array(nullif(current_setting('app.scope', true), ''), ',')::uuid[])));

-- Rows that were taken out of their tables and wait to go, sealed, in the order in which they were taken.
create table people.erased_row (
  county text not null,
  id uuid not null,
  erasure uuid not null,
  position int not null,
  table_name text not null,
  sealed text not null,
  primary key (county, id),
  unique (county, erasure, position),
  foreign key (county, erasure) references people.erasure (county, id)
);
alter table people.erased_row enable row level security;
alter table people.erased_row force row level security;
create policy system on people.erased_row using (
  county = nullif(current_setting('app.county', true), '')
  and current_setting('app.reach', true) = 'system');
