-- A notice on paper, made for whoever asked (docs/adr/0019): for a day, as its file is.
create table messages.printout (
  county text not null,
  id uuid not null,
  notice uuid not null,
  -- What one signed oneself, or all that was signed.
  sort text not null check (sort in ('own', 'signatures')),
  -- Of one's own: for which child, or for himself.
  about uuid,
  -- Of all: of one class alone.
  class uuid,
  asked_by uuid not null,
  -- The grant he asked under.
  acting uuid not null,
  language text not null,
  state text not null check (state in ('waiting', 'ready', 'failed')),
  made_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (county, id),
  check ((sort = 'own') = (about is not null)),
  foreign key (county, notice) references messages.notice (county, id),
  foreign key (county, about) references people.person (county, id),
  foreign key (county, class) references people.class (county, id),
  foreign key (county, asked_by) references people.person (county, id),
  foreign key (county, acting) references people.role_grant (county, id)
);
create index printout_notice on messages.printout (county, notice);
create index printout_about on messages.printout (county, about);
create index printout_class on messages.printout (county, class);
create index printout_asked_by on messages.printout (county, asked_by, id);
create index printout_acting on messages.printout (county, acting);
create index printout_expires_at on messages.printout (county, expires_at);

alter table messages.printout enable row level security;
alter table messages.printout force row level security;
create policy holders on messages.printout using (
  county = nullif(current_setting('app.county', true), '')
  and (current_setting('app.reach', true) = 'system'
    or asked_by = any (string_to_array(nullif(current_setting('app.scope', true), ''), ',')::uuid[])));
