-- Whoever tells many first looks for who has the event already. Found by the event: by the person every message of the county was gone through.
alter table notify.item drop constraint item_county_person_event_topic_key;
alter table notify.item add constraint item_told_once unique (county, event, topic, person);
