import { dictionary } from '#platform/i18n/dictionary.ts';

/** How what has its time is told: its colour and its day. */
export const urgingWords = dictionary({
  zh: { late: '超期', behind: '落后', due_soon: '快到期', onTime: '按期', due: '{day}到期' },
  en: { late: 'Late', behind: 'Behind', due_soon: 'Due soon', onTime: 'On time', due: 'due {day}' },
});
