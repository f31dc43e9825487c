import { formatHour } from '#platform/i18n/format.ts';

/** The full hours of a day, to choose from. */
export const hours = Array.from({ length: 24 }, (_, hour) => ({ value: hour, label: formatHour(hour) }));
