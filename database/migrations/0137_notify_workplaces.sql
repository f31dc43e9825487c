-- The hours in which a school leaves its staff alone; they hold for whoever has said no own ones, which is null from now on.
create table notify.workplace (
  county text not null,
  org uuid not null,
  -- As the usual ones, or longer: nobody is left alone less for where he works.
  quiet_from smallint not null check (quiet_from between 17 and 21),
  quiet_until smallint not null check (quiet_until between 7 and 9),
  primary key (county, org)
);
alter table notify.workplace enable row level security;
alter table notify.workplace force row level security;
create policy holders on notify.workplace using (county = nullif(current_setting('app.county', true), '')
  and (current_setting('app.reach', true) = 'system'
    or org = any (string_to_array(nullif(current_setting('app.scope', true), ''), ',')::uuid[])));

alter table notify.mailbox
  alter column quiet_from drop not null,
  alter column quiet_from drop default,
  alter column quiet_until drop not null,
  alter column quiet_until drop default;
update notify.mailbox set quiet_from = null, quiet_until = null where quiet_from = 21 and quiet_until = 7;
alter table notify.mailbox add constraint mailbox_quiet check ((quiet_from is null) = (quiet_until is null));
