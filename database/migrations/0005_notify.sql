-- One durable inbox per person. `seq` is counted per person inside the transaction that adds an item,
-- so a reader who has seen number n has seen everything before it.
create schema notify;

create table notify.mailbox (
  county text not null,
  person uuid not null,
  last_seq bigint not null default 0,
  unread integer not null default 0,
  daily_budget integer not null default 6,
  primary key (county, person)
);

create table notify.item (
  county text not null,
  person uuid not null,
  seq bigint not null,
  event uuid not null,
  topic text not null,
  text_key text not null,
  data jsonb not null,
  link text not null,
  level smallint not null check (level between 1 and 3),
  quiet boolean not null default false,
  at timestamptz not null,
  read_at timestamptz,
  primary key (county, person, seq),
  unique (county, person, event, topic),
  foreign key (county, person) references notify.mailbox (county, person)
);

do $$
declare
  one text;
begin
  foreach one in array array['mailbox', 'item'] loop
    execute format('alter table notify.%I enable row level security', one);
    execute format('alter table notify.%I force row level security', one);
    execute format($policy$create policy holders on notify.%I using (
      county = nullif(current_setting('app.county', true), '')
      and (current_setting('app.reach', true) = 'system'
        or person = any (string_to_array(nullif(current_setting('app.scope', true), ''), ',')::uuid[])))$policy$, one);
  end loop;
end $$;
