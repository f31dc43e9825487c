-- What a report is to say, of a frozen version of a period, until it is published (docs/adr/0033).
create table evaluation.report (
  county text not null,
  id uuid not null,
  period uuid not null,
  -- Which frozen version of it.
  snapshot integer not null,
  title text not null,
  -- Its sections, in order.
  sections jsonb not null,
  -- The published report this one is to stand in place of.
  replaces uuid,
  version integer not null default 1,
  is_published boolean not null default false,
  changed_by uuid not null,
  changed_at timestamptz not null,
  primary key (county, id),
  foreign key (county, period, snapshot) references evaluation.snapshot (county, period, number),
  foreign key (county, replaces) references evaluation.report (county, id),
  foreign key (county, changed_by) references people.person (county, id)
);
create index report_period on evaluation.report (county, period, snapshot);
create index report_replaces on evaluation.report (county, replaces) where replaces is not null;
create index report_changed_by on evaluation.report (county, changed_by);

-- A report as it was published, by another than whoever wrote it: whole, as it is read.
create table evaluation.publication (
  county text not null,
  report uuid not null,
  -- The paper in each language, as one text.
  papers text not null,
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  written_by uuid not null,
  published_by uuid not null,
  published_at timestamptz not null,
  primary key (county, report),
  check (published_by <> written_by),
  foreign key (county, report) references evaluation.report (county, id),
  foreign key (county, written_by) references people.person (county, id),
  foreign key (county, published_by) references people.person (county, id)
);
create index publication_written_by on evaluation.publication (county, written_by);
create index publication_published_by on evaluation.publication (county, published_by);

do $$
declare one text;
begin
  foreach one in array array['report', 'publication'] loop
    execute format('alter table evaluation.%I enable row level security', one);
    execute format('alter table evaluation.%I force row level security', one);
    execute format($policy$create policy county on evaluation.%I
      using (county = nullif(current_setting('app.county', true), ''))$policy$, one);
  end loop;
end
$$;

-- What was published is not edited: another stands in its place.
comment on table evaluation.publication is 'append-only';
