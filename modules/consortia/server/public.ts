export { exportedConsortia } from '#modules/consortia/server/exported.ts';
