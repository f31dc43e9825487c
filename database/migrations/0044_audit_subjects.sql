-- Whom a record of reading is about: one row a person that was shown. His family reads it as "who looked"; who reads many
-- people beyond his own is found by `person` and `at`. See ADR 0014.
create table platform.audit_subject (
  county text not null,
  audit uuid not null,
  subject uuid not null,
  -- Who read, and when: as the record says.
  person uuid,
  at timestamptz not null,
  primary key (county, audit, subject)
);
create index audit_subject_of on platform.audit_subject (county, subject, at);
create index audit_subject_by on platform.audit_subject (county, person, at);
alter table platform.audit_subject enable row level security;
alter table platform.audit_subject force row level security;
create policy county on platform.audit_subject using (county = nullif(current_setting('app.county', true), ''));
