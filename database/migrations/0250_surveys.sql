-- What people are asked without a name (docs/adr/0034). Nothing here says when somebody answered, and nothing that holds answers names a
-- person or hangs on what does: who was drawn and what was answered share the survey and the school alone.
create schema surveys;

create table surveys.survey (
  county text not null,
  id uuid not null,
  title_zh text not null,
  title_en text not null,
  about_zh text not null,
  about_en text not null,
  asked text not null check (asked in ('guardians', 'staff')),
  questions jsonb not null,
  -- How many are drawn at each school; 0 asks everybody.
  per_school integer not null check (per_school >= 0),
  ends date not null,
  minutes smallint not null,
  state text not null check (state in ('draft', 'open', 'closed', 'told')),
  version integer not null default 0,
  changed_by uuid not null,
  changed_at timestamptz not null,
  opened_by uuid,
  opened_on date,
  closed_on date,
  -- When those who were drawn were told that it ends.
  reminded_on date,
  primary key (county, id),
  check ((state = 'draft') = (opened_on is null) and (state = 'draft') = (opened_by is null)),
  check ((state in ('closed', 'told')) = (closed_on is not null)),
  check (opened_by <> changed_by),
  foreign key (county, changed_by) references people.person (county, id),
  foreign key (county, opened_by) references people.person (county, id)
);
create index survey_changed_by on surveys.survey (county, changed_by);
create index survey_opened_by on surveys.survey (county, opened_by) where opened_by is not null;

-- A school whose people are asked: a stratum.
create table surveys.school (
  county text not null,
  survey uuid not null,
  org uuid not null,
  is_rural boolean not null,
  people integer not null,
  drawn integer not null,
  declined integer not null default 0,
  -- Sheets printed.
  papers integer not null default 0,
  -- Holders of ballots who say they were pressed, and by what.
  pressed integer not null default 0,
  pressures text[] not null default '{}',
  -- Sheets filled in without reading, and sheets too much alike; counted when it is closed.
  straight_lined integer not null default 0,
  copied integer not null default 0,
  -- Why its answers are left out of what is told; empty where they are not.
  set_aside text not null default '',
  set_aside_by uuid,
  primary key (county, survey, org),
  check ((set_aside = '') = (set_aside_by is null)),
  foreign key (county, survey) references surveys.survey (county, id),
  foreign key (county, org) references people.organisation (county, id),
  foreign key (county, set_aside_by) references people.person (county, id)
);
create index school_org on surveys.school (county, org);
create index school_set_aside_by on surveys.school (county, set_aside_by) where set_aside_by is not null;

-- Who was drawn. Gone when the survey is closed.
create table surveys.invitation (
  county text not null,
  survey uuid not null,
  person uuid not null,
  org uuid not null,
  state text not null check (state in ('asked', 'has_ballot', 'declined')),
  -- Of the blinded ballot that was signed: the same is signed again, and it says nothing of the ballot.
  blinded text,
  primary key (county, survey, person),
  check ((state = 'has_ballot') = (blinded is not null)),
  foreign key (county, survey, org) references surveys.school (county, survey, org),
  foreign key (county, person) references people.person (county, id)
);
create index invitation_person on surveys.invitation (county, person);
create index invitation_org on surveys.invitation (county, survey, org);

-- What a school’s ballots are signed with. Gone when the survey is closed.
create table surveys.ballot_key (
  county text not null,
  id uuid not null,
  survey uuid not null,
  org uuid not null,
  modulus text not null,
  sealed text not null,
  primary key (county, id),
  unique (county, survey, org),
  foreign key (county, survey, org) references surveys.school (county, survey, org)
);

-- Codes of sheets, as their hash: a sheet is nobody’s. Gone when the survey is closed.
create table surveys.paper (
  county text not null,
  sha256 text not null,
  survey uuid not null,
  org uuid not null,
  primary key (county, sha256),
  foreign key (county, survey, org) references surveys.school (county, survey, org)
);
create index paper_school on surveys.paper (county, survey, org);

-- Ballots and sheets that were used, as their hash: each once for an answer and once for a word that somebody pressed. Gone when the survey is closed.
create table surveys.used_ballot (
  county text not null,
  survey uuid not null,
  sha256 text not null,
  what text not null check (what in ('answer', 'pressure')),
  primary key (county, survey, sha256, what),
  foreign key (county, survey) references surveys.survey (county, id)
);

-- One sheet’s answers, from one school; its id is drawn at random and says nothing of when.
create table surveys.answer (
  county text not null,
  id uuid not null,
  survey uuid not null,
  org uuid not null,
  answers jsonb not null,
  primary key (county, id),
  foreign key (county, survey, org) references surveys.school (county, survey, org)
);
create index answer_school on surveys.answer (county, survey, org);

-- How often each answer was given at a school, counted when it is closed; of no question how many sheets there are.
create table surveys.tally (
  county text not null,
  survey uuid not null,
  org uuid not null,
  question text not null,
  -- The choice, step or number; empty for how many answered the question.
  value text not null,
  times integer not null,
  primary key (county, survey, org, question, value),
  foreign key (county, survey, org) references surveys.school (county, survey, org)
);

do $$
declare one text;
begin
  foreach one in array array['survey', 'school', 'invitation', 'ballot_key', 'paper', 'used_ballot', 'answer', 'tally'] loop
    execute format('alter table surveys.%I enable row level security', one);
    execute format('alter table surveys.%I force row level security', one);
    execute format($policy$create policy county on surveys.%I
      using (county = nullif(current_setting('app.county', true), ''))$policy$, one);
  end loop;
end
$$;
