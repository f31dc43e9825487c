-- Of what a family takes back, how many rows could not be put back: what they stood on had gone meanwhile.
alter table people.erasure add column lost int not null default 0;

-- When a run last got on; before it first does, when it began. A long one is taken up again as long as it goes on.
alter table platform.sweep_run add column went_on_at timestamptz;
