-- What a school follows is said of the stage its children come to it at: of its primary classes, after which they have what is left of
-- nine years in junior school, or of a junior school’s own (ADR 0013).
alter table people.schooling add column stage text not null default 'primary' check (stage in ('primary', 'junior'));
update people.schooling as said set stage = 'junior' from people.organisation as org
  where org.county = said.county and org.id = said.org and 'junior' = any (org.stages) and not 'primary' = any (org.stages);
alter table people.schooling alter column stage drop default;
alter table people.schooling drop constraint schooling_pkey;
alter table people.schooling add primary key (county, org, stage, entry_year);

-- What a class follows where it is not what its school’s classes of that entry do: some had six years of primary school, some five.
alter table people.class add column system text check (system in ('6-3', '5-4'));

-- Classes a promotion opened, and places and roles in them it gave, so that it can be taken back.
alter table people.promotion
  add column opened uuid[] not null default '{}',
  add column entered uuid[] not null default '{}',
  add column given uuid[] not null default '{}';
