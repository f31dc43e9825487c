-- Legal hold: while one holds, nothing that is kept of the pupil goes (docs/adr/0017). Document and reason are sealed (C4):
-- here stands only of whom, and until when.
create table people.legal_hold (
  county text not null,
  id uuid not null,
  pupil uuid not null,
  laid_by uuid not null,
  laid_at timestamptz not null,
  -- The first day it no longer holds.
  until date not null,
  sealed bytea not null,
  end_asked_by uuid,
  end_asked_at timestamptz,
  ended_by uuid,
  ended_at timestamptz,
  primary key (county, id),
  foreign key (county, pupil) references people.pupil (county, person),
  foreign key (county, laid_by) references people.person (county, id),
  -- One asks, another ends it.
  check ((ended_by is null) = (ended_at is null) and (ended_by is null or ended_by <> end_asked_by))
);
create index legal_hold_pupil on people.legal_hold (county, pupil);

alter table people.legal_hold enable row level security;
alter table people.legal_hold force row level security;
create policy system on people.legal_hold using (
  county = nullif(current_setting('app.county', true), '')
  and current_setting('app.reach', true) = 'system');
