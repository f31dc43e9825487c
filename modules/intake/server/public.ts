export { type HereDone, type HereFiles, type HereOptions, importHere } from '#modules/intake/server/import-here.ts';
export { kinds } from '#modules/intake/server/kinds.ts';
export { nightlyRosters } from '#modules/intake/server/nightly.ts';
export { sheetOf } from '#modules/intake/server/templates.ts';
