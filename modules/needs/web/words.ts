import { en } from '#modules/needs/web/words-en.ts';
import { zh } from '#modules/needs/web/words-zh.ts';
import { dictionary } from '#platform/i18n/dictionary.ts';

/** What the staff's screens of this module say. */
export const words = dictionary({ zh, en });
