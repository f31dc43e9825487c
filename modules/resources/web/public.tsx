/** What other modules' screens may use of the directory: how categories are chosen and said. */
export { type CategoryChoice, useCategories } from '#modules/resources/web/use-categories.ts';
export { useSchedule } from '#modules/resources/web/use-schedule.ts';
