-- The loop: need, run, offer, engagement, meeting, feedback.
create schema needs;

create table needs.need (
  county text not null,
  id uuid not null,
  code text,
  org uuid not null,
  class uuid,
  subject uuid,
  opener uuid not null,
  scope text not null check (scope in ('pupil', 'class', 'school', 'community')),
  category text not null,
  urgency smallint not null check (urgency between 1 and 3),
  mode text not null check (mode in ('onsite', 'remote', 'either')),
  schedule text,
  wanted_from date not null,
  wanted_to date not null check (wanted_to >= wanted_from),
  languages text[] not null default '{}',
  sex smallint not null default 0,
  words text not null default '',
  units integer not null default 1 check (units > 0),
  town text not null,
  lon double precision not null,
  lat double precision not null,
  stage text,
  grade smallint,
  rural boolean not null,
  left_behind boolean not null default false,
  state text not null check (state in ('open', 'offered', 'engaged', 'closed', 'withdrawn')),
  consent text not null check (consent in ('not_needed', 'asked', 'given', 'refused')),
  opened_at timestamptz not null,
  ended_at timestamptz,
  primary key (county, id),
  unique (county, code)
);
create index need_state on needs.need (county, state, category);
create index need_org on needs.need (county, org, opened_at desc);
create index need_subject on needs.need (county, subject) where subject is not null;

create table needs.match_run (
  county text not null,
  id uuid not null,
  category text not null,
  state text not null check (state in ('waiting', 'running', 'ready', 'released', 'discarded', 'failed')),
  rules_version text not null,
  pins jsonb not null default '[]',
  inputs jsonb,
  inputs_hash text,
  result jsonb,
  objective bigint,
  bound bigint,
  served integer,
  unserved integer,
  made_by uuid not null,
  made_at timestamptz not null,
  released_by uuid,
  released_at timestamptz,
  primary key (county, id)
);
create index match_run_age on needs.match_run (county, made_at desc);

-- `opener` stands here only for a need that is not one pupil's: it is then he who answers.
create table needs.offer (
  county text not null,
  id uuid not null,
  run uuid not null,
  need uuid not null,
  resource uuid not null,
  provider uuid not null,
  org uuid not null,
  class uuid,
  subject uuid,
  opener uuid,
  booking uuid not null,
  brief jsonb not null,
  why jsonb not null,
  state text not null check (state in ('open', 'accepted', 'declined', 'expired', 'withdrawn')),
  provider_answer text check (provider_answer in ('accept', 'decline')),
  provider_answered_at timestamptz,
  served_answer text check (served_answer in ('accept', 'decline')),
  served_answered_at timestamptz,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (county, id),
  foreign key (county, run) references needs.match_run (county, id),
  foreign key (county, need) references needs.need (county, id)
);
create unique index offer_open on needs.offer (county, need) where state = 'open';
create index offer_provider on needs.offer (county, provider, made_at desc);
create index offer_org on needs.offer (county, org, made_at desc);
create index offer_expiry on needs.offer (county, expires_at) where state = 'open';

-- Why somebody declined: optional, private, read only in county aggregates.
create table needs.decline (
  county text not null,
  offer uuid not null,
  side text not null check (side in ('provider', 'served')),
  need uuid not null,
  resource uuid not null,
  words text not null default '',
  at timestamptz not null,
  primary key (county, offer, side),
  foreign key (county, offer) references needs.offer (county, id)
);
create index decline_need on needs.decline (county, need);

create table needs.engagement (
  county text not null,
  id uuid not null,
  offer uuid not null,
  need uuid not null,
  resource uuid not null,
  provider uuid not null,
  org uuid not null,
  class uuid,
  subject uuid,
  opener uuid,
  booking uuid not null,
  called text not null,
  brief jsonb not null,
  state text not null check (state in ('active', 'completed', 'ended')),
  began date not null,
  ends date not null,
  made_at timestamptz not null,
  ended_at timestamptz,
  primary key (county, id),
  unique (county, offer),
  foreign key (county, offer) references needs.offer (county, id),
  foreign key (county, need) references needs.need (county, id)
);
create index engagement_provider on needs.engagement (county, provider);
create index engagement_org on needs.engagement (county, org);

create table needs.meeting (
  county text not null,
  id uuid not null,
  engagement uuid not null,
  provider uuid not null,
  org uuid not null,
  subject uuid,
  opener uuid,
  at timestamptz not null,
  minutes integer not null check (minutes between 5 and 480),
  place text not null default '',
  remote boolean not null,
  state text not null check (state in ('proposed', 'held', 'cancelled')),
  proposed_by uuid not null,
  provider_confirmed_at timestamptz,
  served_confirmed_at timestamptz,
  primary key (county, id),
  foreign key (county, engagement) references needs.engagement (county, id)
);
create index meeting_engagement on needs.meeting (county, engagement, at);

create table needs.feedback (
  county text not null,
  engagement uuid not null,
  person uuid not null,
  provider uuid not null,
  org uuid not null,
  subject uuid,
  helpful smallint not null check (helpful between 1 and 3),
  words text not null default '',
  at timestamptz not null,
  primary key (county, engagement, person),
  foreign key (county, engagement) references needs.engagement (county, id)
);

do $$
declare
  one record;
begin
  for one in select * from (values
    ('need', '{org,subject,opener}'::text[]),
    ('match_run', '{}'),
    ('offer', '{org,subject,opener,provider}'),
    ('engagement', '{org,subject,opener,provider}'),
    ('meeting', '{org,subject,opener,provider}'),
    ('feedback', '{org,person,subject}')
  ) as t (name, holders) loop
    execute format('alter table needs.%I enable row level security', one.name);
    execute format('alter table needs.%I force row level security', one.name);
    execute format($policy$create policy holders on needs.%I using (
      county = nullif(current_setting('app.county', true), '')
      and (current_setting('app.reach', true) in ('county', 'system')%s))$policy$, one.name,
      (select coalesce(string_agg(format(
        $holds$ or %I = any (string_to_array(nullif(current_setting('app.scope', true), ''), ',')::uuid[])$holds$, h), ''), '')
       from unnest(one.holders) h));
  end loop;
end $$;

alter table needs.decline enable row level security;
alter table needs.decline force row level security;
create policy county on needs.decline using (county = nullif(current_setting('app.county', true), ''));
