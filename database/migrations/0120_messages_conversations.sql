-- Conversations about one child, between a guardian and a teacher, and what of them is held, reported and decided (docs/adr/0023).
create table messages.conversation (
  county text not null,
  id uuid not null,
  org uuid not null,
  child uuid not null,
  guardian uuid not null,
  teacher uuid not null,
  opened_at timestamptz not null,
  -- The number of the newest message that was delivered, and when that was.
  last_seq integer not null default 0,
  last_at timestamptz not null,
  -- How far each side has read.
  guardian_read integer not null default 0,
  teacher_read integer not null default 0,
  primary key (county, id),
  unique (county, child, guardian, teacher),
  -- Nobody writes to a minor, and nobody to himself.
  check (guardian <> teacher and guardian <> child and teacher <> child),
  foreign key (county, org) references people.organisation (county, id),
  foreign key (county, child) references people.person (county, id),
  foreign key (county, guardian) references people.person (county, id),
  foreign key (county, teacher) references people.person (county, id)
);
create index conversation_org on messages.conversation (county, org);
create index conversation_guardian on messages.conversation (county, guardian, last_at);
create index conversation_teacher on messages.conversation (county, teacher, last_at);

-- One message. It gets its number as it is delivered, so that numbers grow in the order of commits and what was delayed or held is not missed.
create table messages.message (
  county text not null,
  id uuid not null,
  conversation uuid not null,
  writer uuid not null,
  side text not null check (side in ('guardian', 'teacher')),
  body text not null,
  state text not null check (state in ('waiting', 'held', 'delivered', 'refused', 'withdrawn', 'removed')),
  written_at timestamptz not null,
  -- When it is delivered at the earliest: the reader's quiet hours are over.
  due_at timestamptz not null,
  seq integer,
  delivered_at timestamptz,
  edited_at timestamptz,
  withdrawn_at timestamptz,
  primary key (county, id),
  unique (county, conversation, seq),
  check ((seq is null) = (delivered_at is null)),
  check (seq is not null or state not in ('delivered', 'removed')),
  foreign key (county, conversation) references messages.conversation (county, id),
  foreign key (county, writer) references people.person (county, id)
);
create index message_conversation on messages.message (county, conversation, written_at);
create index message_writer on messages.message (county, writer);
create index message_due on messages.message (county, due_at) where state = 'waiting';

-- Why somebody has to look at a message, and what came of it.
create table messages.moderation_item (
  county text not null,
  id uuid not null,
  org uuid not null,
  message uuid not null,
  child uuid not null,
  writer uuid not null,
  -- Held for its words, reported by its reader, or speaking of harm to a child, which is delivered and heard at once.
  cause text not null check (cause in ('words', 'report', 'harm')),
  -- Which entries of which version of the list, how and where.
  hits jsonb not null,
  list_version text not null,
  reporter uuid,
  report_reason text,
  state text not null check (state in ('open', 'released', 'refused', 'appealed', 'upheld', 'overturned')),
  opened_at timestamptz not null,
  due_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  reason text,
  appeal text,
  appealed_at timestamptz,
  answered_by uuid,
  answered_at timestamptz,
  answer text,
  primary key (county, id),
  check ((cause = 'report') = (reporter is not null)),
  -- Nobody judges what he wrote or reported, and no appeal comes to whoever decided first.
  check (decided_by is distinct from writer and answered_by is distinct from writer),
  check (decided_by is null or decided_by is distinct from reporter),
  check (answered_by is null or (answered_by is distinct from decided_by and answered_by is distinct from reporter)),
  check ((state = 'open') = (decided_by is null)),
  foreign key (county, org) references people.organisation (county, id),
  foreign key (county, message) references messages.message (county, id),
  foreign key (county, child) references people.person (county, id),
  foreign key (county, writer) references people.person (county, id),
  foreign key (county, reporter) references people.person (county, id),
  foreign key (county, decided_by) references people.person (county, id),
  foreign key (county, answered_by) references people.person (county, id)
);
create unique index moderation_item_once on messages.moderation_item (county, message, cause, reporter) nulls not distinct;
create index moderation_item_open on messages.moderation_item (county, org, due_at) where state in ('open', 'appealed');
create index moderation_item_org on messages.moderation_item (county, org);
create index moderation_item_child on messages.moderation_item (county, child);
create index moderation_item_writer on messages.moderation_item (county, writer);
create index moderation_item_reporter on messages.moderation_item (county, reporter);
create index moderation_item_decided_by on messages.moderation_item (county, decided_by);
create index moderation_item_answered_by on messages.moderation_item (county, answered_by);

alter table messages.conversation enable row level security;
alter table messages.conversation force row level security;
-- A guardian kept from the child holds him no more, and sees no row.
create policy holders on messages.conversation using (
  county = nullif(current_setting('app.county', true), '')
  and (current_setting('app.reach', true) = 'system'
    or teacher = any (string_to_array(nullif(current_setting('app.scope', true), ''), ',')::uuid[])
    or (guardian = any (string_to_array(nullif(current_setting('app.scope', true), ''), ',')::uuid[])
      and child = any (string_to_array(nullif(current_setting('app.scope', true), ''), ',')::uuid[]))));

alter table messages.message enable row level security;
alter table messages.message force row level security;
create policy holders on messages.message using (
  county = nullif(current_setting('app.county', true), '')
  and (current_setting('app.reach', true) = 'system'
    or writer = any (string_to_array(nullif(current_setting('app.scope', true), ''), ',')::uuid[])));

alter table messages.moderation_item enable row level security;
alter table messages.moderation_item force row level security;
create policy holders on messages.moderation_item using (
  county = nullif(current_setting('app.county', true), '')
  and (current_setting('app.reach', true) = 'system'
    or org = any (string_to_array(nullif(current_setting('app.scope', true), ''), ',')::uuid[])));
