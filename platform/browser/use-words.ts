import { createContext, useCallback, useContext } from 'react';
import { say } from '#platform/i18n/dictionary.ts';
import type { Dictionary, Language, Said, Values } from '#platform/i18n/dictionary.ts';

/** The language of the screen; the frame sets it. */
export const LanguageContext = createContext<Language>('zh');

/** The language the reader chose. */
export const useLanguage = (): Language => useContext(LanguageContext);

/** Says the words of a dictionary in the reader's language. */
export type Say<Key extends string> = (key: Key, values?: Values) => string;

/**
 * `const t = useWords(words); t('open', { count: 2 })`
 */
export function useWords<Key extends string>(words: Dictionary<Key>): Say<Key> {
  const language = useLanguage();
  return useCallback((key, values) => say(words, language, key, values), [words, language]);
}

/** Chooses between the two languages of a text that has no dictionary. */
export function useSaid(): (said: Said) => string {
  const language = useLanguage();
  return useCallback((said) => said[language], [language]);
}
