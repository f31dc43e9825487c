-- A role may be lent to a colleague for some days: `lent_from` is what the lender holds. What somebody does in it is recorded as for the lender.
alter table people.role_grant add column lent_from uuid,
  add foreign key (county, lent_from) references people.role_grant (county, id);
create index role_grant_lent on people.role_grant (county, lent_from) where lent_from is not null;

alter table platform.audit add column on_behalf uuid;

-- A role that opens sensitive data is asked for by one and granted by another.
create table people.grant_request (
  county text not null,
  id uuid not null,
  org uuid not null,
  person uuid not null,
  role text not null,
  class uuid,
  began date not null,
  ended date not null,
  lent_from uuid,
  asked_by uuid not null,
  asked_at timestamptz not null,
  -- Nobody answers after that.
  expires_at timestamptz not null,
  state text not null check (state in ('waiting', 'approved', 'refused', 'withdrawn')),
  decided_by uuid,
  decided_at timestamptz,
  primary key (county, id),
  check (decided_by is distinct from person and (decided_by is distinct from asked_by or state = 'withdrawn')),
  foreign key (county, org) references people.organisation (county, id),
  foreign key (county, person) references people.person (county, id),
  foreign key (county, class) references people.class (county, id),
  foreign key (county, lent_from) references people.role_grant (county, id)
);
create unique index grant_request_waiting on people.grant_request (county, person, role, org) where state = 'waiting';
create index grant_request_org on people.grant_request (county, org, asked_at);

alter table people.grant_request enable row level security;
alter table people.grant_request force row level security;
create policy holders on people.grant_request using (
  county = nullif(current_setting('app.county', true), '')
  and (current_setting('app.reach', true) = 'system'
    or person = any (string_to_array(nullif(current_setting('app.scope', true), ''), ',')::uuid[])
    or org = any (string_to_array(nullif(current_setting('app.scope', true), ''), ',')::uuid[])));
