-- What schools and departments are asked to report, what they handed in, and from whom nothing came (docs/adr/0037).
create table evaluation.form (
  county text not null,
  code text not null check (code ~ '^[a-z][a-z0-9_]{1,39}$'),
  version integer not null check (version > 0),
  title_zh text not null,
  title_en text not null,
  about_zh text not null,
  about_en text not null,
  asked text not null check (asked in ('schools', 'departments')),
  -- Of which kind of period it is asked for.
  kind text not null check (kind in ('month', 'term', 'year')),
  minutes smallint not null check (minutes > 0),
  fields jsonb not null,
  rules jsonb not null,
  changed_by uuid not null,
  changed_at timestamptz not null,
  primary key (county, code, version),
  foreign key (county, changed_by) references people.person (county, id)
);
create index form_changed_by on evaluation.form (county, changed_by);

-- A form as it is asked for one period, until a day.
create table evaluation.collection (
  county text not null,
  id uuid not null,
  form text not null,
  form_version integer not null,
  period uuid not null,
  ends date not null,
  opened_by uuid not null,
  opened_at timestamptz not null,
  primary key (county, id),
  unique (county, form, period),
  foreign key (county, form, form_version) references evaluation.form (county, code, version),
  foreign key (county, period) references evaluation.period (county, id),
  foreign key (county, opened_by) references people.person (county, id)
);
create index collection_form on evaluation.collection (county, form, form_version);
create index collection_period on evaluation.collection (county, period);
create index collection_opened_by on evaluation.collection (county, opened_by);

-- What one organisation is asked, and what it has filled in so far.
create table evaluation.return (
  county text not null,
  id uuid not null,
  collection uuid not null,
  org uuid not null,
  draft jsonb not null default '{}',
  version integer not null default 0,
  -- How often it was handed in: once, and once for each correction.
  submissions integer not null default 0,
  -- When it was handed in first.
  handed_in_on date,
  reminded_on date,
  changed_by uuid,
  primary key (county, id),
  unique (county, collection, org),
  check ((submissions = 0) = (handed_in_on is null)),
  foreign key (county, collection) references evaluation.collection (county, id),
  foreign key (county, org) references people.organisation (county, id),
  foreign key (county, changed_by) references people.person (county, id)
);
create index return_org on evaluation.return (county, org);
create index return_changed_by on evaluation.return (county, changed_by) where changed_by is not null;

-- What was handed in, and each correction of it with its reason, whole.
create table evaluation.submission (
  county text not null,
  id uuid not null,
  of_return uuid not null,
  number integer not null check (number > 0),
  entries jsonb not null,
  -- Why it is corrected; empty of the first.
  reason text not null,
  handed_in_by uuid not null,
  handed_in_at timestamptz not null,
  primary key (county, id),
  unique (county, of_return, number),
  check ((number = 1) = (reason = '')),
  foreign key (county, of_return) references evaluation.return (county, id),
  foreign key (county, handed_in_by) references people.person (county, id)
);
create index submission_handed_in_by on evaluation.submission (county, handed_in_by);

-- The part of those asked who must have reported before a sum is told.
alter table evaluation.indicator add column least_reported double precision not null default 0
  check (least_reported between 0 and 1);

do $$
declare one text;
begin
  foreach one in array array['form', 'collection', 'return', 'submission'] loop
    execute format('alter table evaluation.%I enable row level security', one);
    execute format('alter table evaluation.%I force row level security', one);
    execute format($policy$create policy county on evaluation.%I
      using (county = nullif(current_setting('app.county', true), ''))$policy$, one);
  end loop;
end
$$;

-- Nothing handed in is edited: a correction stands beside it.
comment on table evaluation.submission is 'append-only';
