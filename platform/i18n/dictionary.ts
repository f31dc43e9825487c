/** The languages Lianyu speaks; Chinese is the first. */
export type Language = 'zh' | 'en';

/** Texts by key in every language. A text may hold places: `{name}`, or `{count|thing|things}` for the English plural. */
export interface Dictionary<Key extends string = string> {
  readonly zh: Readonly<Record<Key, string>>;
  readonly en: Readonly<Record<Key, string>>;
}

/** The keys of a dictionary. */
export type KeyOf<D extends Dictionary> = keyof D['zh'] & string;

/** What fills the places of a text. */
export type Values = Readonly<Record<string, unknown>>;

/** Makes a dictionary; a key that one language has and the other lacks does not compile. */
export const dictionary = <const Zh extends Record<string, string>>(words: {
  zh: Zh;
  en: { [Key in keyof NoInfer<Zh>]: string };
}): Dictionary<keyof Zh & string> => words;

type KeysOf<D> = D extends Dictionary<infer Key> ? Key : never;

/** Dictionaries of several topics as one. */
export const together = <const Parts extends readonly Dictionary<never>[]>(
  ...parts: Parts
): Dictionary<KeysOf<Parts[number]>> => ({
  zh: Object.assign({}, ...parts.map(({ zh }) => zh)) as Record<KeysOf<Parts[number]>, string>,
  en: Object.assign({}, ...parts.map(({ en }) => en)) as Record<KeysOf<Parts[number]>, string>,
});

/** How a text speaks to its reader, before its places are filled: what others wrote stays as it is. */
type Speak = (text: string) => string;

/** Who reads a text: in which language, and how he is spoken to. */
export interface Reader {
  language: Language;
  speak: Speak;
}

/** One text in both languages, where a dictionary of its own would be too much. */
export type Said = Readonly<Record<Language, string>>;

/**
 * The text of a key with its places filled; a place without a value stays visible, so that a test or a reader notices.
 * A key the dictionary lacks is said as itself.
 *
 * @example say(words, 'en', 'open', { count: 2 }) // '{count} {count|need|needs} open' → '2 needs open'
 */
export function say<Key extends string>(
  words: Dictionary<Key>,
  language: Language,
  key: Key,
  values: Values = {},
  speak: Speak = asItStands,
): string {
  const text: string | undefined = words[language][key];
  return text === undefined ? key : fill(speak(text), values);
}

/** As grown people are spoken to, which is how words are written. */
export const asItStands: Speak = (text) => text;

const toPupil: Speak = (text) => text.replaceAll('您', '你');

/** How somebody is spoken to in a role: a pupil as 你, where grown people are told 您. */
export const speakingTo = (role: string | undefined): Speak => (role === 'pupil' ? toPupil : asItStands);

const place = /\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/g;

function fill(text: string, values: Values): string {
  return text.replace(place, (whole, name: string, one?: string, many?: string) => {
    const value = values[name];
    if (value === undefined || value === null) return whole;
    if (one !== undefined && many !== undefined) return value === 1 ? one : many;
    return typeof value === 'object' ? JSON.stringify(value) : String(value as string | number | boolean);
  });
}

/** The names of the places of a text, each once, sorted: both languages of a key must have the same. */
export const placesOf = (text: string): string[] =>
  [...new Set([...text.matchAll(place)].map(([, name = '']) => name))].sort();
