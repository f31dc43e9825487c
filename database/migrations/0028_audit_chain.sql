-- A record says more: the class it opened and on what basis, as the row that decided says, what was decided, in which session.
-- What was refused may be of nothing that is there. `tx` tells the sealer what it has already been past.
alter table platform.audit
  add column class text,
  add column basis text,
  add column decision text not null default 'allowed',
  add column session uuid,
  add column tx xid8 not null default pg_current_xact_id(),
  alter column relation drop not null,
  alter column object_kind drop not null;
alter table platform.audit alter column decision drop default;
create index audit_order on platform.audit (county, tx, id);

-- The chain over them: `hash` is over the one before and the record, so that none can be changed without all that follow.
create table platform.audit_link (
  county text not null,
  seq bigint not null,
  audit uuid not null,
  hash bytea not null,
  primary key (county, seq),
  unique (county, audit)
);
alter table platform.audit_link enable row level security;
alter table platform.audit_link force row level security;
create policy reach on platform.audit_link using (
  county = nullif(current_setting('app.county', true), '') and current_setting('app.reach', true) = 'system');
