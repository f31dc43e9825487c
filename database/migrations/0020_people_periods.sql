-- Who holds something holds it from `began` until the day before `ended`: until now `ended` was the last day.
alter table people.role_grant no force row level security;
alter table people.enrolment no force row level security;
alter table people.guardianship no force row level security;
alter table people.class no force row level security;

update people.role_grant set ended = ended + 1 where ended is not null;
update people.enrolment set ended = ended + 1 where ended is not null;
update people.guardianship set ended = ended + 1 where ended is not null;
update people.class set ended = ended + 1 where ended is not null;

alter table people.role_grant force row level security;
alter table people.enrolment force row level security;
alter table people.guardianship force row level security;
alter table people.class force row level security;

alter table people.role_grant add constraint role_grant_period check (ended >= began);
alter table people.enrolment add constraint enrolment_period check (ended >= began);
alter table people.guardianship add constraint guardianship_period check (ended >= began);

-- A link given by whoever runs the server is issued in no role.
alter table people.invitation alter column issued_as drop not null;
