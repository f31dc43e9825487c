-- Whoever was told that a matter is late reads it too, though he never held it: the list says who reads, not who held.
alter table governance.matter rename column held_by to readers;
