-- Watching over the county: who keeps the system, who keeps it safe and who watches both are three.
create schema oversight;

-- Nobody holds two of the three; who is appointed is somebody new anyway (docs/adr/0016), this is the second net.
create unique index role_grant_administrator on people.role_grant (county, person)
  where role in ('system_admin', 'security_admin', 'audit_admin') and ended is null;

-- Records are searched by day.
create index audit_day on platform.audit (county, at);

-- What came of going over the whole chain of audit records.
create table oversight.verification (
  county text not null,
  at timestamptz not null,
  records bigint not null,
  first_bad bigint,
  why text,
  primary key (county, at)
);
alter table oversight.verification enable row level security;
alter table oversight.verification force row level security;
create policy reach on oversight.verification using (
  county = nullif(current_setting('app.county', true), '') and current_setting('app.reach', true) = 'system');
