-- What the second person said to a notice: always where it was refused, and where what is urgent was approved (docs/adr/0019).
alter table messages.notice add column decided_reason text;
