-- A comment that speaks of harm to a child is looked after though its writer has taken it back (docs/adr/0023): by whom, when, and
-- what was done; its clock goes on until then.
alter table messages.comment
  add column heeded_by uuid,
  add column heeded_at timestamptz,
  add column done text,
  add foreign key (county, heeded_by) references people.person (county, id),
  add check (heeded_by is distinct from person),
  add check ((heeded_at is null) = (heeded_by is null) and (heeded_at is null) = (done is null)),
  add check (heeded_at is null or (state = 'withdrawn' and due_at is not null));
create index comment_heeded_by on messages.comment (county, heeded_by);
drop index messages.comment_due;
create index comment_due on messages.comment (county, due_at)
  where decided_at is null and heeded_at is null and steps_told < 2;
