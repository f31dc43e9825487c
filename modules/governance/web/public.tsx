/** What other modules' screens may show: the secret address of the reader’s own calendar. */
export { CalendarPanel } from '#modules/governance/web/conferences/CalendarPanel.tsx';
/** What other modules' screens may use: how a department is chosen in a form. */
export { DepartmentSelect } from '#modules/governance/web/draft/DepartmentSelect.tsx';
export type { Chosen } from '#modules/governance/web/draft/duty-fields.ts';
/** Until when something is to be done, and how it urges. */
export { UrgencyMark } from '#modules/governance/web/UrgencyMark.tsx';
