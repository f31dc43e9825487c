-- What a notice to a county writes a hundred thousand times is found by ids of a fixed length first and by its county last: all rows of a county
-- begin with the same code, which every step down an index would compare, and behind a text each further column has to be looked for (docs/adr/0019).
alter table notify.item
  drop constraint item_county_person_fkey,
  drop constraint item_pkey,
  drop constraint item_told_once,
  add primary key (person, seq, county),
  add constraint item_told_once unique (event, person, topic, county);
drop index notify.item_about;
create index item_about on notify.item (about, person, county) where read_at is null and about is not null;
drop index notify.item_rang;
create index item_rang on notify.item (person, at, county) where not quiet and level < 3;

alter table notify.delivery
  drop constraint delivery_county_person_fkey,
  drop constraint delivery_pkey,
  add primary key (id, county);
drop index notify.delivery_person;
create index delivery_person on notify.delivery (person, county);
drop index notify.delivery_gathers;
create unique index delivery_gathers on notify.delivery (person, county) where gathers;

alter table notify.device drop constraint device_county_person_fkey;
alter table notify.mail_address drop constraint mail_address_county_person_fkey;
alter table notify.mailbox
  drop constraint mailbox_pkey,
  add primary key (person, county);
alter table notify.item add foreign key (county, person) references notify.mailbox (county, person);
alter table notify.delivery add foreign key (county, person) references notify.mailbox (county, person);
alter table notify.device add foreign key (county, person) references notify.mailbox (county, person);
alter table notify.mail_address add foreign key (county, person) references notify.mailbox (county, person);

alter table messages.receipt
  drop constraint receipt_pkey,
  add primary key (notice, person, about, county);
drop index messages.receipt_person;
create index receipt_person on messages.receipt (person, notice, county);
drop index messages.receipt_about;
create index receipt_about on messages.receipt (about, county);
