-- A guardian answers a notice in words to whoever sent it: in a conversation about one child that names the notice (docs/adr/0023).
alter table messages.conversation add column notice uuid;
alter table messages.conversation drop constraint conversation_county_child_guardian_teacher_key;
alter table messages.conversation add constraint conversation_once
  unique nulls not distinct (county, child, guardian, teacher, notice);
alter table messages.conversation add foreign key (county, notice) references messages.notice (county, id);
create index conversation_notice on messages.conversation (county, notice);
