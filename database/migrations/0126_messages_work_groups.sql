-- Groups of staff of several organisations, for a project or a case of their work: who is in one was invited by name, in a role he holds (docs/adr/0023).
alter table messages.conversation
  -- Names no child.
  add column title text,
  drop constraint conversation_kind_check,
  add check (kind in ('talk', 'class', 'project', 'case')),
  drop constraint conversation_check2,
  add check ((class is not null) = (kind = 'class') and (opened_by is null) = (kind = 'talk')),
  add check ((title is not null) = (kind in ('project', 'case'))),
  add check (staff_only_until is null or kind = 'class');

drop policy holders on messages.conversation;
-- A guardian kept from the child holds him no more, and sees no row. Of a group the row names no family: who may read it the gate asks.
create policy holders on messages.conversation using (
  county = nullif(current_setting('app.county', true), '')
  and (current_setting('app.reach', true) = 'system' or kind = 'class' or kind = 'project' or kind = 'case'
    or teacher = any (string_to_array(nullif(current_setting('app.scope', true), ''), ',')::uuid[])
    or (guardian = any (string_to_array(nullif(current_setting('app.scope', true), ''), ',')::uuid[])
      and child = any (string_to_array(nullif(current_setting('app.scope', true), ''), ',')::uuid[]))));

-- Who was invited into such a group, as what; he is in it while he holds that role there and has not left.
create table messages.member (
  county text not null,
  conversation uuid not null,
  person uuid not null,
  role text not null,
  org uuid not null,
  invited_by uuid not null,
  since timestamptz not null,
  left_at timestamptz,
  primary key (county, conversation, person),
  foreign key (county, conversation) references messages.conversation (county, id),
  foreign key (county, person) references people.person (county, id),
  foreign key (county, org) references people.organisation (county, id),
  foreign key (county, invited_by) references people.person (county, id)
);
create index member_person on messages.member (county, person);
create index member_org on messages.member (county, org);
create index member_invited_by on messages.member (county, invited_by);

alter table messages.member enable row level security;
alter table messages.member force row level security;
create policy holders on messages.member using (
  county = nullif(current_setting('app.county', true), '')
  and (current_setting('app.reach', true) = 'system'
    or person = any (string_to_array(nullif(current_setting('app.scope', true), ''), ',')::uuid[])));
