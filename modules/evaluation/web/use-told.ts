import { resultsWords } from '#modules/evaluation/web/results-words.ts';
import type { Told } from '#modules/evaluation/web/tell-measured.ts';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** The words figures are told in, to whoever looks. */
export const useTold = (): Told => ({ t: useWords(resultsWords), language: useLanguage() });
