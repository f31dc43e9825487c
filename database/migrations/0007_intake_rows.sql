-- What one row of an import would do, and what is needed to do it. Nothing was kept in the table this replaces.
drop table intake.planned_row;

alter table intake.import_run drop constraint import_run_state_check;
alter table intake.import_run
  drop column stopped_for,
  add column file bytea,
  add column refusal jsonb,
  add column missing text not null default 'keep' check (missing in ('keep', 'end')),
  add check (state in ('waiting', 'reading', 'ready', 'applying', 'applied', 'refused', 'cancelled', 'failed'));

-- `position` is the row's place in the order of doing. `content` (ids, values) goes once the row is done or refused.
create table intake.planned_row (
  county text not null,
  run uuid not null,
  position integer not null,
  kind text not null,
  sheet text not null,
  line integer not null,
  verdict text not null check (verdict in ('added', 'changed', 'unchanged', 'ended', 'refused')),
  columns text[] not null default '{}',
  faults jsonb not null default '[]',
  content jsonb,
  primary key (county, run, position),
  foreign key (county, run) references intake.import_run (county, id) on delete cascade
);
create index planned_row_verdict on intake.planned_row (county, run, verdict, position);
create index planned_row_todo on intake.planned_row (county, run, position) where content is not null;

-- Rows hold children's names: only the system itself sees them, and tells lines, columns and reasons.
alter table intake.planned_row enable row level security;
alter table intake.planned_row force row level security;
create policy reach on intake.planned_row using (
  county = nullif(current_setting('app.county', true), '')
  and current_setting('app.reach', true) = 'system');
