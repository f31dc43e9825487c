import { createContext, useCallback, useContext } from 'react';
import { SessionContext } from '#platform/browser/session.ts';
import { say, speakingTo } from '#platform/i18n/dictionary.ts';
import type { Dictionary, Language, Reader, Said, Values } from '#platform/i18n/dictionary.ts';

/** The language of the screen; the frame sets it. */
export const LanguageContext = createContext<Language>('zh');

/** The language the reader chose. */
export const useLanguage = (): Language => useContext(LanguageContext);

/** How the reader is spoken to. */
const useSpeak = (): Reader['speak'] => speakingTo(useContext(SessionContext)?.role.role);

/** Says the words of a dictionary in the reader's language. */
export type Say<Key extends string> = (key: Key, values?: Values) => string;

/**
 * `const t = useWords(words); t('open', { count: 2 })`
 */
export function useWords<Key extends string>(words: Dictionary<Key>): Say<Key> {
  const [language, speak] = [useLanguage(), useSpeak()];
  return useCallback((key, values) => say(words, language, key, values, speak), [words, language, speak]);
}

/** Chooses between the two languages of a text that has no dictionary. */
export function useSaid(): (said: Said) => string {
  const [language, speak] = [useLanguage(), useSpeak()];
  return useCallback((said) => speak(said[language]), [language, speak]);
}
