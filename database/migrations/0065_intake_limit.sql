-- How much of what is there an import may change or end before somebody has to say yes, per thousand. Without a row it is ten.
create table intake.change_limit (
  county text not null primary key,
  per_mille integer not null check (per_mille between 1 and 50)
);
alter table intake.change_limit enable row level security;
alter table intake.change_limit force row level security;
create policy reach on intake.change_limit using (
  county = nullif(current_setting('app.county', true), '')
  and current_setting('app.reach', true) in ('county', 'system'));
