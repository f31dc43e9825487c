-- The lawful openings of what a minor wrote in confidence (未成年人保护法 art. 63, docs/adr/0026). A row says who, on what ground, of whom,
-- from when to when and why, and is never changed: what became of it is rows beside it.
create table messages.opening (
  county text not null,
  id uuid not null,
  ground text not null check (ground in ('emergency', 'demand')),
  pupil uuid not null,
  -- The school the pupil was at.
  org uuid not null,
  opened_by uuid not null,
  -- The grant he opened it in: it opens nothing in another.
  acting uuid not null,
  begun_at timestamptz not null,
  -- What was written from then until before then.
  from_at timestamptz not null,
  to_at timestamptz not null,
  -- The danger to the child, of an emergency; else what is asked about.
  reason text not null,
  -- The authority's written demand, of which there is none in an emergency.
  authority text check (authority in ('police', 'procuratorate', 'state_security')),
  authority_name text,
  document text,
  document_on date,
  officers jsonb,
  -- Whose second person it takes: another lead of the school, or the bureau.
  judged_by text not null check (judged_by in ('leads', 'bureau')),
  -- The day on which the pupil hears of it.
  tell_on date not null,
  primary key (county, id),
  check (from_at < to_at),
  check (pupil <> opened_by),
  check ((ground = 'demand') = (authority is not null)),
  check (ground <> 'demand' or judged_by = 'bureau'),
  check (num_nulls(authority, authority_name, document, document_on, officers) in (0, 5)),
  check (officers is null or jsonb_array_length(officers) = 2),
  foreign key (county, pupil) references people.person (county, id),
  foreign key (county, org) references people.organisation (county, id),
  foreign key (county, opened_by) references people.person (county, id),
  foreign key (county, acting) references people.role_grant (county, id)
);
create index opening_pupil on messages.opening (county, pupil, begun_at);
create index opening_org on messages.opening (county, org, begun_at);
create index opening_opened_by on messages.opening (county, opened_by, begun_at);
create index opening_acting on messages.opening (county, acting);
comment on table messages.opening is 'append-only';

-- What became of an opening, each once: a second person's word on it, that the pupil was told, that nobody looked at it in time.
create table messages.opening_step (
  county text not null,
  opening uuid not null,
  kind text not null check (kind in ('decided', 'told', 'late')),
  at timestamptz not null,
  -- Of a decision alone.
  decision text check (decision in ('confirmed', 'objected')),
  decided_by uuid,
  reason text,
  primary key (county, opening, kind),
  check (num_nulls(decision, decided_by, reason) = case when kind = 'decided' then 0 else 3 end),
  foreign key (county, opening) references messages.opening (county, id),
  foreign key (county, decided_by) references people.person (county, id)
);
create index opening_step_decided_by on messages.opening_step (county, decided_by);
comment on table messages.opening_step is 'append-only';

alter table messages.opening enable row level security;
alter table messages.opening force row level security;
create policy system on messages.opening using (
  county = nullif(current_setting('app.county', true), '')
  and current_setting('app.reach', true) = 'system');

alter table messages.opening_step enable row level security;
alter table messages.opening_step force row level security;
create policy system on messages.opening_step using (
  county = nullif(current_setting('app.county', true), '')
  and current_setting('app.reach', true) = 'system');
