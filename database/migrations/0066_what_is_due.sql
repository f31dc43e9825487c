-- What is due is counted beside the requests, and kept: on a county's records it takes longer than a page may.
alter table platform.sweep_run add column is_dry boolean not null default false;

-- A row goes once nothing stands on it: each of these is asked for every row that may go (testing/retention.test.ts).
create index offer_need on needs.offer (county, need);
create index offer_run on needs.offer (county, run);
create index claim_guardianship on people.claim (county, guardianship);
create index claim_claimant on people.claim (county, claimant);
create index consent_decided_by on people.consent (county, decided_by);
create index contact_pupil on people.contact (county, pupil);
create index court_order_guardian on people.court_order (county, guardian);
create index data_copy_asked_by on people.data_copy (county, asked_by);
create index enrolment_pupil on people.enrolment (county, pupil);
create index family_request_asked_by on people.family_request (county, asked_by);
create index glass_acting on people.glass (county, acting);
create index grant_request_lent_from on people.grant_request (county, lent_from);
create index grant_request_person on people.grant_request (county, person);
create index guardianship_pupil on people.guardianship (county, pupil);
create index identity_account on people.identity (county, account);
create index invitation_issued_as on people.invitation (county, issued_as);
create index leaving_pupil on people.leaving (county, pupil);
create index legal_hold_laid_by on people.legal_hold (county, laid_by);
create index own_purpose_text_added_by on people.own_purpose_text (county, added_by);
create index account_person on people.account (county, person);
-- Released ones stand on their resource too.
drop index resources.booking_resource;
create index booking_resource on resources.booking (county, resource);
