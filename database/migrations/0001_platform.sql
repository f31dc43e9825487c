-- What every module stands on: sessions, idempotent answers, events, audit, throttles.
create schema platform;

create table platform.session (
  county text not null,
  id uuid not null,
  token_hash bytea not null,
  account uuid not null,
  person uuid not null,
  acting uuid,
  device text not null default '',
  started_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  primary key (county, id),
  unique (county, token_hash)
);
create index session_person on platform.session (county, person);

create table platform.idempotency (
  county text not null,
  holder uuid not null,
  key text not null,
  request_hash bytea not null,
  status integer,
  reply jsonb,
  at timestamptz not null,
  primary key (county, holder, key)
);
create index idempotency_age on platform.idempotency (county, at);

-- The outbox. `tx` lets a reader stop before transactions that have not committed yet.
create table platform.event (
  county text not null,
  id uuid not null,
  tx xid8 not null default pg_current_xact_id(),
  kind text not null,
  data jsonb not null,
  at timestamptz not null,
  primary key (county, id)
);
create index event_order on platform.event (county, tx, id);

create table platform.cursor (
  county text not null,
  listener text not null,
  tx xid8 not null,
  event uuid not null,
  primary key (county, listener)
);

create table platform.audit (
  county text not null,
  id uuid not null,
  at timestamptz not null,
  person uuid,
  role text,
  action text not null,
  relation text not null,
  object_kind text not null,
  object uuid,
  request text not null,
  primary key (county, id)
);
create index audit_object on platform.audit (county, object, at);

create table platform.throttle (
  county text not null,
  key text not null,
  failures integer not null,
  since timestamptz not null,
  primary key (county, key)
);

alter table platform.session enable row level security;
alter table platform.session force row level security;
create policy holders on platform.session using (
  county = nullif(current_setting('app.county', true), '')
  and (current_setting('app.reach', true) = 'system'
    or person = any (string_to_array(nullif(current_setting('app.scope', true), ''), ',')::uuid[])));

alter table platform.idempotency enable row level security;
alter table platform.idempotency force row level security;
create policy holders on platform.idempotency using (
  county = nullif(current_setting('app.county', true), '')
  and (current_setting('app.reach', true) = 'system'
    or holder = any (string_to_array(nullif(current_setting('app.scope', true), ''), ',')::uuid[])));

alter table platform.event enable row level security;
alter table platform.event force row level security;
create policy county on platform.event using (county = nullif(current_setting('app.county', true), ''));

alter table platform.cursor enable row level security;
alter table platform.cursor force row level security;
create policy county on platform.cursor using (county = nullif(current_setting('app.county', true), ''));

alter table platform.audit enable row level security;
alter table platform.audit force row level security;
create policy county on platform.audit using (county = nullif(current_setting('app.county', true), ''));

alter table platform.throttle enable row level security;
alter table platform.throttle force row level security;
create policy county on platform.throttle using (county = nullif(current_setting('app.county', true), ''));
