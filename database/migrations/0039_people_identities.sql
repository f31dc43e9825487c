-- An account opened at an issuer has no password until its holder gets one by invitation.
alter table people.account alter column password_hash drop not null;

-- Whom an issuer calls so is this account: by issuer and subject, which never change hands, and by nothing else.
create table people.identity (
  county text not null,
  id uuid not null,
  account uuid not null,
  person uuid not null,
  issuer text not null,
  subject text not null,
  linked_at timestamptz not null,
  used_at timestamptz,
  primary key (county, id),
  unique (county, issuer, subject),
  foreign key (county, account) references people.account (county, id),
  foreign key (county, person) references people.person (county, id)
);
create index identity_person on people.identity (county, person);

-- Somebody on his way to an issuer and back, in one browser, once. What proves it is his is with that browser.
create table people.issuer_way (
  county text not null,
  state_hash bytea not null,
  device_hash bytea not null,
  -- What the issuer is called in addresses.
  issuer text not null,
  purpose text not null check (purpose in ('sign_in', 'link', 'welcome')),
  -- Who links, and in which session.
  person uuid,
  session uuid,
  -- The invitation that is opened.
  invitation bytea,
  goes_to text not null,
  expires_at timestamptz not null,
  primary key (county, state_hash),
  check ((purpose = 'link') = (session is not null)),
  check ((purpose = 'welcome') = (invitation is not null))
);
create index issuer_way_expires on people.issuer_way (county, expires_at);

alter table people.identity enable row level security;
alter table people.identity force row level security;
create policy holders on people.identity using (
  county = nullif(current_setting('app.county', true), '')
  and (current_setting('app.reach', true) = 'system'
    or person = any (string_to_array(nullif(current_setting('app.scope', true), ''), ',')::uuid[])));
alter table people.issuer_way enable row level security;
alter table people.issuer_way force row level security;
create policy system on people.issuer_way using (
  county = nullif(current_setting('app.county', true), '')
  and current_setting('app.reach', true) = 'system');
