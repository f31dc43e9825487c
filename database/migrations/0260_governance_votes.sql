-- Votes of joint conferences (docs/adr/0031). Of a secret one it is known which organisations have voted, and how often each choice was
-- made: nothing leads from one to the other. Choices by organisation stand in a table that takes those of open votes alone.
-- What an item asks of votes, where that is another rule than its conference’s.
alter table governance.agenda_item
  add column voting text check (voting in ('none', 'majority', 'two_thirds'));

create table governance.vote (
  county text not null,
  id uuid not null,
  conference uuid not null,
  item uuid not null,
  -- What is put to the vote, in words.
  question text not null,
  is_secret boolean not null,
  rule text not null check (rule in ('majority', 'two_thirds')),
  -- The members that were there when it was opened, and how many of them have to agree.
  voters uuid[] not null,
  needed smallint not null check (needed > 0),
  opened_by uuid not null,
  opened_at timestamptz not null,
  yes smallint not null default 0,
  no smallint not null default 0,
  abstain smallint not null default 0,
  closed_by uuid,
  closed_at timestamptz,
  is_carried boolean,
  -- As the item had them.
  readers uuid[] not null,
  primary key (county, id),
  unique (county, id, is_secret),
  check (yes >= 0 and no >= 0 and abstain >= 0 and yes + no + abstain <= cardinality(voters)),
  check ((closed_at is null) = (closed_by is null)),
  check ((closed_at is null) = (is_carried is null)),
  check (is_carried = (yes >= needed)),
  foreign key (county, conference) references governance.conference (county, id) on delete cascade,
  foreign key (county, item) references governance.agenda_item (county, id) on delete cascade,
  foreign key (county, opened_by) references people.person (county, id),
  foreign key (county, closed_by) references people.person (county, id)
);
create index vote_conference on governance.vote (county, conference, opened_at);
create index vote_item on governance.vote (county, item);
create index vote_opened_by on governance.vote (county, opened_by);
create index vote_closed_by on governance.vote (county, closed_by);
-- One question at a time.
create unique index vote_open on governance.vote (county, item) where closed_at is null;

-- That an organisation has voted: not what, and not when. The code is drawn at random where it is sent from, and makes sending again harmless.
create table governance.vote_cast (
  county text not null,
  vote uuid not null,
  org uuid not null,
  code text not null,
  readers uuid[] not null,
  primary key (county, vote, org),
  foreign key (county, vote) references governance.vote (county, id) on delete cascade,
  foreign key (county, org) references people.organisation (county, id)
);
comment on table governance.vote_cast is 'append-only';
create index vote_cast_org on governance.vote_cast (county, org);

-- Who voted how, of open votes alone.
create table governance.vote_choice (
  county text not null,
  vote uuid not null,
  org uuid not null,
  choice text not null check (choice in ('yes', 'no', 'abstain')),
  is_secret boolean not null default false check (not is_secret),
  readers uuid[] not null,
  primary key (county, vote, org),
  foreign key (county, vote, is_secret) references governance.vote (county, id, is_secret) on delete cascade,
  foreign key (county, org) references people.organisation (county, id)
);
comment on table governance.vote_choice is 'append-only';
create index vote_choice_of on governance.vote_choice (county, vote, is_secret);
create index vote_choice_org on governance.vote_choice (county, org);

-- What a resolution rests on, where there was a vote.
alter table governance.resolution
  add column vote uuid,
  add foreign key (county, vote) references governance.vote (county, id);
create index resolution_vote on governance.resolution (county, vote);

do $$
declare one text;
begin
  foreach one in array array['vote', 'vote_cast', 'vote_choice'] loop
    execute format('alter table governance.%I enable row level security', one);
    execute format('alter table governance.%I force row level security', one);
    execute format($policy$create policy called on governance.%I using (
      county = nullif(current_setting('app.county', true), '')
      and (current_setting('app.reach', true) in ('county', 'system')
        or readers && string_to_array(nullif(current_setting('app.scope', true), ''), ',')::uuid[]))$policy$, one);
  end loop;
end
$$;
