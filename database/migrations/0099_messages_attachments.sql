-- Pictures, recordings and papers somebody attaches to what he writes (docs/adr/0024). Its uploader's alone until it is attached.
create table messages.attachment (
  county text not null,
  id uuid not null,
  uploader uuid not null,
  sort text not null check (sort in ('picture', 'voice', 'video', 'document')),
  name text not null,
  -- Bytes it is to have; once it has come, those it is kept in.
  size integer not null check (size > 0),
  file uuid not null,
  made_at timestamptz not null,
  -- What it was found to be when it had come.
  type text,
  sha256 bytea,
  thumb uuid,
  width integer,
  height integer,
  seconds integer,
  primary key (county, id),
  check ((type is null) = (sha256 is null)),
  check ((sort = 'picture' and type is not null) = (thumb is not null and width is not null and height is not null)),
  foreign key (county, uploader) references people.person (county, id),
  foreign key (county, file) references platform.file (county, id),
  foreign key (county, thumb) references platform.file (county, id)
);
create index attachment_uploader on messages.attachment (county, uploader, made_at);
create index attachment_made_at on messages.attachment (county, made_at);
create index attachment_file on messages.attachment (county, file);
create index attachment_thumb on messages.attachment (county, thumb);
alter table messages.attachment enable row level security;
alter table messages.attachment force row level security;
create policy holders on messages.attachment using (
  county = nullif(current_setting('app.county', true), '')
  and (current_setting('app.reach', true) = 'system'
    or uploader = any (string_to_array(nullif(current_setting('app.scope', true), ''), ',')::uuid[])));

-- What comes with a notice, in its order, and what is said of a picture to who does not see it.
create table messages.notice_attachment (
  county text not null,
  notice uuid not null,
  at smallint not null,
  attachment uuid not null,
  alt text not null,
  primary key (county, notice, at),
  unique (county, attachment),
  foreign key (county, notice) references messages.notice (county, id),
  foreign key (county, attachment) references messages.attachment (county, id)
);
-- Who may read the notice reads what comes with it: that is asked of the notice.
alter table messages.notice_attachment enable row level security;
alter table messages.notice_attachment force row level security;
create policy system on messages.notice_attachment using (
  county = nullif(current_setting('app.county', true), '')
  and current_setting('app.reach', true) = 'system');
