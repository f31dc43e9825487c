-- The oldest weeks asked of are those in which something has appeared: each week before is a term the index was asked for in vain.
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
  select date_bin(week, min(published_at), 'epoch'), date_bin(week, max(published_at), 'epoch') + week into oldest, until
    from messages.post_terms where post_terms.county = asked;
  while until > oldest and cardinality(found) < most loop
    since := greatest(until - weeks * week, oldest);
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
