-- Until when somebody sees to a comment that speaks of harm to a child, and of how many steps whoever comes next has been told
-- since nobody had (docs/adr/0023); of any other comment nothing is due.
alter table messages.comment
  add column due_at timestamptz,
  add column steps_told smallint not null default 0 check (steps_told between 0 and 2);
create index comment_due on messages.comment (county, due_at) where state = 'held' and steps_told < 2;
