-- With a code of the school somebody claims to be a guardian: eight characters for one pupil and one telephone number, once.
create table people.claim (
  county text not null,
  id uuid not null,
  org uuid not null,
  pupil uuid not null,
  -- What the school gave the code for.
  phone text not null,
  relation text not null,
  code_hash bytea not null,
  tries_left integer not null check (tries_left >= 0),
  issued_by uuid not null,
  issued_at timestamptz not null,
  expires_at timestamptz not null,
  -- Once it was used: who claims, until the school decides.
  used_at timestamptz,
  guardianship uuid,
  claimant uuid,
  decided_by uuid,
  decided_at timestamptz,
  decision text check (decision in ('confirmed', 'refused')),
  -- What was seen or who was asked, or why not: a kind, never a number or a name.
  ground text,
  primary key (county, id),
  foreign key (county, org) references people.organisation (county, id),
  foreign key (county, pupil) references people.pupil (county, person),
  foreign key (county, claimant) references people.person (county, id),
  foreign key (county, guardianship) references people.guardianship (county, id)
);
create index claim_code on people.claim (county, code_hash);
create index claim_phone on people.claim (county, phone);
create index claim_pupil on people.claim (county, pupil);

alter table people.claim enable row level security;
alter table people.claim force row level security;
create policy holders on people.claim using (
  county = nullif(current_setting('app.county', true), '')
  and (current_setting('app.reach', true) = 'system'
    or org = any (string_to_array(nullif(current_setting('app.scope', true), ''), ',')::uuid[])));

-- A community worker who looks after a left-behind child: no guardian, and decides nothing.
create table people.contact (
  county text not null,
  id uuid not null,
  org uuid not null,
  pupil uuid not null,
  worker uuid not null,
  began date not null,
  ended date,
  primary key (county, id),
  foreign key (county, pupil) references people.pupil (county, person),
  foreign key (county, worker) references people.person (county, id),
  check (ended >= began)
);
create unique index contact_current on people.contact (county, pupil, worker) where ended is null;
create index contact_worker on people.contact (county, worker);

alter table people.contact enable row level security;
alter table people.contact force row level security;
create policy holders on people.contact using (
  county = nullif(current_setting('app.county', true), '')
  and (current_setting('app.reach', true) = 'system'
    or worker = any (string_to_array(nullif(current_setting('app.scope', true), ''), ',')::uuid[])
    or org = any (string_to_array(nullif(current_setting('app.scope', true), ''), ',')::uuid[])));
