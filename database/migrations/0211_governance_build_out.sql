-- How far the partnership is built: what was reported, other counties, and local targets (docs/adr/0030).

-- What was said of an element at a place or school, from a day on. Of the same day the latest counts; nothing of it changes.
create table governance.build_report (
  county text not null,
  id uuid not null,
  element text not null,
  -- A county, this one or another, or a town of this one; else a school.
  place text check (place ~ '^\d{6}(\d{3})?$'),
  org uuid,
  state text not null check (state in ('has', 'none', 'withdrawn')),
  since date not null,
  -- Evidence: a document, or who said it.
  note text not null,
  reported_by uuid not null,
  reported_at timestamptz not null,
  primary key (county, id),
  check (num_nonnulls(place, org) = 1),
  foreign key (county, org) references people.organisation (county, id),
  foreign key (county, reported_by) references people.person (county, id)
);
create index build_report_element on governance.build_report (county, element, reported_at);
create index build_report_org on governance.build_report (county, org);
create index build_report_reported_by on governance.build_report (county, reported_by);
comment on table governance.build_report is 'append-only';

-- Other counties of the province, by their codes, whose state is entered by hand: a server holds one county each.
create table governance.peer_county (
  county text not null,
  code text not null check (code ~ '^\d{6}$'),
  name text not null,
  primary key (county, code),
  check (code <> county)
);

-- What the bureau wants to reach by a day; one that is given up stays known.
create table governance.build_target (
  county text not null,
  id uuid not null,
  element text not null,
  scope text not null check (scope in ('county', 'prefecture', 'province')),
  -- In per cent.
  share smallint not null check (share between 1 and 100),
  by_day date not null,
  source text not null,
  set_by uuid not null,
  set_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (county, id),
  foreign key (county, set_by) references people.person (county, id)
);
create index build_target_set_by on governance.build_target (county, set_by);

do $$
declare one text;
begin
  foreach one in array array['build_report', 'peer_county', 'build_target'] loop
    execute format('alter table governance.%I enable row level security', one);
    execute format('alter table governance.%I force row level security', one);
    execute format($policy$create policy county on governance.%I
      using (county = nullif(current_setting('app.county', true), ''))$policy$, one);
  end loop;
end
$$;
