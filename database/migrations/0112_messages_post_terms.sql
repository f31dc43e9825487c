-- What published posts are found by (docs/adr/0022): a row as one appears, gone as it is withdrawn.
create table messages.post_terms (
  county text not null,
  post uuid not null,
  in_column uuid not null,
  published_at timestamptz not null,
  -- Pairs of characters and words, those of the title weighted.
  terms tsvector not null,
  primary key (county, post),
  foreign key (county, post) references messages.post (county, id),
  foreign key (county, in_column) references messages.post_column (county, id)
);
create index post_terms_in_column on messages.post_terms (county, in_column);
create index post_terms_newest on messages.post_terms (county, published_at desc, post desc);
create index post_terms_terms on messages.post_terms using gin (terms);

-- Not forced: `@@` is not leakproof, so that under row security no index answers it and every post of the county is read. The function
-- below looks as the owner at what the policy would let its caller see, and nothing more.
alter table messages.post_terms enable row level security;
create policy system on messages.post_terms using (
  county = nullif(current_setting('app.county', true), '') and current_setting('app.reach', true) = 'system');

-- The best of the newest posts in some columns that a query finds, the best first. Planned anew each time: how many posts a word is in
-- decides which index answers.
create function messages.find_posts(county text, columns uuid[], query text, most integer) returns setof uuid
language plpgsql stable security definer set search_path = pg_catalog as $$
begin
  if county is distinct from current_setting('app.county', true)
    or current_setting('app.reach', true) is distinct from 'system' then
    return;
  end if;
  return query execute $find$
    select post from (
      select post, published_at, terms from messages.post_terms
      where county = $1 and in_column = any ($2) and terms @@ $3::tsquery
      order by published_at desc, post desc limit $4) as found
    order by ts_rank(terms, $3::tsquery) desc, published_at desc, post desc$find$
    using county, columns, query, most;
end $$;
revoke execute on function messages.find_posts(text, uuid[], text, integer) from public;
