-- Of how many steps whoever comes next has been told since nobody had decided in time (docs/adr/0023): each once, whoever looks, however often.
alter table messages.moderation_item add column steps_told smallint not null default 0 check (steps_told between 0 and 2);
create index moderation_item_due on messages.moderation_item (county, due_at)
  where state in ('open', 'appealed') and steps_told < 2;
