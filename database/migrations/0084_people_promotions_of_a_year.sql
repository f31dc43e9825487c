-- A school may promote again in a year while classes are over: one that came back, or was brought in later.
drop index people.promotion_standing;
create index promotion_standing on people.promotion (county, org, year, done_at) where undone_at is null;
