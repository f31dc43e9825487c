-- What readers report of comments that were let through, each person once, and what was decided on it and why (docs/adr/0022).
create table messages.comment_report (
  county text not null,
  comment uuid not null,
  reporter uuid not null,
  reason text not null,
  -- Whether whoever reported it says that a child may be in danger.
  may_harm boolean not null,
  at timestamptz not null,
  decision text check (decision in ('leave', 'remove')),
  decided_by uuid,
  decided_at timestamptz,
  answer text,
  primary key (county, comment, reporter),
  check (num_nulls(decision, decided_by, decided_at, answer) in (0, 4)),
  check (decided_by is distinct from reporter),
  foreign key (county, comment) references messages.comment (county, id),
  foreign key (county, reporter) references people.person (county, id),
  foreign key (county, decided_by) references people.person (county, id)
);
create index comment_report_reporter on messages.comment_report (county, reporter);
create index comment_report_decided_by on messages.comment_report (county, decided_by);

alter table messages.comment_report enable row level security;
alter table messages.comment_report force row level security;
create policy system on messages.comment_report using (
  county = nullif(current_setting('app.county', true), '')
  and current_setting('app.reach', true) = 'system');

-- Since when reports of a comment wait for a decision. What was decided on it first stays beside it.
alter table messages.comment
  add column reported_at timestamptz,
  add column is_urgent boolean not null default false,
  drop constraint comment_state_check,
  add constraint comment_state_check check (state in ('held', 'shown', 'refused', 'withdrawn', 'removed')),
  add check ((state = 'removed') <= (decided_by is not null)),
  add check ((reported_at is not null) <= (due_at is not null));
-- Only for this migration: it belongs to no county.
alter table messages.comment no force row level security;
update messages.comment set is_urgent = true where due_at is not null;
alter table messages.comment force row level security;
drop index messages.comment_due;
create index comment_due on messages.comment (county, due_at)
  where steps_told < 2 and heeded_at is null and (decided_at is null or reported_at is not null);
