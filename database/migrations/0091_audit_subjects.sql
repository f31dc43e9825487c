-- Whom a reading showed is part of its record, and with it of the chain. What was recorded before stays as it was sealed.
alter table platform.audit add column subjects uuid[];

-- By subject the records are found that name him, and nothing else is: a row costs one index.
drop index platform.audit_subject_of, platform.audit_subject_by;
alter table platform.audit_subject drop constraint audit_subject_pkey;
alter table platform.audit_subject drop column person, drop column at;
alter table platform.audit_subject add primary key (county, subject, audit);
