export { needs as needKind } from '#modules/needs/server/tables/needs.ts';
export { exportedNeeds } from '#modules/needs/server/exported.ts';
