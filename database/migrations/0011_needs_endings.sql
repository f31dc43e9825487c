-- A need lapses when its time is over; a meeting keeps who confirmed it for each side.
alter table needs.need drop constraint need_state_check;
alter table needs.need add constraint need_state_check
  check (state in ('open', 'offered', 'engaged', 'closed', 'withdrawn', 'lapsed'));

alter table needs.meeting add column provider_confirmed_by uuid, add column served_confirmed_by uuid;

create index engagement_term on needs.engagement (county, ends) where state = 'active';
create index engagement_need on needs.engagement (county, need);
