-- A run says that it waits in line, and that somebody has called it off before it had a result.
alter table needs.match_run drop constraint match_run_state_check;
update needs.match_run set state = 'queued' where state = 'waiting';
alter table needs.match_run add constraint match_run_state_check
  check (state in ('queued', 'running', 'ready', 'released', 'discarded', 'cancelled', 'failed'));
