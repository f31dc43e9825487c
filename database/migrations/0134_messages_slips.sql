-- A notice on paper to be signed by hand, and what came back entered by staff (docs/adr/0019).
alter table messages.printout drop constraint printout_sort_check;
alter table messages.printout add constraint printout_sort_check check (sort in ('own', 'signatures', 'slips'));
-- Of slips: for those too who have answered.
alter table messages.printout add column everybody boolean not null default false;

alter table messages.receipt
  -- What stands on his slip, and until when it is taken.
  add column slip text,
  add column slip_until timestamptz,
  -- Answered on paper: the day that stands there, and whoever entered it.
  add column dated date,
  add column entered_by uuid,
  add check ((slip is null) = (slip_until is null)),
  add check ((dated is null) = (entered_by is null)),
  add check (answer is not null or dated is null),
  add foreign key (county, entered_by) references people.person (county, id);
create unique index receipt_slip on messages.receipt (county, slip);
create index receipt_entered_by on messages.receipt (county, entered_by) where entered_by is not null;

-- Each time an answer on paper was entered, corrected, or taken back; nothing of it is changed.
create table messages.paper_answer (
  county text not null,
  id uuid not null,
  notice uuid not null,
  person uuid not null,
  about uuid not null,
  -- Null where what was entered is taken back.
  answer text check (answer in ('confirmed', 'signed', 'declined')),
  signed_as text,
  dated date,
  entered_by uuid not null,
  entered_at timestamptz not null,
  primary key (county, id),
  check ((answer is null) = (signed_as is null)),
  check ((answer is null) = (dated is null)),
  foreign key (county, notice) references messages.notice (county, id),
  foreign key (county, person) references people.person (county, id),
  foreign key (county, about) references people.person (county, id),
  foreign key (county, entered_by) references people.person (county, id)
);
create index paper_answer_notice on messages.paper_answer (county, notice, person, about);
create index paper_answer_person on messages.paper_answer (county, person);
create index paper_answer_about on messages.paper_answer (county, about);
create index paper_answer_entered_by on messages.paper_answer (county, entered_by);
alter table messages.paper_answer enable row level security;
alter table messages.paper_answer force row level security;
create policy system on messages.paper_answer using (
  county = nullif(current_setting('app.county', true), '')
  and current_setting('app.reach', true) = 'system');
