-- Columns, and the posts in them: written, reviewed by another, shown to whom the column is for (docs/adr/0022).
create table messages.post_column (
  county text not null,
  id uuid not null,
  -- Of a school; null for one of the county, which its schools write for.
  org uuid,
  -- Whose guardians read it, where it is for one class.
  class uuid,
  kind text not null check (kind in ('school_news', 'family', 'resources', 'activities', 'own')),
  name text not null,
  readers text not null check (readers in ('public', 'county', 'school', 'class')),
  -- In which roles one writes for it.
  writers text[] not null,
  is_open boolean not null,
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (county, id),
  check ((readers = 'class') = (class is not null)),
  check (org is not null or readers in ('public', 'county')),
  foreign key (county, org) references people.organisation (county, id),
  foreign key (county, class) references people.class (county, id),
  foreign key (county, made_by) references people.person (county, id)
);
create index post_column_org on messages.post_column (county, org);
create index post_column_class on messages.post_column (county, class);
create index post_column_made_by on messages.post_column (county, made_by);

create table messages.post (
  county text not null,
  id uuid not null,
  in_column uuid not null,
  -- Of the organisation whoever wrote it acts for; null for the bureau.
  org uuid,
  author uuid not null,
  role text not null,
  -- The role he wrote it in.
  acting uuid not null,
  state text not null check (state in ('draft', 'review', 'planned', 'published', 'withdrawn')),
  -- Grows with each text; those before stand in post_version.
  version integer not null,
  title text not null,
  document jsonb not null,
  -- What its author says of children who can be told in it.
  children text not null check (children in ('none', 'agreed')),
  made_at timestamptz not null,
  changed_at timestamptz not null,
  -- When it is to appear; at once, once it is approved, where it is null or over.
  appears_at timestamptz,
  published_at timestamptz,
  reviewed_by uuid,
  reviewed_at timestamptz,
  -- Why it was sent back.
  review_note text,
  withdrawn_at timestamptz,
  withdrawn_by uuid,
  withdraw_reason text,
  primary key (county, id),
  check (reviewed_by is distinct from author),
  check (state not in ('planned', 'published') or reviewed_by is not null),
  check ((state = 'withdrawn') = (withdrawn_at is not null and withdrawn_by is not null and withdraw_reason is not null)),
  foreign key (county, in_column) references messages.post_column (county, id),
  foreign key (county, org) references people.organisation (county, id),
  foreign key (county, author) references people.person (county, id),
  foreign key (county, acting) references people.role_grant (county, id),
  foreign key (county, reviewed_by) references people.person (county, id),
  foreign key (county, withdrawn_by) references people.person (county, id)
);
create index post_in_column on messages.post (county, in_column, published_at desc);
create index post_org on messages.post (county, org, state);
create index post_author on messages.post (county, author, id);
create index post_acting on messages.post (county, acting);
create index post_reviewed_by on messages.post (county, reviewed_by);
create index post_withdrawn_by on messages.post (county, withdrawn_by);
create index post_due on messages.post (county, appears_at) where state = 'planned';

-- What a post said before it was changed.
create table messages.post_version (
  county text not null,
  post uuid not null,
  version integer not null,
  org uuid,
  author uuid not null,
  title text not null,
  document jsonb not null,
  written_at timestamptz not null,
  primary key (county, post, version),
  foreign key (county, post) references messages.post (county, id),
  foreign key (county, org) references people.organisation (county, id),
  foreign key (county, author) references people.person (county, id)
);
create index post_version_org on messages.post_version (county, org);
create index post_version_author on messages.post_version (county, author);

-- Who hears of what is new in a column.
create table messages.follower (
  county text not null,
  in_column uuid not null,
  person uuid not null,
  since timestamptz not null,
  primary key (county, in_column, person),
  foreign key (county, in_column) references messages.post_column (county, id),
  foreign key (county, person) references people.person (county, id)
);
create index follower_person on messages.follower (county, person);

-- Whom a post pleases: counted, and told to nobody by name.
create table messages.post_like (
  county text not null,
  post uuid not null,
  person uuid not null,
  at timestamptz not null,
  primary key (county, post, person),
  foreign key (county, post) references messages.post (county, id),
  foreign key (county, person) references people.person (county, id)
);
create index post_like_person on messages.post_like (county, person);

-- What readers say to a post: seen by whoever wrote it alone until somebody of the school lets it through.
create table messages.comment (
  county text not null,
  id uuid not null,
  post uuid not null,
  -- Of the post: whose leaders decide on it.
  org uuid,
  person uuid not null,
  role text not null,
  words text not null,
  state text not null check (state in ('held', 'shown', 'refused', 'withdrawn')),
  at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  reason text,
  primary key (county, id),
  check (decided_by is distinct from person),
  check ((state in ('shown', 'refused')) <= (decided_by is not null)),
  foreign key (county, post) references messages.post (county, id),
  foreign key (county, org) references people.organisation (county, id),
  foreign key (county, person) references people.person (county, id),
  foreign key (county, decided_by) references people.person (county, id)
);
create index comment_post on messages.comment (county, post, id);
create index comment_org on messages.comment (county, org, state);
create index comment_person on messages.comment (county, person);
create index comment_decided_by on messages.comment (county, decided_by);

alter table messages.post_column enable row level security;
alter table messages.post_column force row level security;
create policy county on messages.post_column using (county = nullif(current_setting('app.county', true), ''));

do $$
declare
  held text[];
  holders constant text[] := array[
    ['post', 'author'], ['post_version', 'author'], ['comment', 'person'], ['follower', 'person'], ['post_like', 'person']];
  own text;
begin
  foreach held slice 1 in array holders loop
    own := case when held[1] in ('follower', 'post_like') then '' else
      $or$or org = any (string_to_array(nullif(current_setting('app.scope', true), ''), ',')::uuid[])$or$ end;
    execute format('alter table messages.%I enable row level security', held[1]);
    execute format('alter table messages.%I force row level security', held[1]);
    execute format($policy$create policy holders on messages.%I using (
      county = nullif(current_setting('app.county', true), '')
      and (current_setting('app.reach', true) = 'system' %s
        or %I = any (string_to_array(nullif(current_setting('app.scope', true), ''), ',')::uuid[])))$policy$, held[1], own, held[2]);
  end loop;
end $$;
