const chineseRun = /\p{Script=Han}+/gu;
const otherWord = /[\p{L}\p{N}]+/gu;

/** Text as search compares it: NFKC (full width is half width) and lower case. */
export const normalized = (text: string): string => text.normalize('NFKC').toLowerCase();

/**
 * The search terms of a text, as words for `to_tsvector('simple', …)`: every pair of neighbouring Chinese characters and
 * the last character of each run alone (so that one-character prefixes find it), other words as they are. Bigrams need no
 * dictionary, and so find 非遗, which word cutters miss.
 *
 * @example searchTerms('皮影戏 Art') // '皮影 影戏 戏 art'
 */
export function searchTerms(text: string): string {
  const clean = normalized(text);
  const chinese = [...clean.matchAll(chineseRun)].flatMap(([run]) => {
    const characters = [...run];
    return characters.map((character, i) => character + (characters[i + 1] ?? ''));
  });
  const others = [...clean.replaceAll(chineseRun, ' ').matchAll(otherWord)].map(([word]) => word);
  return [...chinese, ...others].join(' ');
}

/** What people typed, as search compares it: each run of Chinese characters, and each other word. */
export function typedWords(typed: string): { chinese: string[]; others: string[] } {
  const clean = normalized(typed);
  const chinese = [...clean.matchAll(chineseRun)].map(([run]) => run);
  const others = [...clean.replaceAll(chineseRun, ' ').matchAll(otherWord)].map(([word]) => word);
  return { chinese, others };
}

/**
 * What people typed, as a `tsquery` text: each Chinese run must occur as it stands, each other word as a beginning;
 * undefined when nothing in it can be searched for.
 *
 * @example searchQuery('皮影戏') // "'皮影' <-> '影戏'"
 */
export function searchQuery(typed: string): string | undefined {
  const { chinese, others } = typedWords(typed);
  const runs = chinese.map((run) => {
    const characters = [...run];
    if (characters.length === 1) return `'${run}':*`;
    return characters
      .slice(0, -1)
      .map((character, i) => `'${character}${characters[i + 1]}'`)
      .join(' <-> ');
  });
  const parts = [...runs, ...others.map((word) => `'${word}':*`)];
  return parts.length === 0 ? undefined : parts.map((part) => `(${part})`).join(' & ');
}
