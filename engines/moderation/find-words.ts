import { Automaton } from '#engines/moderation/automaton.ts';
import { type Apart, type Glyph, readText } from '#engines/moderation/read-text.ts';

/** What must not be said, or must be heard. */
export interface Entry {
  id: string;
  words: string;
  category: string;
  severity: Severity;
  /** Found also where it only sounds so: not where that is too much of what people say every day. */
  bySound: boolean;
}

/** 1 is told nobody, 3 the gravest. */
export type Severity = 1 | 2 | 3;

/** A list of words as data. */
export interface WordList {
  entries: readonly Entry[];
  /** In these nothing is found: 紫砂 sounds like 自杀. */
  harmless: readonly string[];
  /** Pairs of a traditional character and the simplified one: 殺杀. */
  traditional: string;
}

/**
 * How an entry was found: letter by letter; disguised (other width, case, script, gaps, what is not seen, drawn out); across
 * stops of the sentence; by its sound.
 */
export type How = 'exact' | 'disguised' | 'apart' | 'sound';

/** That an entry was found, how, where (UTF-16 units, `to` behind it), and how grave that is: less across stops and by sound alone. */
export interface Hit {
  entry: string;
  category: string;
  severity: Severity;
  how: How;
  from: number;
  to: number;
}

/** The sounds a character may have, without tones; none for what has none. */
export type SoundsOf = (character: string) => readonly string[];
/** How words sound, symbol by symbol, in their context. */
export type SoundOfWords = (words: string) => readonly string[];

/** A syllable or two is spelt by chance in any foreign word. */
const fewestSpelt = 5;

const surest: Readonly<Record<How, number>> = { exact: 0, disguised: 1, apart: 2, sound: 3 };

/**
 * Makes ready to look for a list. Each entry is looked for by its symbols, by its sounds where it may be, and by its sounds as
 * they are spelt; all of them in two walks over a text: O(n · r · s), as `Automaton` says.
 */
export function finderOf(list: WordList, sounds: { of: SoundsOf; ofWords: SoundOfWords }): (text: string) => Hit[] {
  const simplified = pairsOf(list.traditional);
  const spoken = list.entries
    .filter(({ bySound }) => bySound)
    .map((entry) => ({ entry, symbols: sounds.ofWords(entry.words), bySound: true }));
  const byWriting = walker([...writtenOf(list, simplified), ...spoken.flatMap(spelt)]);
  const bySpeaking = walker(spoken);
  return (text) => {
    const glyphs = readText(text, simplified);
    const found = [
      ...byWriting(glyphs, ({ is }) => [is]),
      ...bySpeaking(glyphs, ({ is }) => (sounds.of(is).length > 0 ? sounds.of(is) : [is])),
    ].filter(({ first, last }) => standsAlone(glyphs, first, last));
    const harmless = found.filter(({ entry }) => !entry);
    const isHarmless = (one: Stretch): boolean =>
      harmless.some(({ first, last }) => first <= one.first && last >= one.last);
    return theSurest(found.flatMap((one) => (isHarmless(one) || !one.entry ? [] : [hitOf(text, glyphs, one)])));
  };
}

function writtenOf({ entries, harmless }: WordList, simplified: ReadonlyMap<string, string>): Pattern[] {
  const written = (words: string, entry?: Entry): Pattern => ({
    entry,
    symbols: readText(words, simplified).map(({ is }) => is),
    bySound: false,
  });
  return [...entries.map((entry) => written(entry.words, entry)), ...harmless.map((words) => written(words))];
}

/** The same in letters. */
function spelt({ symbols, ...pattern }: Pattern): Pattern[] {
  const letters = [...symbols.join('')];
  return letters.length < fewestSpelt ? [] : [{ ...pattern, symbols: letters }];
}

/** Which character each traditional one is compared as. */
export function pairsOf(traditional: string): Map<string, string> {
  const characters = [...traditional];
  if (characters.length % 2 > 0) throw new Error('a traditional character without its simplified one');
  return new Map(characters.flatMap((one, at) => (at % 2 > 0 ? [] : [[one, characters[at + 1] ?? one] as const])));
}

/** That a pattern stands in a text, of an entry or harmless, from which glyph to which. */
interface Stretch {
  entry: Entry | undefined;
  bySound: boolean;
  first: number;
  last: number;
}

type Pattern = Pick<Stretch, 'entry' | 'bySound'> & { symbols: readonly string[] };

function walker(patterns: readonly Pattern[]) {
  const automaton = new Automaton(patterns.map(({ symbols }) => symbols));
  return (glyphs: readonly Glyph[], read: (glyph: Glyph) => readonly string[]): Stretch[] =>
    automaton.walk(glyphs.map(read)).map(({ pattern, end }) => {
      const { entry, symbols, bySound } = patterns[pattern] as Pattern;
      return { entry, bySound, first: end - symbols.length + 1, last: end };
    });
}

const latin = /^[a-z0-9]$/;

/** Latin letters are words only where no other letter adjoins: "class bus" says no more than that. */
function standsAlone(glyphs: readonly Glyph[], first: number, last: number): boolean {
  const adjoins = (left: number): boolean => {
    const [one, next] = [glyphs[left], glyphs[left + 1]];
    return one !== undefined && next?.apart === 0 && latin.test(one.is) && latin.test(next.is);
  };
  return !adjoins(first - 1) && !adjoins(last);
}

function hitOf(text: string, glyphs: readonly Glyph[], { entry, bySound, first, last }: Stretch): Hit {
  const { id, words, category, severity } = entry as Entry;
  const inside = glyphs.slice(first, last + 1);
  const [from, to] = [inside[0]?.from ?? 0, inside.at(-1)?.to ?? 0];
  const widest = inside.slice(1).reduce<Apart>((most, { apart }) => (apart > most ? apart : most), 0);
  const how = bySound ? 'sound' : text.slice(from, to) === words ? 'exact' : widest === 2 ? 'apart' : 'disguised';
  return { entry: id, category, severity: weighed(severity, how), how, from, to };
}

/** How grave it is, found so: what is found by sound alone or across stops weighs one less. */
export function weighed(severity: Severity, how: How): Severity {
  if (how === 'exact' || how === 'disguised') return severity;
  return severity === 3 ? 2 : 1;
}

/** Of several ways one entry was found in one place the surest, in the order of the text. */
function theSurest(hits: readonly Hit[]): Hit[] {
  const kept = new Map<string, Hit>();
  for (const hit of hits) {
    const key = `${hit.entry} ${hit.from}`;
    const other = kept.get(key);
    if (!other || surest[hit.how] < surest[other.how]) kept.set(key, hit);
  }
  return [...kept.values()].sort((a, b) => a.from - b.from || a.entry.localeCompare(b.entry));
}
