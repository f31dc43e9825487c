import { dictionary } from '#platform/i18n/dictionary.ts';

/** What the first screen of the day says of surveys. */
export const waitingWords = dictionary({
  zh: { waiting: '县里想听听您的意见', look: '看看问什么' },
  en: { waiting: 'The county would like to hear from you', look: 'See what is asked' },
});
