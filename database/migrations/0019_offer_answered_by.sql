-- Who answered an offer for each side: nobody answers for both.
alter table needs.offer add column provider_answered_by uuid;
alter table needs.offer add column served_answered_by uuid;
