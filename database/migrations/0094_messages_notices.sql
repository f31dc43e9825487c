-- Notices: told to an audience of the day they leave on, each read, confirmed or signed by whoever got it (docs/adr/0019).
create schema messages;

create table messages.notice (
  county text not null,
  id uuid not null,
  -- Of the organisation the sender acts for; null for the bureau.
  org uuid,
  sender uuid not null,
  role text not null,
  -- The role he sent it in.
  acting uuid not null,
  -- Whose role it is, where it was lent to him.
  on_behalf uuid,
  title text not null,
  body text not null,
  -- Of title and body as they were sent: what a signature says it has seen.
  text_hash bytea not null,
  level text not null check (level in ('read', 'confirm', 'sign')),
  -- Why it rings at any hour, in the words of whoever sent it.
  urgent_reason text,
  audience jsonb not null,
  state text not null check (
    state in ('waiting', 'planned', 'sending', 'sent', 'refused', 'lapsed', 'cancelled', 'recalled')),
  made_at timestamptz not null,
  -- When it is to leave; it leaves at once where that is over.
  leaves_at timestamptz not null,
  sent_at timestamptz,
  -- Persons, and organisations they were reached at: counted when it was asked for, later when it was sent.
  persons integer not null,
  orgs integer not null,
  decided_by uuid,
  decided_at timestamptz,
  -- Nobody approves it after that.
  expires_at timestamptz not null,
  recalled_at timestamptz,
  recall_reason text,
  -- The one it takes the place of.
  corrects uuid,
  reminded_on date,
  primary key (county, id),
  check (decided_by is distinct from sender),
  foreign key (county, org) references people.organisation (county, id),
  foreign key (county, sender) references people.person (county, id),
  foreign key (county, on_behalf) references people.person (county, id),
  foreign key (county, decided_by) references people.person (county, id),
  foreign key (county, acting) references people.role_grant (county, id),
  foreign key (county, corrects) references messages.notice (county, id)
);
create index notice_sender on messages.notice (county, sender, id);
create index notice_org on messages.notice (county, org, id);
create index notice_acting on messages.notice (county, acting);
create index notice_on_behalf on messages.notice (county, on_behalf);
create index notice_decided_by on messages.notice (county, decided_by);
create index notice_corrects on messages.notice (county, corrects);
create index notice_due on messages.notice (county, leaves_at) where state in ('waiting', 'planned', 'sending');

-- Who got a notice, for which child, and what he has said to it. Nobody but he and the sender reads it.
create table messages.receipt (
  county text not null,
  notice uuid not null,
  person uuid not null,
  -- The child he got it for; himself where it is his own.
  about uuid not null,
  sender uuid not null,
  reached_at timestamptz not null,
  read_at timestamptz,
  answer text check (answer in ('confirmed', 'signed', 'declined')),
  answered_at timestamptz,
  -- What was signed, and under which name.
  text_hash bytea,
  signed_as text,
  primary key (county, notice, person, about),
  check ((answer is null) = (answered_at is null)),
  check ((answer = 'signed') = (text_hash is not null and signed_as is not null)),
  foreign key (county, notice) references messages.notice (county, id),
  foreign key (county, person) references people.person (county, id),
  foreign key (county, about) references people.person (county, id),
  foreign key (county, sender) references people.person (county, id)
);
create index receipt_person on messages.receipt (county, person, notice);
create index receipt_about on messages.receipt (county, about);
create index receipt_sender on messages.receipt (county, sender);

alter table messages.notice enable row level security;
alter table messages.notice force row level security;
create policy holders on messages.notice using (
  county = nullif(current_setting('app.county', true), '')
  and (current_setting('app.reach', true) = 'system'
    or sender = any (string_to_array(nullif(current_setting('app.scope', true), ''), ',')::uuid[])));

alter table messages.receipt enable row level security;
alter table messages.receipt force row level security;
create policy holders on messages.receipt using (
  county = nullif(current_setting('app.county', true), '')
  and (current_setting('app.reach', true) = 'system'
    or person = any (string_to_array(nullif(current_setting('app.scope', true), ''), ',')::uuid[])
    or sender = any (string_to_array(nullif(current_setting('app.scope', true), ''), ',')::uuid[])));
