import { consentWords } from '#modules/people/words/consent-words.ts';
import { doorWords } from '#modules/people/words/door-words.ts';
import { guardianWords } from '#modules/people/words/guardian-words.ts';
import { officeWords } from '#modules/people/words/office-words.ts';
import { readerWords } from '#modules/people/words/reader-words.ts';
import { rightsWords } from '#modules/people/words/rights-words.ts';
import { rosterWords } from '#modules/people/words/roster-words.ts';
import { schoolingWords } from '#modules/people/words/schooling-words.ts';
import { treeWords } from '#modules/people/words/tree-words.ts';
import { together } from '#platform/i18n/dictionary.ts';

/** What the server says for this module. */
export const words = together(
  consentWords,
  doorWords,
  guardianWords,
  officeWords,
  readerWords,
  rightsWords,
  rosterWords,
  schoolingWords,
  treeWords,
);
