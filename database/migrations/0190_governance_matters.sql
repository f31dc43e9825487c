-- What came up in the county and whose it is: exactly one organisation holds each matter at any moment (docs/adr/0028).
create table governance.matter (
  county text not null,
  id uuid not null,
  -- The kind of matter by the duty list of its day; null where whoever raised it did not know.
  list uuid,
  kind text,
  -- The duty by which it was routed, whose steps tell who hears when it is late.
  duty uuid,
  title text not null,
  body text not null,
  -- A region's code.
  place text not null,
  -- The school it is about, where it is about one.
  school uuid,
  source text not null check (source in ('school', 'family', 'conference', 'alarm', 'finding', 'bureau')),
  raised_by uuid not null,
  -- The school in whose name it was raised.
  for_school uuid,
  raised_at timestamptz not null,
  -- Who holds it.
  org uuid not null,
  is_taken boolean not null default false,
  is_bound boolean not null default false,
  refused_by uuid[] not null default '{}',
  -- Whoever holds it or has held it.
  held_by uuid[] not null,
  due_on date not null,
  -- How many steps of its duty's escalation have heard that it is late.
  escalated smallint not null default 0,
  state text not null default 'open' check (state in ('open', 'done', 'declined')),
  -- What whoever raised it is told came of it.
  answer text,
  closed_at timestamptz,
  -- How often it was acted on: two who act at once are told apart by it.
  version integer not null default 0,
  primary key (county, id),
  check ((list is null) = (kind is null)),
  check (org = any (held_by)),
  check ((for_school is not null) = (source = 'school')),
  check ((closed_at is not null) = (state <> 'open')),
  check (state = 'open' or answer is not null),
  foreign key (county, list, kind) references governance.duty_matter (county, list, code),
  foreign key (county, duty) references governance.duty (county, id),
  foreign key (county, school) references people.organisation (county, id),
  foreign key (county, raised_by) references people.person (county, id),
  foreign key (county, for_school) references people.organisation (county, id),
  foreign key (county, org) references people.organisation (county, id)
);
create index matter_of_kind on governance.matter (county, list, kind);
create index matter_duty on governance.matter (county, duty);
create index matter_school on governance.matter (county, school);
create index matter_raised_by on governance.matter (county, raised_by);
create index matter_for_school on governance.matter (county, for_school);
create index matter_org on governance.matter (county, org);
create index matter_due on governance.matter (county, due_on) where state = 'open';

-- What happened to a matter, in order; nothing of it changes.
create table governance.matter_step (
  county text not null,
  id uuid not null,
  matter uuid not null,
  what text not null check (what in ('raised', 'taken', 'handed_over', 'assigned', 'done', 'declined', 'reopened', 'escalated')),
  at timestamptz not null,
  -- Null where the system did it.
  done_by uuid,
  from_org uuid,
  to_org uuid,
  reason text,
  -- As the matter has them: who reads it reads its history.
  raised_by uuid not null,
  for_school uuid,
  primary key (county, id),
  foreign key (county, matter) references governance.matter (county, id) on delete cascade,
  foreign key (county, done_by) references people.person (county, id),
  foreign key (county, from_org) references people.organisation (county, id),
  foreign key (county, to_org) references people.organisation (county, id),
  foreign key (county, raised_by) references people.person (county, id),
  foreign key (county, for_school) references people.organisation (county, id)
);
create index matter_step_of on governance.matter_step (county, matter, at);
create index matter_step_done_by on governance.matter_step (county, done_by);
create index matter_step_from on governance.matter_step (county, from_org);
create index matter_step_to on governance.matter_step (county, to_org);
create index matter_step_raised_by on governance.matter_step (county, raised_by);
create index matter_step_for_school on governance.matter_step (county, for_school);

-- The bureau's and departments' people see the county's; whoever raised one, and the school in whose name, see theirs.
do $$
declare one text;
begin
  foreach one in array array['matter', 'matter_step'] loop
    execute format('alter table governance.%I enable row level security', one);
    execute format('alter table governance.%I force row level security', one);
    execute format($policy$create policy holders on governance.%I using (
      county = nullif(current_setting('app.county', true), '')
      and (current_setting('app.reach', true) in ('county', 'system')
        or raised_by = any (string_to_array(nullif(current_setting('app.scope', true), ''), ',')::uuid[])
        or for_school = any (string_to_array(nullif(current_setting('app.scope', true), ''), ',')::uuid[])))$policy$, one);
  end loop;
end
$$;
