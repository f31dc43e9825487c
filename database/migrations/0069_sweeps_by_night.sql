-- Of a sweep, whether the clock began it: one that was cut off keeps nobody from beginning one, nor is one somebody began ended by it.
alter table platform.sweep_run add column by_night boolean not null default false;
