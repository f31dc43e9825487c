-- One data key per case of what is sealed (C4), wrapped under a key outside the database; see ADR 0009.
create table platform.sealed_key (
  county text not null,
  -- The case.
  id uuid not null,
  -- Begins with the name of the key it is wrapped under; gone once the case is shredded.
  wrapped text,
  made_at timestamptz not null,
  shredded_at timestamptz,
  -- Nobody, where the system did it.
  shredded_by uuid,
  primary key (county, id),
  check ((wrapped is null) = (shredded_at is not null))
);

-- Not even for who sees the whole county: only the service that seals steps up to it.
alter table platform.sealed_key enable row level security;
alter table platform.sealed_key force row level security;
create policy system on platform.sealed_key using (
  county = nullif(current_setting('app.county', true), '')
  and current_setting('app.reach', true) = 'system');
