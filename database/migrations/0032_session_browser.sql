-- What a session's browser is called, in words (`chrome windows`): never the raw text it sends of itself.
alter table platform.session add column browser text not null default 'other other';

-- When somebody first signed in as staff: from then on he has some days to set up a second factor.
alter table people.account add column staff_since timestamptz;
