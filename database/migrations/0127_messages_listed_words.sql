-- What a school, or the county, has messages held for beside the list that comes with the platform (docs/adr/0023).
create table messages.listed_word (
  county text not null,
  id uuid not null,
  -- Of a school; null for the county's, which holds at all of its schools.
  org uuid,
  words text not null,
  category text not null check (category in ('insult', 'threat', 'sexual', 'fraud', 'drugs', 'harm')),
  -- 2: found as it is written, however disguised. 3: also by its sound, and across a stop of the sentence.
  weight smallint not null check (weight in (2, 3)),
  reason text not null,
  added_by uuid not null,
  added_at timestamptz not null,
  ended_by uuid,
  ended_at timestamptz,
  end_reason text,
  primary key (county, id),
  check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (end_reason is null)),
  foreign key (county, org) references people.organisation (county, id),
  foreign key (county, added_by) references people.person (county, id),
  foreign key (county, ended_by) references people.person (county, id)
);
create unique index listed_word_once on messages.listed_word (county, org, words) nulls not distinct where ended_at is null;
create index listed_word_org on messages.listed_word (county, org);
create index listed_word_added_by on messages.listed_word (county, added_by);
create index listed_word_ended_by on messages.listed_word (county, ended_by);

alter table messages.listed_word enable row level security;
alter table messages.listed_word force row level security;
create policy keepers on messages.listed_word using (
  county = nullif(current_setting('app.county', true), '')
  and (current_setting('app.reach', true) in ('county', 'system')
    or org = any (string_to_array(nullif(current_setting('app.scope', true), ''), ',')::uuid[])));
