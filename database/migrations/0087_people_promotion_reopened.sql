-- Classes a promotion opened again, and until when each had run, so that it is over again as it was when that is taken back.
alter table people.promotion add column reopened jsonb not null default '[]';
