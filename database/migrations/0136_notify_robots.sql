-- Robots of group chats in which a school has it said that a notice is there, and how far that has come with each: what is not
-- said yet is said together. Who is in the group says whoever registered it. The way to it is sealed.
create table notify.robot (
  county text not null,
  id uuid not null,
  org uuid not null,
  title text not null,
  audience jsonb not null,
  vendor text not null check (vendor in ('wecom', 'dingtalk')),
  sealed text not null,
  made_at timestamptz not null,
  -- Notices nobody in the group has heard of, and how many of them the last try spoke of.
  waiting integer not null default 0 check (waiting >= 0),
  saying integer not null default 0 check (saying >= 0),
  is_urgent boolean not null default false,
  phase text not null default 'unsent' check (phase in ('unsent', 'waiting', 'sending', 'taken', 'dead', 'dropped')),
  tries smallint not null default 0,
  reason text check (reason in ('refused', 'gone', 'unreachable')),
  at timestamptz not null,
  tried_at timestamptz,
  primary key (county, id)
);
create index robot_org on notify.robot (county, org);
create index robot_due on notify.robot (county, at) where phase in ('waiting', 'sending');

alter table notify.robot enable row level security;
alter table notify.robot force row level security;
create policy holders on notify.robot using (county = nullif(current_setting('app.county', true), '')
  and (current_setting('app.reach', true) = 'system'
    or org = any (string_to_array(nullif(current_setting('app.scope', true), ''), ',')::uuid[])));
