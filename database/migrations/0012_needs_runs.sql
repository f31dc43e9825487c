-- A run the system prepares has no maker. A run that could not be computed says why; a run says how many of the pairs
-- decided by its official were left out because their need waits no longer.
alter table needs.match_run alter column made_by drop not null;
alter table needs.match_run add column failure text check (failure in ('not_computable', 'not_computed'));
alter table needs.match_run add column pins_dropped integer not null default 0 check (pins_dropped >= 0);

-- When a need last came back because its offer ended without a service: it is then matched again.
alter table needs.need add column returned_at timestamptz;
