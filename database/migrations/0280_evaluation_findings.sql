-- What is amiss by an indicator, where, and why as far as is known (docs/adr/0036). A figure stands in it as it was told: what it came to, of
-- which period and frozen version, by which version of the indicator and of the rules.
create table evaluation.finding (
  county text not null,
  id uuid not null,
  title text not null,
  body text not null,
  indicator text not null,
  place text not null check (place in ('county', 'urban', 'rural', 'school')),
  school uuid,
  figure jsonb not null,
  -- What it was made from: an alert, a published report, or a look at a figure.
  source text not null check (source in ('alert', 'report', 'figure')),
  report uuid,
  -- The root-cause sheet: five causes, each rated, with what that rests on.
  causes jsonb not null,
  -- Who reads it beside the bureau: the school it is of, and those who owe something for it.
  readers uuid[] not null,
  version integer not null default 1,
  made_by uuid not null,
  made_at timestamptz not null,
  changed_by uuid not null,
  changed_at timestamptz not null,
  -- Ended although nothing was done for it, and why.
  let_be_at timestamptz,
  let_be_by uuid,
  let_be_why text,
  primary key (county, id),
  check ((place = 'school') = (school is not null)),
  check ((source = 'report') = (report is not null)),
  check ((let_be_at is null) = (let_be_by is null) and (let_be_at is null) = (let_be_why is null)),
  foreign key (county, school) references people.organisation (county, id),
  foreign key (county, report) references evaluation.publication (county, report),
  foreign key (county, made_by) references people.person (county, id),
  foreign key (county, changed_by) references people.person (county, id),
  foreign key (county, let_be_by) references people.person (county, id)
);
create index finding_school on evaluation.finding (county, school);
create index finding_report on evaluation.finding (county, report);
create index finding_made_by on evaluation.finding (county, made_by);
create index finding_changed_by on evaluation.finding (county, changed_by);
create index finding_let_be_by on evaluation.finding (county, let_be_by);

-- One turn of plan, do, check and act: a task, the figure before it and the figure after it. How far it is follows from these.
create table evaluation.round (
  county text not null,
  id uuid not null,
  finding uuid not null,
  number integer not null check (number >= 1),
  -- Of another module, which keeps it as long as its own rule says: it may be gone.
  task uuid not null,
  -- What the figure should come to, in the first period of its kind that begins on this day or later.
  aim double precision not null,
  again_from date not null,
  before jsonb not null,
  after jsonb,
  decision text check (decision in ('keep', 'adjust', 'end')),
  decided_why text,
  decided_by uuid,
  decided_at timestamptz,
  set_by uuid not null,
  set_at timestamptz not null,
  primary key (county, id),
  unique (county, finding, number),
  check ((decision is null) = (decided_at is null) and (decision is null) = (decided_by is null)
    and (decision is null) = (decided_why is null)),
  foreign key (county, finding) references evaluation.finding (county, id),
  foreign key (county, decided_by) references people.person (county, id),
  foreign key (county, set_by) references people.person (county, id)
);
create index round_undecided on evaluation.round (county, finding) where decision is null;
create index round_decided_by on evaluation.round (county, decided_by);
create index round_set_by on evaluation.round (county, set_by);

do $$
declare one text;
begin
  foreach one in array array['finding', 'round'] loop
    execute format('alter table evaluation.%I enable row level security', one);
    execute format('alter table evaluation.%I force row level security', one);
    execute format($policy$create policy county on evaluation.%I
      using (county = nullif(current_setting('app.county', true), ''))$policy$, one);
  end loop;
end
$$;
