-- A leaving says its day: a bureau's table tells leavings of days before, and comes again. Nobody asks by the command line.
alter table people.leaving add column day date;
update people.leaving set day = (asked_at at time zone 'Asia/Shanghai')::date;
alter table people.leaving alter column day set not null, alter column asked_by drop not null;
