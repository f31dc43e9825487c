-- How far each of those who read a conversation has read, however many they are (docs/adr/0023).
create table messages.reading (
  county text not null,
  conversation uuid not null,
  person uuid not null,
  -- The number of the newest message he has read.
  up_to integer not null,
  primary key (county, conversation, person),
  foreign key (county, conversation) references messages.conversation (county, id),
  foreign key (county, person) references people.person (county, id)
);
create index reading_person on messages.reading (county, person);

-- Only for this migration: it belongs to no county.
alter table messages.conversation no force row level security;
insert into messages.reading (county, conversation, person, up_to)
  select county, id, guardian, guardian_read from messages.conversation
  union all
  select county, id, teacher, teacher_read from messages.conversation;
alter table messages.conversation force row level security;
alter table messages.conversation drop column guardian_read, drop column teacher_read;

alter table messages.reading enable row level security;
alter table messages.reading force row level security;
create policy holders on messages.reading using (
  county = nullif(current_setting('app.county', true), '')
  and (current_setting('app.reach', true) = 'system'
    or person = any (string_to_array(nullif(current_setting('app.scope', true), ''), ',')::uuid[])));
