import { Automaton } from '#engines/moderation/automaton.ts';
import { type Hit, pairsOf, type Severity, type WordList, weighed } from '#engines/moderation/find-words.ts';
import { type Glyph, readText } from '#engines/moderation/read-text.ts';

/** What is said in parts: one of each, in their order, with at most `within` letters and characters between two of them. */
export interface Phrase {
  id: string;
  category: string;
  severity: Severity;
  parts: readonly (readonly string[])[];
  within: number;
}

/** One way of saying one part of a phrase; of none where nothing is found in it. */
interface Piece {
  phrase: Phrase | undefined;
  part: number;
  words: string;
  symbols: readonly string[];
}

/** Where the first parts of a phrase stand, from which glyph to which, and whether each is written as it is listed. */
interface Chain {
  first: number;
  last: number;
  isExact: boolean;
}

/**
 * Makes ready to look for phrases by their symbols. What lies within harmless words is no part of any. Of several ways to say one from the
 * same place the shortest is found. O(n + h · w) for h parts found, where w is how many of them may overlap: as many as the longest has letters.
 */
export function phraseFinderOf(
  phrases: readonly Phrase[],
  { harmless, traditional }: Pick<WordList, 'harmless' | 'traditional'>,
): (text: string) => Hit[] {
  const simplified = pairsOf(traditional);
  const piece = (words: string, phrase?: Phrase, part = 0): Piece => ({
    phrase,
    part,
    words,
    symbols: readText(words, simplified).map(({ is }) => is),
  });
  const pieces = [
    ...harmless.map((words) => piece(words)),
    ...phrases.flatMap((phrase) =>
      phrase.parts.flatMap((ways, part) => ways.map((words) => piece(words, phrase, part))),
    ),
  ];
  const automaton = new Automaton(pieces.map(({ symbols }) => symbols));
  return (text) => {
    const glyphs = readText(text, simplified);
    const found = automaton.walk(glyphs.map(({ is }) => [is])).map(({ pattern, end }) => {
      const { symbols, ...said } = pieces[pattern] as Piece;
      return { ...said, first: end - symbols.length + 1, last: end };
    });
    const safe = found.filter(({ phrase }) => !phrase);
    const parts = found.filter(
      ({ phrase, first, last }) => phrase && !safe.some((one) => one.first <= first && one.last >= last),
    );
    return chained(text, glyphs, parts);
  };
}

type Part = Omit<Piece, 'symbols'> & { first: number; last: number };

/** Parts in the order of where they end, put together. */
function chained(text: string, glyphs: readonly Glyph[], parts: readonly Part[]): Hit[] {
  const open = new Map<Phrase, Chain[][]>();
  const whole = new Map<string, Hit>();
  for (const { phrase, part, words, first, last } of parts) {
    if (!phrase) continue;
    const chains = open.get(phrase) ?? phrase.parts.map(() => []);
    open.set(phrase, chains);
    const before: Chain | undefined =
      part === 0 ? { first, last: first - 1, isExact: true } : chains[part - 1]?.findLast((one) => one.last < first);
    if (!before || first - before.last - 1 > phrase.within) continue;
    const isExact = before.isExact && text.slice(glyphs[first]?.from, glyphs[last]?.to) === words;
    const chain = { first: before.first, last, isExact };
    chains[part]?.push(chain);
    const key = `${phrase.id} ${chain.first}`;
    if (part === phrase.parts.length - 1 && !whole.has(key)) whole.set(key, hitOf(glyphs, phrase, chain));
  }
  return [...whole.values()].sort((a, b) => a.from - b.from || a.entry.localeCompare(b.entry));
}

function hitOf(glyphs: readonly Glyph[], { id, category, severity }: Phrase, { first, last, isExact }: Chain): Hit {
  const isApart = glyphs.slice(first + 1, last + 1).some(({ apart }) => apart === 2);
  const how = isApart ? 'apart' : isExact ? 'exact' : 'disguised';
  const [from, to] = [glyphs[first]?.from ?? 0, glyphs[last]?.to ?? 0];
  return { entry: id, category, severity: weighed(severity, how), how, from, to };
}
