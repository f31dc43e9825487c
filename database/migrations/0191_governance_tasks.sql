-- What an organisation is to do until a day, and what became of it (docs/adr/0028).
create table governance.task (
  county text not null,
  id uuid not null,
  -- The matter it is to settle, where there is one.
  matter uuid,
  title text not null,
  body text not null,
  -- Who owes it, and who of there has taken charge of it.
  org uuid not null,
  in_charge uuid,
  -- Who works along.
  co_orgs uuid[] not null default '{}',
  -- Who asked for it, accepts it, suspends it.
  asking_org uuid not null,
  set_by uuid not null,
  set_at timestamptz not null,
  began date not null,
  working_days smallint not null check (working_days between 1 and 250),
  due_on date not null,
  -- Of each of those who owe it and work along.
  minutes integer not null check (minutes between 0 and 60000),
  state text not null default 'open' check (state in ('open', 'suspended', 'in_review', 'done', 'withdrawn')),
  -- In per cent.
  progress smallint not null default 0 check (progress between 0 and 100),
  -- The last day that counted before it was suspended.
  suspended_on date,
  -- How many have heard that it is late.
  escalated smallint not null default 0,
  closed_at timestamptz,
  version integer not null default 0,
  primary key (county, id),
  check ((suspended_on is not null) = (state = 'suspended')),
  check ((closed_at is not null) = (state in ('done', 'withdrawn'))),
  check (org <> all (co_orgs)),
  foreign key (county, matter) references governance.matter (county, id) on delete cascade,
  foreign key (county, org) references people.organisation (county, id),
  foreign key (county, in_charge) references people.person (county, id),
  foreign key (county, asking_org) references people.organisation (county, id),
  foreign key (county, set_by) references people.person (county, id)
);
create index task_matter on governance.task (county, matter);
create index task_org on governance.task (county, org);
create index task_in_charge on governance.task (county, in_charge);
create index task_asking_org on governance.task (county, asking_org);
create index task_set_by on governance.task (county, set_by);
create index task_due on governance.task (county, due_on) where state = 'open';
create index task_began on governance.task (county, began);

-- What happened to a task, in order; nothing of it changes.
create table governance.task_step (
  county text not null,
  id uuid not null,
  task uuid not null,
  what text not null check (what in ('set', 'taken_charge', 'progress', 'suspended', 'resumed', 'handed_in', 'accepted',
    'sent_back', 'reopened', 'withdrawn', 'escalated')),
  at timestamptz not null,
  -- Null where the system did it.
  done_by uuid,
  org uuid,
  progress smallint not null,
  -- Evidence, a reason, how far it is.
  said text,
  due_on date not null,
  primary key (county, id),
  foreign key (county, task) references governance.task (county, id) on delete cascade,
  foreign key (county, done_by) references people.person (county, id),
  foreign key (county, org) references people.organisation (county, id)
);
create index task_step_of on governance.task_step (county, task, at);
create index task_step_done_by on governance.task_step (county, done_by);
create index task_step_org on governance.task_step (county, org);

-- Departments' people and the bureau's see the county's; the gate tells them apart.
do $$
declare one text;
begin
  foreach one in array array['task', 'task_step'] loop
    execute format('alter table governance.%I enable row level security', one);
    execute format('alter table governance.%I force row level security', one);
    execute format($policy$create policy offices on governance.%I using (
      county = nullif(current_setting('app.county', true), '')
      and current_setting('app.reach', true) in ('county', 'system'))$policy$, one);
  end loop;
end
$$;
