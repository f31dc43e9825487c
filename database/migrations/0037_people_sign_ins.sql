-- One's own sign-ins are looked up by whom they were of.
create index audit_sign_in on platform.audit (county, person, at) where action in ('people.sign_in', 'people.sign_out');
