import { dictionary } from '#platform/i18n/dictionary.ts';

/** This module says only what others give it to say. */
export const words = dictionary({ zh: {}, en: {} });
