export { needs as needKind } from '#modules/needs/server/tables/needs.ts';
export { exportedNeeds } from '#modules/needs/server/exported.ts';
export { lackedBySchools, servedBy } from '#modules/needs/server/store/school-store.ts';
