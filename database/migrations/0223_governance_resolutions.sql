-- What conferences have resolved, and the task that came of it (docs/adr/0031).
create table governance.resolution (
  county text not null,
  id uuid not null,
  conference uuid not null,
  item uuid not null,
  text text not null,
  decided_by uuid not null,
  decided_at timestamptz not null,
  task uuid,
  -- As the item had them.
  readers uuid[] not null,
  primary key (county, id),
  foreign key (county, conference) references governance.conference (county, id) on delete cascade,
  foreign key (county, item) references governance.agenda_item (county, id) on delete cascade,
  foreign key (county, decided_by) references people.person (county, id),
  foreign key (county, task) references governance.task (county, id)
);
comment on table governance.resolution is 'append-only';
create index resolution_conference on governance.resolution (county, conference, decided_at);
create index resolution_item on governance.resolution (county, item);
create index resolution_decided_by on governance.resolution (county, decided_by);
create index resolution_task on governance.resolution (county, task);
alter table governance.resolution enable row level security;
alter table governance.resolution force row level security;
create policy called on governance.resolution using (
  county = nullif(current_setting('app.county', true), '')
  and (current_setting('app.reach', true) in ('county', 'system')
    or readers && string_to_array(nullif(current_setting('app.scope', true), ''), ',')::uuid[]));
