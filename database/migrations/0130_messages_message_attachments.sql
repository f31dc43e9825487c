-- What comes with a message, in its order. The message's own words say what its pictures show (docs/adr/0024).
create table messages.message_attachment (
  county text not null,
  message uuid not null,
  at smallint not null,
  attachment uuid not null,
  primary key (county, message, at),
  unique (county, attachment),
  foreign key (county, message) references messages.message (county, id),
  foreign key (county, attachment) references messages.attachment (county, id)
);
-- Who may read the message reads what comes with it: that is asked of the message.
alter table messages.message_attachment enable row level security;
alter table messages.message_attachment force row level security;
create policy system on messages.message_attachment using (
  county = nullif(current_setting('app.county', true), '')
  and current_setting('app.reach', true) = 'system');
