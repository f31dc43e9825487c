-- What people attach (docs/adr/0024): each file sealed under a data key of its own, in parts, so that a stretch of it is read alone
-- and a new key outside the database touches none of its bytes.
create table platform.file (
  county text not null,
  id uuid not null,
  -- Its data key, sealed under a key outside the database.
  sealed text not null,
  -- Bytes that have come so far.
  size integer not null default 0,
  made_at timestamptz not null,
  primary key (county, id)
);
create index file_made_at on platform.file (county, made_at);

create table platform.file_part (
  county text not null,
  file uuid not null,
  -- Where in the file it begins, and how many bytes of it these are once opened.
  at integer not null,
  size integer not null,
  sealed bytea not null,
  primary key (county, file, at),
  foreign key (county, file) references platform.file (county, id)
);
-- What is sealed packs no smaller.
alter table platform.file_part alter column sealed set storage external;

-- Not even for who sees the whole county: whoever may read a file is its owner's to say, and only this service steps up to it.
alter table platform.file enable row level security;
alter table platform.file force row level security;
create policy system on platform.file using (
  county = nullif(current_setting('app.county', true), '')
  and current_setting('app.reach', true) = 'system');
alter table platform.file_part enable row level security;
alter table platform.file_part force row level security;
create policy system on platform.file_part using (
  county = nullif(current_setting('app.county', true), '')
  and current_setting('app.reach', true) = 'system');
