-- What was told to staff in their quiet hours, until those are over: then it comes to the inbox under the next number.
create table notify.held (
  county text not null,
  person uuid not null,
  event uuid not null,
  topic text not null,
  -- What was told at once comes at once.
  telling uuid not null,
  text_key text not null,
  data jsonb not null,
  link text not null,
  roles text[] not null,
  level smallint not null check (level between 1 and 2),
  due_at timestamptz not null,
  primary key (county, person, event, topic)
);
create index held_due on notify.held (county, due_at, telling);

alter table notify.held enable row level security;
alter table notify.held force row level security;
create policy system on notify.held using (county = nullif(current_setting('app.county', true), '')
  and current_setting('app.reach', true) = 'system');
