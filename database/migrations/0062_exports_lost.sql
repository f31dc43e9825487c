-- Also what was never made, because its server was lost again and again, comes to an end.
drop index exports.export_expires;
create index export_expires on exports.export (county, expires_at) where state in ('waiting', 'making', 'ready');
