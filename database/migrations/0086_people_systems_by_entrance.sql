-- What was said of a junior school that has primary classes now is said of entry into these, and no class follows anything else by it (ADR 0013).
insert into people.schooling (county, org, stage, entry_year, system)
  select distinct on (said.county, said.org, moved.entry_year) said.county, said.org, 'primary', moved.entry_year, said.system
  from people.schooling as said
    join people.organisation as org on org.county = said.county and org.id = said.org and 'primary' = any (org.stages),
    lateral (select case when said.entry_year = 0 then 0 when said.system = '5-4' then said.entry_year - 6
      else said.entry_year - 5 end as entry_year) as moved
  where said.stage = 'junior'
  order by said.county, said.org, moved.entry_year, said.entry_year desc
  on conflict do nothing;
delete from people.schooling as said using people.organisation as org
  where org.county = said.county and org.id = said.org and said.stage = 'junior' and 'primary' = any (org.stages);
