-- Messages to telephones. Whom to and what is sealed, and gone once the message is.
create table platform.sms (
  county text not null,
  id uuid not null,
  template text not null,
  sealed text,
  state text not null check (state in ('waiting', 'sent', 'refused', 'late')),
  made_at timestamptz not null,
  -- What comes later is of no use.
  until timestamptz not null,
  settled_at timestamptz,
  primary key (county, id),
  check ((state = 'waiting') = (settled_at is null)),
  check (state = 'waiting' or sealed is null)
);

-- Codes asked for to sign in with, also for numbers nobody has: what is asked next must not tell the two apart.
create table people.sign_in_code (
  county text not null,
  id uuid not null,
  ticket_hash bytea not null,
  device_hash bytea not null,
  -- Of the ticket, which only that browser has, and the code: by itself six digits would be found by trying all.
  code_hash bytea not null,
  phone text not null,
  -- The code, until it was given to the gateway.
  sealed text,
  guesses integer not null default 0,
  expires_at timestamptz not null,
  primary key (county, id),
  unique (county, ticket_hash)
);
create index sign_in_code_expires on people.sign_in_code (county, expires_at);

do $$
declare
  one text;
begin
  foreach one in array array['platform.sms', 'people.sign_in_code'] loop
    execute format('alter table %s enable row level security', one);
    execute format('alter table %s force row level security', one);
    execute format($policy$create policy system on %s using (
      county = nullif(current_setting('app.county', true), '')
      and current_setting('app.reach', true) = 'system')$policy$, one);
  end loop;
end $$;
