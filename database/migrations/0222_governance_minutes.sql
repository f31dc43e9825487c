-- Minutes of conferences, written by several at once: of each item a document of its own (docs/adr/0031).
create table governance.agenda_minutes (
  county text not null,
  item uuid not null,
  -- The number of the latest change, and all changes until another number as one.
  seq integer not null,
  merged bytea not null,
  merged_seq integer not null,
  -- What it says, once it was confirmed.
  text text,
  -- As the item has them.
  readers uuid[] not null,
  primary key (county, item),
  check (merged_seq <= seq),
  foreign key (county, item) references governance.agenda_item (county, id) on delete cascade
);

-- A change of such a document that is not merged yet.
create table governance.minutes_change (
  county text not null,
  id uuid not null,
  item uuid not null,
  seq integer not null,
  content bytea not null,
  written_by uuid not null,
  at timestamptz not null,
  readers uuid[] not null,
  primary key (county, id),
  unique (county, item, seq),
  foreign key (county, item) references governance.agenda_item (county, id) on delete cascade,
  foreign key (county, written_by) references people.person (county, id)
);
create index minutes_change_written_by on governance.minutes_change (county, written_by);

-- Who has laid the minutes of a conference, and who has confirmed them; the hash is of all they say.
alter table governance.conference
  add column minutes_laid_by uuid,
  add column minutes_confirmed_by uuid,
  add column minutes_hash text,
  add column minutes_confirmed_at timestamptz,
  add check (minutes_hash is null or minutes_laid_by is not null),
  add check ((minutes_confirmed_at is not null) = (state = 'confirmed')),
  add foreign key (county, minutes_laid_by) references people.person (county, id),
  add foreign key (county, minutes_confirmed_by) references people.person (county, id);
create index conference_minutes_laid_by on governance.conference (county, minutes_laid_by);
create index conference_minutes_confirmed_by on governance.conference (county, minutes_confirmed_by);

do $$
declare one text;
begin
  foreach one in array array['agenda_minutes', 'minutes_change'] loop
    execute format('alter table governance.%I enable row level security', one);
    execute format('alter table governance.%I force row level security', one);
    execute format($policy$create policy called on governance.%I using (
      county = nullif(current_setting('app.county', true), '')
      and (current_setting('app.reach', true) in ('county', 'system')
        or readers && string_to_array(nullif(current_setting('app.scope', true), ''), ',')::uuid[]))$policy$, one);
  end loop;
end
$$;
