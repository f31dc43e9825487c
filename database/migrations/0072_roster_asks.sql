-- A role that takes two people to give and that another system's roster tells of is asked for by that system: `source`. Whoever had the
-- roster kept asked for it too; nobody did where it came in by itself.
alter table people.grant_request add column source text;
alter table people.grant_request alter column asked_by drop not null;
alter table people.grant_request drop constraint grant_request_check;
alter table people.grant_request
  add check (asked_by is not null or source is not null),
  add check (decided_by is distinct from person),
  add check (asked_by is null or decided_by is distinct from asked_by or state = 'withdrawn');
