-- How somebody hears outside the app that something waits for him. A message begins a delivery in its own transaction; a job
-- takes it from way to way until one had it and nothing more is to be tried, or it was read in the app.
create table notify.delivery (
  county text not null,
  id uuid not null,
  person uuid not null,
  -- The messages it stands for, by number; several where they gathered while nothing rang.
  first_seq bigint not null,
  last_seq bigint not null check (last_seq >= first_seq),
  is_urgent boolean not null,
  -- Still open for what does not ring: at most one of a person.
  gathers boolean not null,
  -- The ways in their order, chosen when it first comes to be sent.
  steps text[] check (steps <@ array['push', 'sms']),
  step smallint not null default 0,
  tries smallint not null default 0,
  taken smallint not null default 0,
  phase text not null default 'waiting'
    check (phase in ('waiting', 'sending', 'taken', 'read', 'unsent', 'dead', 'dropped')),
  reason text check (reason in ('refused', 'gone', 'unreachable')),
  at timestamptz not null,
  made_at timestamptz not null,
  primary key (county, id),
  foreign key (county, person) references notify.mailbox (county, person)
);
create index delivery_person on notify.delivery (county, person);
create index delivery_due on notify.delivery (county, at) where phase in ('waiting', 'sending');
create unique index delivery_gathers on notify.delivery (county, person) where gathers;
create index delivery_dead on notify.delivery (county, at) where phase = 'dead';

-- Browsers that ring, each as long as its session lives. What opens the way to it is sealed.
create table notify.device (
  county text not null,
  id uuid not null,
  person uuid not null,
  session uuid not null,
  endpoint_hash bytea not null,
  sealed text not null,
  made_at timestamptz not null,
  primary key (county, id),
  unique (county, endpoint_hash),
  foreign key (county, person) references notify.mailbox (county, person)
);
create index device_person on notify.device (county, person);

-- What the county shows itself by to push services; made when a browser first asks.
create table notify.push_key (
  county text not null,
  id uuid not null,
  public_key text not null,
  sealed text not null,
  made_at timestamptz not null,
  primary key (county, id),
  unique (county)
);

-- What does not ring comes once, at this hour; the ways somebody chose, in their order, none for the usual ones; and how long the
-- inbox, and each way, is given before the next.
alter table notify.mailbox
  add column digest_hour smallint not null default 18 check (digest_hour between 0 and 23),
  add column patience_minutes smallint not null default 60 check (patience_minutes between 5 and 1440),
  add column ways text[] check (ways <@ array['push', 'sms']);

do $$
declare
  one text;
begin
  foreach one in array array['delivery', 'device', 'push_key'] loop
    execute format('alter table notify.%I enable row level security', one);
    execute format('alter table notify.%I force row level security', one);
  end loop;
  foreach one in array array['delivery', 'device'] loop
    execute format($policy$create policy holders on notify.%I using (
      county = nullif(current_setting('app.county', true), '')
      and (current_setting('app.reach', true) = 'system'
        or person = any (string_to_array(nullif(current_setting('app.scope', true), ''), ',')::uuid[])))$policy$, one);
  end loop;
end $$;

create policy system on notify.push_key using (county = nullif(current_setting('app.county', true), '')
  and current_setting('app.reach', true) = 'system');
