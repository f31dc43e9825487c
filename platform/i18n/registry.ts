import { asItStands, type Dictionary, type Language, type Reader, say } from '#platform/i18n/dictionary.ts';

const known: { zh: Record<string, string>; en: Record<string, string> } = { zh: {}, en: {} };

/** Makes a module's words known to whoever says texts by key without knowing whose they are. */
export function registerWords(words: Dictionary): void {
  Object.assign(known.zh, words.zh);
  Object.assign(known.en, words.en);
}

/**
 * Says any registered text. A value in both languages (`{ zh, en }`) is said in the reader's: a category's name stands
 * in a stored notification in both.
 */
export function sayRegistered(
  language: Language,
  key: string,
  data: Readonly<Record<string, unknown>>,
  speak: Reader['speak'] = asItStands,
): string {
  const values = Object.fromEntries(
    Object.entries(data).map(([name, value]) => [name, isSaid(value) ? value[language] : value]),
  );
  return say(known, language, key, values, speak);
}

const isSaid = (value: unknown): value is Record<Language, string> =>
  typeof value === 'object' && value !== null && 'zh' in value && 'en' in value;
