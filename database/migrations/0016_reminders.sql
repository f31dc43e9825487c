-- Hours in which nothing but what is urgent rings, from and until a full hour of the day in Asia/Shanghai; equal means none.
alter table notify.mailbox
  add column quiet_from smallint not null default 21 check (quiet_from between 0 and 23),
  add column quiet_until smallint not null default 7 check (quiet_until between 0 and 23);

-- The roles in which the link of a message opens; empty where it opens in each.
alter table notify.item add column roles text[] not null default '{}';

-- What rang today counts against the budget.
create index item_rang on notify.item (county, person, at) where not quiet and level < 3;

-- Events a listener failed to hear time after time: kept to be looked at, no longer in the way of those behind them.
create table platform.set_aside (
  county text not null,
  listener text not null,
  event uuid not null,
  tries integer not null,
  at timestamptz not null,
  primary key (county, listener, event),
  foreign key (county, event) references platform.event (county, id)
);

alter table platform.set_aside enable row level security;
alter table platform.set_aside force row level security;
create policy county on platform.set_aside using (county = nullif(current_setting('app.county', true), ''));
