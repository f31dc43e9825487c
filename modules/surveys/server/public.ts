export { exportedSurveys } from '#modules/surveys/server/exported.ts';
