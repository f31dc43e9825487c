import { listLanguages } from '#modules/resources/contract/language.ts';
import { useRead } from '#web/api/use-read.ts';

/** The county's languages and dialects to choose from, Mandarin first. */
export const useLanguages = (): { value: string; label: string }[] =>
  (useRead(listLanguages, {}).data?.items ?? []).map((name) => ({ value: name, label: name }));
