-- A table is looked at when it has grown beyond so many times what it was when it was last looked at; 0 looks at all. To look at all of
-- them after every few thousand rows of a large import took longer than to keep the rows.
drop function platform.refresh_statistics();
create function platform.refresh_statistics(growth real default 0) returns void
language plpgsql security definer set search_path = pg_catalog as $$
declare
  one regclass;
begin
  for one in
    select class.oid from pg_class as class join pg_namespace as space on space.oid = class.relnamespace
    where space.nspname in ('people', 'resources', 'needs', 'notify', 'intake') and class.relkind = 'r'
      and pg_relation_size(class.oid) > growth * class.relpages * current_setting('block_size')::int
  loop
    execute format('analyze %s', one);
  end loop;
end $$;
