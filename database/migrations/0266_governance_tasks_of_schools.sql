-- Who handed a task in: nobody accepts his own work (docs/adr/0028).
alter table governance.task add column handed_in_by uuid;
alter table governance.task add foreign key (county, handed_in_by) references people.person (county, id);
create index task_handed_in_by on governance.task (county, handed_in_by);

-- Schools owe tasks and work along: their people see theirs. What happened to a task is read with it.
drop policy offices on governance.task;
create policy holders on governance.task using (
  county = nullif(current_setting('app.county', true), '')
  and (current_setting('app.reach', true) in ('county', 'system')
    or org = any (string_to_array(nullif(current_setting('app.scope', true), ''), ',')::uuid[])
    or co_orgs && string_to_array(nullif(current_setting('app.scope', true), ''), ',')::uuid[]));
