-- The matter that came of a resolution, where one did: it goes its own way (docs/adr/0031).
alter table governance.resolution
  add column matter uuid,
  add foreign key (county, matter) references governance.matter (county, id);
create index resolution_matter on governance.resolution (county, matter);
