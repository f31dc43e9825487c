import { resultsWords } from '#modules/evaluation/web/results-words.ts';
import type { KeyOf, Language, Values } from '#platform/i18n/dictionary.ts';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** The words of the page, and the language of whoever reads it. */
export interface Told {
  t: (key: KeyOf<typeof resultsWords>, values?: Values) => string;
  language: Language;
}

/** The words figures are told in, to whoever looks. */
export const useTold = (): Told => ({ t: useWords(resultsWords), language: useLanguage() });
