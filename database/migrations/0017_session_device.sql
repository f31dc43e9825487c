-- A session remembers when the password was given and the browser it was given to. Sessions that know neither end:
-- everybody signs in once more.
truncate platform.session;
alter table platform.session drop column device;
alter table platform.session add column device_hash bytea not null;
alter table platform.session add column signed_in_at timestamptz not null;
create index session_device on platform.session (county, account, device_hash);

-- Only what was done is answered again; what was refused leaves no claim.
alter table platform.idempotency drop column status;
