-- A family's copy of what is kept about a child: one a person and child, sealed, for a day. See ADR 0014.
create table people.data_copy (
  county text not null,
  id uuid not null,
  pupil uuid not null,
  asked_by uuid not null,
  language text not null check (language in ('zh', 'en')),
  state text not null check (state in ('waiting', 'ready', 'failed')),
  made_at timestamptz not null,
  -- From then on there is nothing of it any more.
  expires_at timestamptz not null,
  sealed text,
  primary key (county, id),
  unique (county, pupil, asked_by),
  foreign key (county, pupil) references people.pupil (county, person),
  foreign key (county, asked_by) references people.person (county, id),
  check ((state = 'ready') = (sealed is not null))
);
create index data_copy_expires on people.data_copy (county, expires_at);
alter table people.data_copy enable row level security;
alter table people.data_copy force row level security;
create policy holders on people.data_copy using (
  county = nullif(current_setting('app.county', true), '')
  and (current_setting('app.reach', true) = 'system'
    or asked_by = any (string_to_array(nullif(current_setting('app.scope', true), ''), ',')::uuid[])));
