-- Of a passkey: whether it is kept beyond one device, and the ways a browser may reach it.
alter table people.factor
  add column backed_up boolean,
  add column transports text[];

-- A challenge may be for whoever answers it: at a sign-in by passkey alone nobody is known before.
alter table people.ticket
  alter column account drop not null,
  alter column person drop not null,
  drop constraint ticket_purpose_check,
  add constraint ticket_purpose_check check (purpose in ('sign_in', 'passkey', 'prove', 'add'));
create index ticket_expires on people.ticket (county, expires_at);
