export { exportedEvaluation } from '#modules/evaluation/server/exported.ts';
