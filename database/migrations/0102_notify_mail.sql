-- Where letters go to somebody: an address he gave, once he has read there a code that was sent to it. Until then it is asked for,
-- beside the one that counts.
create table notify.mail_address (
  county text not null,
  id uuid not null,
  person uuid not null,
  -- The address, and as long as it is asked for the code.
  sealed text not null,
  guesses smallint not null default 0,
  expires_at timestamptz,
  confirmed_at timestamptz,
  check ((expires_at is null) = (confirmed_at is not null)),
  primary key (county, id),
  foreign key (county, person) references notify.mailbox (county, person)
);
create index mail_address_person on notify.mail_address (county, person);
create unique index mail_address_asked on notify.mail_address (county, person) where confirmed_at is null;
create unique index mail_address_confirmed on notify.mail_address (county, person) where confirmed_at is not null;

alter table notify.mail_address enable row level security;
alter table notify.mail_address force row level security;
create policy holders on notify.mail_address using (county = nullif(current_setting('app.county', true), '')
  and (current_setting('app.reach', true) = 'system'
    or person = any (string_to_array(nullif(current_setting('app.scope', true), ''), ',')::uuid[])));

alter table notify.delivery drop constraint delivery_steps_check,
  add constraint delivery_steps_check check (steps <@ array['push', 'email', 'sms']);
alter table notify.mailbox drop constraint mailbox_ways_check,
  add constraint mailbox_ways_check check (ways <@ array['push', 'email', 'sms']);
