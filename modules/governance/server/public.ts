export { exportedDuties } from '#modules/governance/server/exported.ts';
