-- Imports of the tables a bureau fills: looked at first, applied after somebody said yes.
create schema intake;

create table intake.import_run (
  county text not null,
  id uuid not null,
  file_name text not null,
  state text not null check (state in ('reading', 'ready', 'applying', 'applied', 'refused', 'cancelled', 'failed')),
  done integer not null default 0,
  total integer not null default 0,
  counts jsonb not null default '{}',
  remarks jsonb not null default '[]',
  stopped_for text,
  made_by uuid,
  made_at timestamptz not null,
  ended_at timestamptz,
  primary key (county, id)
);
create index import_run_age on intake.import_run (county, made_at desc);

-- One read row of a file, with what applying it would do.
create table intake.planned_row (
  county text not null,
  run uuid not null,
  kind text not null,
  line integer not null,
  sheet text not null,
  verdict text not null check (verdict in ('added', 'changed', 'unchanged', 'ended', 'refused')),
  row jsonb not null,
  faults jsonb not null default '[]',
  primary key (county, run, kind, sheet, line),
  foreign key (county, run) references intake.import_run (county, id) on delete cascade
);
create index planned_row_verdict on intake.planned_row (county, run, verdict);

do $$
declare
  one text;
begin
  foreach one in array array['import_run', 'planned_row'] loop
    execute format('alter table intake.%I enable row level security', one);
    execute format('alter table intake.%I force row level security', one);
    execute format($policy$create policy reach on intake.%I using (
      county = nullif(current_setting('app.county', true), '')
      and current_setting('app.reach', true) in ('county', 'system'))$policy$, one);
  end loop;
end $$;
