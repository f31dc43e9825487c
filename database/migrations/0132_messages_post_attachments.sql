-- The pictures a post shows, or has shown in a version that is kept: they stay as long as it does (docs/adr/0024).
create table messages.post_attachment (
  county text not null,
  post uuid not null,
  attachment uuid not null,
  primary key (county, post, attachment),
  unique (county, attachment),
  foreign key (county, post) references messages.post (county, id),
  foreign key (county, attachment) references messages.attachment (county, id)
);
-- Who may read the post reads what it shows: that is asked of the post.
alter table messages.post_attachment enable row level security;
alter table messages.post_attachment force row level security;
create policy system on messages.post_attachment using (
  county = nullif(current_setting('app.county', true), '')
  and current_setting('app.reach', true) = 'system');
