-- What fairness options a run was asked with; every run before was asked with the usual ones.
alter table needs.match_run add column options jsonb not null default '{"floors": "rural", "waiting": 1}';
