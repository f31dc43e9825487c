-- A notice to a county writes a hundred thousand receipts, and counts on as many mailboxes.
-- Who gets it has just been found among guardians and staff, and no person goes whom a receipt names (docs/adr/0017): looking each of them
-- up again for a key was a third of the work. Its sender is found by its notice, and few receipts have a slip.
alter table messages.receipt
  drop constraint receipt_county_person_fkey,
  drop constraint receipt_county_about_fkey;
drop index messages.receipt_sender;
drop index messages.receipt_slip;
create unique index receipt_slip on messages.receipt (county, slip) where slip is not null;
-- A mailbox counts every message: its row is written anew on the same page, and its index stays as it is.
alter table notify.mailbox set (fillfactor = 70);
