-- Since when an indicator lies outside of its usual range in a period that is still counted; ended once it is back.
create table evaluation.alert (
  county text not null,
  id uuid not null,
  period uuid not null,
  indicator text not null,
  began_at timestamptz not null,
  ended_at timestamptz check (ended_at >= began_at),
  primary key (county, id),
  foreign key (county, period) references evaluation.period (county, id) on delete cascade
);
create unique index alert_open on evaluation.alert (county, period, indicator) where ended_at is null;
create index alert_period on evaluation.alert (county, period);

alter table evaluation.alert enable row level security;
alter table evaluation.alert force row level security;
create policy county on evaluation.alert using (county = nullif(current_setting('app.county', true), ''));
