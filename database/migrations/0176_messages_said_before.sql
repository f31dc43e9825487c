-- What a message said before its writer changed it, once it was before somebody (docs/adr/0023): each text with what was found in it, the
-- oldest first; what stands in hits was found in the text as it is now. It goes with the message.
alter table messages.moderation_item
  add column said_before jsonb not null default '[]' check (jsonb_typeof(said_before) = 'array');
