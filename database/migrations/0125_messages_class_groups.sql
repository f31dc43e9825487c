-- Groups of the guardians of a class and its teachers: who is in one is asked of the living relations, never kept (docs/adr/0023).
alter table messages.conversation
  add column kind text not null default 'talk' check (kind in ('talk', 'class')),
  add column class uuid,
  -- Who opened a group, and since when nobody writes in it any more.
  add column opened_by uuid,
  add column closed_at timestamptz,
  -- Until when its staff alone write.
  add column staff_only_until timestamptz,
  alter column child drop not null,
  alter column guardian drop not null,
  alter column teacher drop not null;
alter table messages.conversation alter column kind drop default;
alter table messages.conversation
  add check (num_nonnulls(child, guardian, teacher) = case kind when 'talk' then 3 else 0 end),
  add check (num_nonnulls(class, opened_by) = case kind when 'class' then 2 else 0 end),
  add check (kind = 'talk' or notice is null),
  add check (kind <> 'talk' or num_nonnulls(closed_at, staff_only_until) = 0),
  add foreign key (county, class) references people.class (county, id),
  add foreign key (county, opened_by) references people.person (county, id),
  drop constraint conversation_once;
create unique index conversation_once on messages.conversation (county, child, guardian, teacher, notice)
  nulls not distinct where kind = 'talk';
create unique index conversation_of_class on messages.conversation (county, class) where kind = 'class';
create index conversation_child on messages.conversation (county, child);
create index conversation_class on messages.conversation (county, class);
create index conversation_opened_by on messages.conversation (county, opened_by);

drop policy holders on messages.conversation;
-- A guardian kept from the child holds him no more, and sees no row. Of a group the row names no family: who may read it the gate asks.
create policy holders on messages.conversation using (
  county = nullif(current_setting('app.county', true), '')
  and (current_setting('app.reach', true) = 'system' or kind = 'class'
    or teacher = any (string_to_array(nullif(current_setting('app.scope', true), ''), ',')::uuid[])
    or (guardian = any (string_to_array(nullif(current_setting('app.scope', true), ''), ',')::uuid[])
      and child = any (string_to_array(nullif(current_setting('app.scope', true), ''), ',')::uuid[]))));

-- What a guardian is called among the other families of a group: by a number, or as somebody of the child he names.
create table messages.alias (
  county text not null,
  conversation uuid not null,
  person uuid not null,
  number integer not null,
  child uuid,
  primary key (county, conversation, person),
  unique (county, conversation, number),
  check (child <> person),
  foreign key (county, conversation) references messages.conversation (county, id),
  foreign key (county, person) references people.person (county, id),
  foreign key (county, child) references people.person (county, id)
);
create index alias_person on messages.alias (county, person);
create index alias_child on messages.alias (county, child);

alter table messages.alias enable row level security;
alter table messages.alias force row level security;
create policy holders on messages.alias using (
  county = nullif(current_setting('app.county', true), '')
  and (current_setting('app.reach', true) = 'system'
    or person = any (string_to_array(nullif(current_setting('app.scope', true), ''), ',')::uuid[])));

-- What is looked at of a group is about no one child.
alter table messages.moderation_item alter column child drop not null;
