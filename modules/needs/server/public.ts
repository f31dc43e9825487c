export { needs as needKind } from '#modules/needs/server/tables/needs.ts';
