-- What is measured, of which stretch of time, and what was frozen of it (docs/adr/0029).
create schema evaluation;

-- Every version of an indicator whole: what a frozen result was reckoned by can be read for good.
create table evaluation.indicator (
  county text not null,
  code text not null check (code ~ '^[a-z][a-z0-9_]{1,39}$'),
  version integer not null check (version > 0),
  position smallint not null,
  -- The group it is shown in.
  section text not null,
  name_zh text not null,
  name_en text not null,
  about_zh text not null,
  about_en text not null,
  -- Of whom it tells: the county, a school, a department.
  level text not null,
  kind text not null check (kind in ('share', 'ratio', 'median', 'p90')),
  -- Formulas over declared facts; empty where nothing measures it yet.
  numerator text not null,
  denominator text not null,
  unmeasured_zh text not null,
  unmeasured_en text not null,
  target double precision,
  -- Whether more or less is better.
  aims text not null check (aims in ('more', 'less', 'between')),
  band_least double precision,
  band_most double precision,
  gaming_zh text not null,
  gaming_en text not null,
  -- The indicator that shows when this one is reached by other means than what it stands for.
  counter text,
  changed_by uuid,
  changed_at timestamptz not null,
  primary key (county, code, version),
  foreign key (county, changed_by) references people.person (county, id)
);
create index indicator_changed_by on evaluation.indicator (county, changed_by) where changed_by is not null;

create table evaluation.period (
  county text not null,
  id uuid not null,
  kind text not null check (kind in ('month', 'term', 'year')),
  name text not null,
  began date not null,
  ended date not null,
  state text not null check (state in ('open', 'closed', 'approved', 'frozen')),
  -- How many others have to approve before it is frozen.
  steps smallint not null check (steps between 1 and 2),
  version integer not null default 0,
  read_at timestamptz,
  changed_by uuid not null,
  changed_at timestamptz not null,
  approved_by uuid,
  -- Why it was opened again after it was frozen.
  reason text not null default '',
  primary key (county, id),
  check (began <= ended),
  check ((state = 'approved') = (approved_by is not null)),
  foreign key (county, changed_by) references people.person (county, id),
  foreign key (county, approved_by) references people.person (county, id)
);
create unique index period_began on evaluation.period (county, kind, began);
create index period_changed_by on evaluation.period (county, changed_by);
create index period_approved_by on evaluation.period (county, approved_by) where approved_by is not null;

-- What a fact came to in a period, by organisation; of facts of the whole county there is none.
create table evaluation.reading (
  county text not null,
  period uuid not null,
  fact text not null,
  org uuid,
  -- Pairs of a value and how often it was met.
  counted jsonb not null,
  -- How many children it tells of; empty of facts that tell of none.
  children integer,
  unique nulls not distinct (county, period, fact, org),
  foreign key (county, period) references evaluation.period (county, id) on delete cascade,
  foreign key (county, org) references people.organisation (county, id)
);
create index reading_org on evaluation.reading (county, org);

-- A period as it was frozen: facts, rules and code whole, so that it can be reckoned anew bit for bit.
create table evaluation.snapshot (
  county text not null,
  id uuid not null,
  period uuid not null,
  number integer not null check (number > 0),
  -- Why there is another one; empty of the first.
  reason text not null,
  -- What it was reckoned from, as one text.
  source text not null,
  results text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  code_version text not null,
  closed_by uuid not null,
  first_by uuid,
  frozen_by uuid not null,
  frozen_at timestamptz not null,
  primary key (county, id),
  unique (county, period, number),
  check (frozen_by <> closed_by and frozen_by is distinct from first_by and first_by is distinct from closed_by),
  foreign key (county, period) references evaluation.period (county, id),
  foreign key (county, closed_by) references people.person (county, id),
  foreign key (county, first_by) references people.person (county, id),
  foreign key (county, frozen_by) references people.person (county, id)
);
create index snapshot_closed_by on evaluation.snapshot (county, closed_by);
create index snapshot_first_by on evaluation.snapshot (county, first_by) where first_by is not null;
create index snapshot_frozen_by on evaluation.snapshot (county, frozen_by);

do $$
declare one text;
begin
  foreach one in array array['indicator', 'period', 'reading', 'snapshot'] loop
    execute format('alter table evaluation.%I enable row level security', one);
    execute format('alter table evaluation.%I force row level security', one);
    execute format($policy$create policy county on evaluation.%I
      using (county = nullif(current_setting('app.county', true), ''))$policy$, one);
  end loop;
end
$$;

-- Late figures open a new one; what is frozen is not edited.
comment on table evaluation.snapshot is 'append-only';
