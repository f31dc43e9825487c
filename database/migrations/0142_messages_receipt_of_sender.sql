-- A receipt names the sender of its notice and nobody else; one key holds both, where two were looked up for each of many receipts.
alter table messages.notice add constraint notice_of_sender unique (county, id, sender);
alter table messages.receipt
  drop constraint receipt_county_notice_fkey,
  drop constraint receipt_county_sender_fkey,
  add foreign key (county, notice, sender) references messages.notice (county, id, sender);
