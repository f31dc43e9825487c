-- Pictures that must not go round, known again by a hash of what is to be seen, and what was refused for that (docs/adr/0024).
alter table messages.attachment add column hash bytea check (octet_length(hash) = 8);

create table messages.listed_picture (
  county text not null,
  id uuid not null,
  -- Of the school whose moderator listed it; it holds in the whole county.
  org uuid not null,
  hash bytea not null check (octet_length(hash) = 8),
  -- Refused; or let through, where somebody has seen that it is another than the listed one it is near to.
  verdict text not null check (verdict in ('refused', 'let_through')),
  reason text not null,
  added_by uuid not null,
  added_at timestamptz not null,
  ended_by uuid,
  ended_at timestamptz,
  end_reason text,
  primary key (county, id),
  check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (end_reason is null)),
  foreign key (county, org) references people.organisation (county, id),
  foreign key (county, added_by) references people.person (county, id),
  foreign key (county, ended_by) references people.person (county, id)
);
create index listed_picture_org on messages.listed_picture (county, org);
create index listed_picture_added_by on messages.listed_picture (county, added_by);
create index listed_picture_ended_by on messages.listed_picture (county, ended_by);

-- A picture that was refused for being near to a listed one. Nobody sees it but its uploader, until he appeals.
create table messages.refused_picture (
  county text not null,
  id uuid not null,
  attachment uuid not null,
  listed uuid not null,
  org uuid not null,
  uploader uuid not null,
  -- In how many of 64 bits it differs.
  apart smallint not null,
  refused_at timestamptz not null,
  state text not null check (state in ('refused', 'appealed', 'upheld', 'overturned')),
  appeal text,
  appealed_at timestamptz,
  decided_by uuid,
  decided_at timestamptz,
  reason text,
  primary key (county, id),
  unique (county, attachment),
  check ((state = 'refused') = (appeal is null) and (appeal is null) = (appealed_at is null)),
  check ((state in ('upheld', 'overturned')) = (decided_by is not null)),
  check (decided_by is distinct from uploader),
  foreign key (county, attachment) references messages.attachment (county, id),
  foreign key (county, listed) references messages.listed_picture (county, id),
  foreign key (county, org) references people.organisation (county, id),
  foreign key (county, uploader) references people.person (county, id),
  foreign key (county, decided_by) references people.person (county, id)
);
create index refused_picture_listed on messages.refused_picture (county, listed);
create index refused_picture_org on messages.refused_picture (county, org, state);
create index refused_picture_uploader on messages.refused_picture (county, uploader);
create index refused_picture_decided_by on messages.refused_picture (county, decided_by);

do $$
declare
  one text;
begin
  foreach one in array array['listed_picture', 'refused_picture'] loop
    execute format('alter table messages.%I enable row level security', one);
    execute format('alter table messages.%I force row level security', one);
    execute format($policy$create policy keepers on messages.%I using (
      county = nullif(current_setting('app.county', true), '')
      and (current_setting('app.reach', true) in ('county', 'system')
        or org = any (string_to_array(nullif(current_setting('app.scope', true), ''), ',')::uuid[])))$policy$, one);
  end loop;
end $$;
