-- Talks with pupils: one of these is a pupil’s own, in which two adults of different organisations are with him (docs/adr/0026).
alter table messages.conversation
  -- Whom he does not want to be in it.
  add column without_homeroom boolean,
  drop constraint conversation_kind_check,
  add check (kind in ('talk', 'class', 'project', 'case', 'pupil')),
  add check ((without_homeroom is not null) = (kind = 'pupil'));
-- Of a pupil’s talk, whoever opened it is the pupil: nobody begins one with him, and he has one at a time.
create unique index conversation_of_pupil on messages.conversation (county, opened_by)
  where kind = 'pupil' and closed_at is null;

-- Two adults who are in a talk with a pupil together: of his school one, of another organisation the other, neither of them put there by himself.
-- A new pair takes the place of the last one; who of them still is what he was put there as is asked of the living relations.
create table messages.pair (
  county text not null,
  id uuid not null,
  conversation uuid not null,
  pupil uuid not null,
  school_adult uuid not null,
  school_role text not null check (school_role in ('counsellor', 'homeroom')),
  school uuid not null,
  -- On which day it was looked up that he may work with minors: that holds for a year (未成年人保护法 art. 62).
  school_checked_on date not null,
  school_left_at timestamptz,
  other_adult uuid not null,
  other_role text not null check (other_role in ('counsellor', 'community_worker', 'provider_admin')),
  other_org uuid not null,
  other_checked_on date not null,
  other_left_at timestamptz,
  put_by uuid not null,
  since timestamptz not null,
  until timestamptz,
  primary key (county, id),
  unique (county, conversation, id),
  check (school <> other_org),
  check (school_adult <> other_adult and pupil not in (school_adult, other_adult, put_by)),
  check (put_by not in (school_adult, other_adult)),
  foreign key (county, conversation) references messages.conversation (county, id),
  foreign key (county, pupil) references people.person (county, id),
  foreign key (county, school_adult) references people.person (county, id),
  foreign key (county, school) references people.organisation (county, id),
  foreign key (county, other_adult) references people.person (county, id),
  foreign key (county, other_org) references people.organisation (county, id),
  foreign key (county, put_by) references people.person (county, id)
);
create unique index pair_now on messages.pair (county, conversation) where until is null;
create index pair_pupil on messages.pair (county, pupil);
create index pair_school_adult on messages.pair (county, school_adult);
create index pair_school on messages.pair (county, school);
create index pair_other_adult on messages.pair (county, other_adult);
create index pair_other_org on messages.pair (county, other_org);
create index pair_put_by on messages.pair (county, put_by);

alter table messages.pair enable row level security;
alter table messages.pair force row level security;
-- A guardian holds his child: what is the child’s own is seen by nobody for holding him.
create policy system on messages.pair using (
  county = nullif(current_setting('app.county', true), '')
  and current_setting('app.reach', true) = 'system');

alter table messages.message
  -- Of what is delivered in a pupil’s talk: before whose eyes, both of them. Nothing there is for one adult alone.
  add column pair uuid,
  drop constraint message_side_check,
  add check (side in ('guardian', 'teacher', 'pupil', 'adult')),
  add check ((pair is not null) = (side in ('pupil', 'adult') and seq is not null)),
  add foreign key (county, conversation, pair) references messages.pair (county, conversation, id);
create index message_pair on messages.message (county, conversation, pair);

drop policy holders on messages.message;
create policy holders on messages.message using (
  county = nullif(current_setting('app.county', true), '')
  and (current_setting('app.reach', true) = 'system'
    or (side in ('guardian', 'teacher')
      and writer = any (string_to_array(nullif(current_setting('app.scope', true), ''), ',')::uuid[]))));

-- A report out of a pupil’s talk is for whoever watches over children, as harm is.
alter table messages.moderation_item
  drop constraint moderation_item_cause_check,
  drop constraint moderation_item_check,
  add check (cause in ('words', 'report', 'harm', 'pupil_report')),
  add check ((cause in ('report', 'pupil_report')) = (reporter is not null));
