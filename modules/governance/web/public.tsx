/** What other modules' screens may show: the secret address of the reader’s own calendar. */
export { CalendarPanel } from '#modules/governance/web/conferences/CalendarPanel.tsx';
