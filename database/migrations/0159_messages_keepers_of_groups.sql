-- Who keeps a group of staff, and since when: asks others in, has them leave, closes it. First whoever opened it; he hands it over, and where he is in it no
-- more another takes his place (docs/adr/0023).
alter table messages.conversation
  add column kept_by uuid,
  add column kept_since timestamptz;
-- Only for this migration: it belongs to no county.
alter table messages.conversation no force row level security;
update messages.conversation set kept_by = opened_by, kept_since = opened_at where kind in ('project', 'case');
alter table messages.conversation force row level security;
alter table messages.conversation
  add foreign key (county, kept_by) references people.person (county, id),
  add check ((kept_by is not null) = (kind in ('project', 'case'))),
  add check ((kept_since is null) = (kept_by is null));
create index conversation_kept_by on messages.conversation (county, kept_by);
