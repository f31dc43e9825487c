-- For whom a resource is, where it is given, in which of the county's languages, and who looked at its provider.

-- Why a kind may serve one sex alone; null where a service has to be for all.
alter table resources.category add column one_sex_because text;

alter table resources.resource
  add column grade_from smallint,
  add column grade_to smallint,
  add column address text not null default '',
  add column review_note text not null default '',
  add constraint resource_grades check (
    (grade_from is null and grade_to is null) or (grade_from between 1 and grade_to and grade_to <= 12)
  );

-- Each look at a provider: until when it holds, on what document, by whom.
create table resources.vetting (
  county text not null,
  id uuid not null,
  provider uuid not null,
  until date not null,
  document text not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (county, id),
  foreign key (county, provider) references resources.provider (county, id)
);
create index vetting_provider on resources.vetting (county, provider, recorded_at);

-- The county's own list, so that one dialect has one name.
create table resources.language (
  county text not null,
  name text not null,
  primary key (county, name)
);

do $$
declare
  one text;
begin
  foreach one in array array['vetting', 'language'] loop
    execute format('alter table resources.%I enable row level security', one);
    execute format('alter table resources.%I force row level security', one);
    execute format($policy$create policy county on resources.%I
      using (county = nullif(current_setting('app.county', true), ''))$policy$, one);
  end loop;
end $$;

-- What follows reads and changes rows of every county, which forced row security hides from their owner too.
alter table resources.provider no force row level security;
alter table resources.resource no force row level security;
alter table resources.language no force row level security;
alter table needs.need no force row level security;

-- No limit was ever kept for organisations: four meetings a month stood there by default, not because anybody said so.
alter table resources.provider alter column monthly_limit drop not null, alter column monthly_limit drop default;
update resources.provider set monthly_limit = null where kind = 'organisation';

insert into resources.language (county, name)
select distinct county, name from (
  select county, unnest(languages) as name from resources.resource
  union select county, unnest(languages) from needs.need
) as spoken where name <> '普通话';

-- A resource is found by its category too, not by its kind alone: every two neighbouring characters, as bigrams.ts cuts.
update resources.resource set search = search || (
  select to_tsvector('simple', lower(family.name_en) || ' ' || string_agg(substr(family.name_zh, at, 2), ' '))
  from resources.category as family, generate_series(1, length(family.name_zh)) as at
  where family.code = split_part(resource.category, '.', 1)
  group by family.name_en
)
where category like '%.%';

alter table resources.provider force row level security;
alter table resources.resource force row level security;
alter table resources.language force row level security;
alter table needs.need force row level security;
