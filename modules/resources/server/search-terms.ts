import { searchTerms } from '#platform/text/bigrams.ts';

/** The words a resource is found by. */
export const termsOf = (
  { title, about }: { title: string; about: string },
  providerName: string,
  category: { name_zh: string; name_en: string },
): string => searchTerms([title, about, providerName, category.name_zh, category.name_en].join(' '));
