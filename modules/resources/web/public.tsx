/** What other modules' screens may use of the directory: how categories are chosen and said, and weekly times. */
export { type CategoryChoice, useCategories } from '#modules/resources/web/use-categories.ts';
export { useLanguages } from '#modules/resources/web/use-languages.ts';
export { useSchedule } from '#modules/resources/web/use-schedule.ts';
export { usualEvening, WeeklyFields, type WeeklySaid, weeklyTextOf } from '#modules/resources/web/WeeklyFields.tsx';
