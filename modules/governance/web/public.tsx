/** What other modules' screens may show: the secret address of the reader’s own calendar. */
export { CalendarPanel } from '#modules/governance/web/conferences/CalendarPanel.tsx';
/** What other modules' screens may use: how a department is chosen in a form. */
export { DepartmentSelect } from '#modules/governance/web/draft/DepartmentSelect.tsx';
export type { Chosen } from '#modules/governance/web/draft/duty-fields.ts';
/** Until when something is to be done, and how it urges. */
export { UrgencyMark } from '#modules/governance/web/UrgencyMark.tsx';
/** The minutes asked of each department in a week: what the bureau and departments see of the burden they make. */
export { BurdenPanel } from '#modules/governance/web/tasks/BurdenPanel.tsx';
