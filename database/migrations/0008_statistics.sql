-- After much was added at once, plans made for empty tables are bad by orders of magnitude until the server looks for itself,
-- up to a minute later. The application role owns nothing, so that it may not ask by itself.
create function platform.refresh_statistics() returns void
language plpgsql security definer set search_path = pg_catalog as $$
declare
  one record;
begin
  for one in
    select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname in ('people', 'resources', 'needs', 'notify', 'intake')
  loop
    execute 'analyze ' || one.name;
  end loop;
end $$;
