-- Up to when the calendar's own changes have been marked: a server that was away marks what has come meanwhile.
create table needs.calendar_mark (
  county text primary key,
  at timestamptz not null
);
alter table needs.calendar_mark enable row level security;
alter table needs.calendar_mark force row level security;
create policy reach on needs.calendar_mark using (
  county = nullif(current_setting('app.county', true), '')
  and current_setting('app.reach', true) in ('county', 'system'));
