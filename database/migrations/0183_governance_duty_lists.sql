-- Who answers for what in the county: every version of its duty list whole, and one draft (docs/adr/0027).
create schema governance;

create table governance.duty_list (
  county text not null,
  id uuid not null,
  -- In the order in which they came into force; the draft has none.
  number integer check (number > 0),
  note text not null default '',
  begun_by uuid not null,
  begun_at timestamptz not null,
  changed_by uuid not null,
  changed_at timestamptz not null,
  -- How often it was changed: two who change it at once are told apart by it.
  version integer not null default 0,
  began date,
  decided_by uuid,
  decided_at timestamptz,
  primary key (county, id),
  unique (county, number),
  unique (county, began),
  check (num_nulls(number, began, decided_by, decided_at) in (0, 4)),
  check (decided_by is distinct from changed_by),
  foreign key (county, begun_by) references people.person (county, id),
  foreign key (county, changed_by) references people.person (county, id),
  foreign key (county, decided_by) references people.person (county, id)
);
create unique index duty_list_draft on governance.duty_list (county) where number is null;
create index duty_list_begun_by on governance.duty_list (county, begun_by);
create index duty_list_changed_by on governance.duty_list (county, changed_by);
create index duty_list_decided_by on governance.duty_list (county, decided_by);

create table governance.duty_matter (
  county text not null,
  list uuid not null,
  code text not null check (code ~ '^[a-z][a-z0-9_]{1,39}$'),
  name text not null,
  -- Whether ages and circumstances of a child say who answers for it.
  is_about_child boolean not null,
  position smallint not null,
  primary key (county, list, code),
  foreign key (county, list) references governance.duty_list (county, id) on delete cascade
);

create table governance.duty (
  county text not null,
  id uuid not null,
  list uuid not null,
  matter text not null,
  places text[] not null check (cardinality(places) > 0),
  except_places text[] not null,
  age_from smallint not null,
  age_to smallint not null,
  circumstances text[] not null check (cardinality(circumstances) > 0),
  lead uuid not null,
  basis text not null,
  -- Whether the bureau has held the basis against the document it names.
  is_confirmed boolean not null,
  -- In working days.
  limit_days smallint not null check (limit_days between 1 and 250),
  primary key (county, id),
  check (0 <= age_from and age_from <= age_to and age_to <= 18),
  foreign key (county, list, matter) references governance.duty_matter (county, list, code) on delete cascade,
  foreign key (county, lead) references people.organisation (county, id)
);
create index duty_matter_of on governance.duty (county, list, matter);
create index duty_lead on governance.duty (county, lead);

create table governance.duty_partner (
  county text not null,
  duty uuid not null,
  org uuid not null,
  primary key (county, duty, org),
  foreign key (county, duty) references governance.duty (county, id) on delete cascade,
  foreign key (county, org) references people.organisation (county, id)
);
create index duty_partner_org on governance.duty_partner (county, org);

-- Who hears of what is late, so many working days after its limit, in this order.
create table governance.duty_step (
  county text not null,
  duty uuid not null,
  step smallint not null check (step between 1 and 5),
  after_days smallint not null check (after_days between 1 and 250),
  org uuid not null,
  primary key (county, duty, step),
  foreign key (county, duty) references governance.duty (county, id) on delete cascade,
  foreign key (county, org) references people.organisation (county, id)
);
create index duty_step_org on governance.duty_step (county, org);

-- What departments answer for is everybody's to know in their county; the draft is kept from others by the gate.
do $$
declare one text;
begin
  foreach one in array array['duty_list', 'duty_matter', 'duty', 'duty_partner', 'duty_step'] loop
    execute format('alter table governance.%I enable row level security', one);
    execute format('alter table governance.%I force row level security', one);
    execute format($policy$create policy county on governance.%I
      using (county = nullif(current_setting('app.county', true), ''))$policy$, one);
  end loop;
end
$$;
