-- Who is there: by a code on the wall of the room that changes every half minute, or by the clerk’s hand (docs/adr/0031).
-- What codes are made of, sealed; there is one once a conference has begun.
alter table governance.conference add column code_key text;
alter table governance.conference_seat add column is_present boolean not null default false;

-- Who came and left, and how that is known; nothing of it changes.
create table governance.conference_presence (
  county text not null,
  id uuid not null,
  conference uuid not null,
  org uuid not null,
  what text not null check (what in ('came', 'left')),
  at timestamptz not null,
  how text not null check (how in ('code', 'clerk')),
  -- Why the clerk says so.
  reason text,
  done_by uuid not null,
  -- As the conference has them.
  orgs uuid[] not null,
  primary key (county, id),
  check ((reason is not null) = (how = 'clerk')),
  foreign key (county, conference) references governance.conference (county, id) on delete cascade,
  foreign key (county, org) references people.organisation (county, id),
  foreign key (county, done_by) references people.person (county, id)
);
comment on table governance.conference_presence is 'append-only';
create index conference_presence_of on governance.conference_presence (county, conference, at);
create index conference_presence_org on governance.conference_presence (county, org);
create index conference_presence_done_by on governance.conference_presence (county, done_by);
alter table governance.conference_presence enable row level security;
alter table governance.conference_presence force row level security;
create policy called on governance.conference_presence using (
  county = nullif(current_setting('app.county', true), '')
  and (current_setting('app.reach', true) in ('county', 'system')
    or orgs && string_to_array(nullif(current_setting('app.scope', true), ''), ',')::uuid[]));
