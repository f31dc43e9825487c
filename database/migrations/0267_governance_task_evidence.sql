-- Files that show what was done for a task, each with what it shows (docs/adr/0028). They are frozen once it is accepted.
create table governance.task_evidence (
  county text not null,
  id uuid not null,
  task uuid not null,
  attachment uuid not null,
  -- What it shows, in words.
  shows text not null,
  org uuid not null,
  added_by uuid not null,
  added_at timestamptz not null,
  primary key (county, id),
  unique (county, attachment),
  foreign key (county, task) references governance.task (county, id) on delete cascade,
  foreign key (county, attachment) references messages.attachment (county, id),
  foreign key (county, org) references people.organisation (county, id),
  foreign key (county, added_by) references people.person (county, id)
);
create index task_evidence_of on governance.task_evidence (county, task, added_at);
create index task_evidence_org on governance.task_evidence (county, org);
create index task_evidence_added_by on governance.task_evidence (county, added_by);

-- Who reads the task reads what shows it done: that is asked of the task.
alter table governance.task_evidence enable row level security;
alter table governance.task_evidence force row level security;
create policy system on governance.task_evidence using (
  county = nullif(current_setting('app.county', true), '')
  and current_setting('app.reach', true) = 'system');
