-- A guardianship is claimed, confirmed (its probation runs) or active; what a court orders restrains it for a while or for
-- good. See ADR 0010. What there was until now the school had vouched for.
alter table people.guardianship
  add column state text not null default 'active' check (state in ('claimed', 'confirmed', 'active')),
  -- From which day on a confirmed one is active: it gets there by the date, by nobody's hand.
  add column probation_until date,
  -- The days on which an order holds; kept in step with people.court_order by the one way guardianships are written.
  add column restrained datemultirange not null default '{}',
  -- Since when the child is in his care by entrustment (委托照护, 未成年人保护法 art. 22).
  add column entrusted_since date,
  add constraint guardianship_probation check ((state = 'confirmed') = (probation_until is not null));
-- Whoever adds one says what it is.
alter table people.guardianship alter column state drop default;

-- What a court, or the police, said a guardian may not. Kind and number of the document are sealed (C4): here stands only
-- whom it keeps from which child, and when.
create table people.court_order (
  county text not null,
  id uuid not null,
  pupil uuid not null,
  guardian uuid not null,
  began date not null,
  -- The first day it no longer holds; null until further notice.
  ended date,
  sealed bytea not null,
  entered_by uuid not null,
  entered_at timestamptz not null,
  lifted_by uuid,
  lifted_at timestamptz,
  primary key (county, id),
  foreign key (county, pupil) references people.pupil (county, person),
  foreign key (county, guardian) references people.person (county, id),
  check (ended >= began)
);
create index court_order_pupil on people.court_order (county, pupil);

-- Not even for who sees the whole school: only what the gate has let at it steps up to it.
alter table people.court_order enable row level security;
alter table people.court_order force row level security;
create policy system on people.court_order using (
  county = nullif(current_setting('app.county', true), '')
  and current_setting('app.reach', true) = 'system');
