/** The words of a screen in the reader's language. */
export { useLanguage, useSaid, useWords } from '#platform/browser/use-words.ts';
export type { Say } from '#platform/browser/use-words.ts';
