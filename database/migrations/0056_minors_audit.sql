-- The yearly audit of minors' data (docs/minors-audit.md): who asked for which year, and how far it is. What came of it is
-- kept sealed as platform.kept_file, for a day.
create table oversight.pack (
  county text not null,
  id uuid not null,
  year int not null check (year between 2020 and 2200),
  asked_by uuid not null,
  state text not null check (state in ('making', 'ready', 'failed', 'cancelled')),
  done int not null default 0,
  steps int not null default 0,
  made_at timestamptz not null,
  -- From then on there is nothing of it any more.
  expires_at timestamptz not null,
  primary key (county, id),
  foreign key (county, asked_by) references people.person (county, id)
);
create index pack_made on oversight.pack (county, made_at);
create index pack_asked_by on oversight.pack (county, asked_by);
alter table oversight.pack enable row level security;
alter table oversight.pack force row level security;
create policy system on oversight.pack using (
  county = nullif(current_setting('app.county', true), '')
  and current_setting('app.reach', true) = 'system');
