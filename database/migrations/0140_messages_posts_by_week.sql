-- Where and when a post has appeared, as terms beside what it says: the index answers with what one reads of some weeks alone.
alter table messages.post_terms add column place tsvector not null generated always as (array_to_tsvector(array[
  in_column::text, 'week ' || floor(extract(epoch from published_at at time zone 'UTC') / 604800)::integer::text])) stored;
drop index messages.post_terms_terms;
create index post_terms_terms on messages.post_terms using gin (terms, place);

-- The best of the newest posts in some columns that a query finds, the best first. Asks of more and more weeks until there are enough, so
-- that it looks at few posts more than it tells of, however many have the words. Planned anew each time: how many that are decides
-- whether the index answers or the weeks are read through.
create or replace function messages.find_posts(county text, columns uuid[], query text, most integer) returns setof uuid
language plpgsql stable security definer set search_path = pg_catalog as $$
declare
  asked constant text := county;
  week constant interval := '7 days';
  read_columns constant tsquery := (select string_agg(quote_literal(one), ' | ') from unnest(columns) as one)::tsquery;
  oldest timestamptz;
  until timestamptz;
  since timestamptz;
  weeks integer := 1;
  found uuid[] := '{}';
  ranks real[] := '{}';
  more uuid[];
  more_ranks real[];
begin
  if asked is distinct from current_setting('app.county', true)
    or current_setting('app.reach', true) is distinct from 'system' then
    return;
  end if;
  select min(published_at), date_bin(week, max(published_at), 'epoch') + week into oldest, until
    from messages.post_terms where post_terms.county = asked;
  while until > oldest and cardinality(found) < most loop
    since := until - weeks * week;
    execute $find$
      select array_agg(post order by published_at desc, post desc),
        array_agg(ts_rank(terms, $4::tsquery) order by published_at desc, post desc)
      from (
        select post, published_at, terms from messages.post_terms
        where county = $1 and published_at >= $2 and published_at < $3 and terms @@ $4::tsquery
          and place @@ ($5 && (select string_agg(quote_literal('week ' || one), ' | ') from generate_series($6, $7) as one)::tsquery)
        order by published_at desc, post desc limit $8) as newest$find$
      into more, more_ranks
      using asked, since, until, query, read_columns, extract(epoch from since)::integer / 604800,
        extract(epoch from until)::integer / 604800 - 1, most - cardinality(found);
    found := found || more;
    ranks := ranks || more_ranks;
    until := since;
    weeks := weeks * 4;
  end loop;
  return query select post from unnest(found, ranks) with ordinality as told (post, rank, place) order by rank desc, place;
end $$;
