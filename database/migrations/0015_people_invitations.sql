-- Whoever is invited makes his own account, with a link that works once. A newer link for the same person takes the
-- place of the older one. It is as good as the role it was issued in: `issued_as`.
create table people.invitation (
  county text not null,
  person uuid not null,
  token_hash bytea not null,
  issued_as uuid not null,
  issued_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz,
  primary key (county, person),
  unique (county, token_hash),
  foreign key (county, person) references people.person (county, id),
  foreign key (county, issued_as) references people.role_grant (county, id)
);

alter table people.invitation enable row level security;
alter table people.invitation force row level security;
create policy holders on people.invitation using (
  county = nullif(current_setting('app.county', true), '')
  and (current_setting('app.reach', true) = 'system'
    or person = any (string_to_array(nullif(current_setting('app.scope', true), ''), ',')::uuid[])));

-- One account a person: two links opened at once must not make two.
create unique index account_current on people.account (county, person) where ended_at is null;

-- A link that may make a county although there is one already.
alter table people.setup_link add column further boolean not null default false;

-- Which kinds there are: OrganisationKind of the contract.
alter table people.organisation add constraint organisation_kind check (kind in (
  'bureau', 'department', 'school', 'community', 'hospital', 'venue', 'college', 'social_org', 'enterprise', 'base'));
