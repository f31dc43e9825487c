-- Hours of a post a school shares with the other schools of its consortium (docs/adr/0035).
-- Until the teacher has agreed there is nothing of it but this row; one he declines leaves none.
create table consortia.post_share (
  county text not null,
  id uuid not null,
  consortium uuid not null,
  school uuid not null,
  teacher uuid not null,
  category text not null,
  -- Lessons a week: of the share, and of the whole post it is taken from.
  hours smallint not null check (hours between 1 and 30),
  post_hours smallint not null check (post_hours between 1 and 30),
  -- When it is given, which says its first and last day as well (RFC 5545).
  schedule text not null,
  began date not null,
  until date not null,
  travel_km smallint not null check (travel_km between 0 and 300),
  state text not null default 'asked' check (state in ('asked', 'agreed', 'ended')),
  -- What the school offers since the teacher has agreed.
  resource uuid,
  asked_by uuid not null,
  asked_at timestamptz not null,
  agreed_at timestamptz,
  primary key (county, id),
  check (until >= began),
  check (hours <= post_hours),
  check ((agreed_at is null) = (state = 'asked') and (resource is null) = (state = 'asked')),
  foreign key (county, consortium) references people.area (county, id),
  foreign key (county, school) references people.organisation (county, id),
  foreign key (county, teacher) references people.person (county, id),
  foreign key (county, resource) references resources.resource (county, id),
  foreign key (county, asked_by) references people.person (county, id)
);
create index post_share_consortium on consortia.post_share (county, consortium);
create index post_share_school on consortia.post_share (county, school, asked_at);
create index post_share_teacher on consortia.post_share (county, teacher);
create index post_share_resource on consortia.post_share (county, resource);
create index post_share_asked_by on consortia.post_share (county, asked_by);

-- The teacher and his own school: nobody above it, whatever his reach.
alter table consortia.post_share enable row level security;
alter table consortia.post_share force row level security;
create policy concerned on consortia.post_share using (
  county = nullif(current_setting('app.county', true), '')
  and (current_setting('app.reach', true) = 'system'
    or teacher = any (string_to_array(nullif(current_setting('app.scope', true), ''), ',')::uuid[])
    or school = any (string_to_array(nullif(current_setting('app.scope', true), ''), ',')::uuid[])));
