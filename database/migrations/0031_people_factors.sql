-- A second factor: what somebody has beside the password he knows. The secret of a code is sealed with a key outside the database.
create table people.factor (
  county text not null,
  id uuid not null,
  person uuid not null,
  kind text not null check (kind in ('code', 'passkey')),
  name text not null,
  added_at timestamptz not null,
  -- Null while it is being set up: until then it opens nothing and asks for nothing.
  confirmed_at timestamptz,
  used_at timestamptz,
  sealed text,
  -- The last step of 30 seconds whose code was used.
  last_step integer,
  credential text,
  public_key bytea,
  counter bigint,
  primary key (county, id),
  unique (county, credential),
  foreign key (county, person) references people.person (county, id)
);
create index factor_person on people.factor (county, person);

create table people.recovery_code (
  county text not null,
  person uuid not null,
  hash bytea not null,
  used_at timestamptz,
  primary key (county, person, hash),
  foreign key (county, person) references people.person (county, id)
);

-- Somebody on his way: the password was right and the factor is to come, or a passkey is asked for. No session, no rights.
create table people.ticket (
  county text not null,
  token_hash bytea not null,
  purpose text not null check (purpose in ('sign_in', 'prove', 'add')),
  account uuid not null,
  person uuid not null,
  device_hash bytea not null,
  expires_at timestamptz not null,
  primary key (county, token_hash),
  foreign key (county, person) references people.person (county, id)
);
create index ticket_person on people.ticket (county, person);

do $$
declare
  one text;
begin
  foreach one in array array['factor', 'recovery_code', 'ticket'] loop
    execute format('alter table people.%I enable row level security', one);
    execute format('alter table people.%I force row level security', one);
    execute format($policy$create policy holders on people.%I using (
      county = nullif(current_setting('app.county', true), '')
      and (current_setting('app.reach', true) = 'system'
        or person = any (string_to_array(nullif(current_setting('app.scope', true), ''), ',')::uuid[])))$policy$, one);
  end loop;
end $$;
