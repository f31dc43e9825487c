-- What a message is about, so that whoever has read or answered that has read the message too (docs/adr/0020).
alter table notify.item add column about uuid;
alter table notify.held add column about uuid;
create index item_about on notify.item (county, about, person) where read_at is null and about is not null;
create index held_about on notify.held (county, about) where about is not null;

-- Only for this migration: it belongs to no county.
alter table notify.item no force row level security;
alter table notify.held no force row level security;
update notify.item set about = substring(link from '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}')::uuid
  where read_at is null and link ~ '^/(notices|talks|offers|posts)/';
update notify.held set about = substring(link from '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}')::uuid
  where link ~ '^/(notices|talks|offers|posts)/';
update notify.item set data = '{"count": 1}'
  where text_key in ('messages.tell.written', 'messages.tell.group', 'messages.tell.work');
alter table notify.item force row level security;
alter table notify.held force row level security;

-- When somebody last read there: who has just been there is not rung for what comes next.
alter table messages.reading add column read_at timestamptz;
