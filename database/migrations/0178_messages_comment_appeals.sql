-- Whoever wrote a comment that was refused or removed asks once that somebody else look at it, and what he was answered (docs/adr/0022).
-- What was reported or appealed about and nobody of its school may decide on, the bureau does in its stead.
alter table messages.comment
  add column appeal text,
  add column appealed_at timestamptz,
  add column answered_by uuid,
  add column answered_at timestamptz,
  add column answer text,
  add column is_upheld boolean,
  add column in_stead boolean not null default false,
  add foreign key (county, answered_by) references people.person (county, id),
  add check (answered_by is distinct from person),
  add check ((appeal is null) = (appealed_at is null)),
  add check (num_nulls(answered_by, answered_at, answer, is_upheld) in (0, 4)),
  add check ((answered_at is not null) <= (appealed_at is not null)),
  add check ((appealed_at is not null) <= (due_at is not null)),
  add check (not in_stead or org is not null);
create index comment_answered_by on messages.comment (county, answered_by);
drop index messages.comment_due;
create index comment_due on messages.comment (county, due_at)
  where steps_told < 2 and heeded_at is null
    and (decided_at is null or reported_at is not null or (appealed_at is not null and answered_at is null));
