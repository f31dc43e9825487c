-- The policy registry: documents in whole versions, their clauses and what ties them together (docs/adr/0032).
create table governance.policy (
  county text not null,
  id uuid not null,
  made_at timestamptz not null,
  primary key (county, id)
);

create table governance.policy_version (
  county text not null,
  id uuid not null,
  policy uuid not null,
  -- In the order in which they came into force; the draft has none.
  number integer check (number > 0),
  -- Ends the document on the day it begins; it has no text of its own.
  is_abolition boolean not null default false,
  -- 文号, as it is written.
  document_number text,
  title text not null,
  title_en text not null,
  -- An organisation of the county, or the name of a body outside it.
  issuer uuid,
  issuer_name text,
  level text not null check (level in ('national', 'provincial', 'prefecture', 'county', 'consortium', 'school')),
  kind text not null check (kind in ('law', 'regulation', 'notice', 'measure', 'charter', 'plan')),
  is_public boolean not null,
  -- Codes of the matters of duty lists it is about.
  matters text[] not null,
  -- Where the text was taken from, and whether the bureau has held it against the original.
  source text not null,
  is_confirmed boolean not null,
  note text not null,
  -- Unknown of some that others have issued.
  issued_on date,
  began date not null,
  -- The last day, where it says that it ends by itself.
  expires date,
  review_by date,
  begun_by uuid not null,
  begun_at timestamptz not null,
  changed_by uuid not null,
  changed_at timestamptz not null,
  -- How often it was changed: two who change it at once are told apart by it.
  version integer not null default 0,
  decided_by uuid,
  decided_at timestamptz,
  -- What it is found by, beside its clauses.
  search tsvector not null,
  primary key (county, id),
  unique (county, policy, number),
  check (num_nulls(number, decided_by, decided_at) in (0, 3)),
  check (decided_by is distinct from changed_by),
  check (num_nonnulls(issuer, issuer_name) = 1),
  check (expires >= began),
  foreign key (county, policy) references governance.policy (county, id),
  foreign key (county, issuer) references people.organisation (county, id),
  foreign key (county, begun_by) references people.person (county, id),
  foreign key (county, changed_by) references people.person (county, id),
  foreign key (county, decided_by) references people.person (county, id)
);
create unique index policy_version_draft on governance.policy_version (county, policy) where number is null;
create index policy_version_issuer on governance.policy_version (county, issuer);
create index policy_version_begun_by on governance.policy_version (county, begun_by);
create index policy_version_changed_by on governance.policy_version (county, changed_by);
create index policy_version_decided_by on governance.policy_version (county, decided_by);

create table governance.policy_clause (
  county text not null,
  version uuid not null,
  position integer not null,
  -- The same from version to version while its number stays.
  anchor text not null check (anchor ~ '^[a-z]+(-[a-z0-9]+)*$'),
  rank text not null,
  label text not null,
  body text not null,
  search tsvector not null,
  primary key (county, version, position),
  unique (county, version, anchor),
  foreign key (county, version) references governance.policy_version (county, id) on delete cascade
);

create table governance.policy_link (
  county text not null,
  version uuid not null,
  position smallint not null,
  relation text not null check (relation in ('supersedes', 'implements', 'amends', 'cites')),
  -- The clause that says so; null for the document as a whole.
  from_anchor text,
  to_policy uuid not null,
  to_anchor text,
  primary key (county, version, position),
  foreign key (county, version) references governance.policy_version (county, id) on delete cascade,
  foreign key (county, to_policy) references governance.policy (county, id)
);
create index policy_link_to on governance.policy_link (county, to_policy);

-- What was found amiss between documents and left as it is: why, by whom.
create table governance.policy_finding_left (
  county text not null,
  id uuid not null,
  -- What was found, by the versions it was found in: a later version is a finding of its own.
  finding text not null,
  reason text not null,
  left_by uuid not null,
  left_at timestamptz not null,
  primary key (county, id),
  foreign key (county, left_by) references people.person (county, id)
);
create index policy_finding_left_finding on governance.policy_finding_left (county, finding);
create index policy_finding_left_left_by on governance.policy_finding_left (county, left_by);
comment on table governance.policy_finding_left is 'append-only';

-- The clause a duty rests on, beside the words of its basis.
alter table governance.duty
  add column basis_policy uuid,
  add column basis_anchor text,
  add check (basis_policy is not null or basis_anchor is null),
  add foreign key (county, basis_policy) references governance.policy (county, id);
create index duty_basis_policy on governance.duty (county, basis_policy);

-- What is public is everybody's to know in their county; drafts, and what is the bureau's alone, are kept from others by the gate.
do $$
declare one text;
begin
  foreach one in array array['policy', 'policy_version', 'policy_clause', 'policy_link', 'policy_finding_left'] loop
    execute format('alter table governance.%I enable row level security', one);
    execute format('alter table governance.%I force row level security', one);
    execute format($policy$create policy county on governance.%I
      using (county = nullif(current_setting('app.county', true), ''))$policy$, one);
  end loop;
end
$$;
