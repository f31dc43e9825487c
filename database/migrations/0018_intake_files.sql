-- Several files may come in at once, and two workbooks may have sheets of the same name.
alter table intake.planned_row add column file text not null default '';
