-- How often something else than his messages has changed before somebody’s eyes, such as a conversation (docs/adr/0021).
alter table notify.mailbox add column changes bigint not null default 0;
