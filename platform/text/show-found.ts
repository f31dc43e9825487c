import { normalized, typedWords } from '#platform/text/bigrams.ts';

/** A stretch of a text, and whether it is what was searched for. */
export interface Piece {
  text: string;
  isFound: boolean;
}

/**
 * A text in pieces, those marked that search has found it by: Chinese runs wherever they stand, other words as beginnings.
 *
 * @example piecesOf('看皮影戏', '皮影') // [{ 看 }, { 皮影, isFound }, { 戏 }]
 */
export function piecesOf(text: string, typed: string): Piece[] {
  const characters = [...text];
  const marks = marksIn(characters, typed);
  const pieces: Piece[] = [];
  for (const [i, character] of characters.entries()) {
    const isFound = marks.has(i);
    const last = pieces.at(-1);
    if (last?.isFound === isFound) last.text += character;
    else pieces.push({ text: character, isFound });
  }
  return pieces;
}

/** Whether all that people typed is in a text, as a query of it would find. */
export function hasWords(text: string, typed: string): boolean {
  const { chinese, others } = typedWords(typed);
  const compared = normalized(text);
  return (
    chinese.length + others.length > 0 &&
    chinese.every((run) => compared.includes(run)) &&
    others.every((word) => beginningsOf(compared, word).length > 0)
  );
}

/** How many characters stand before the first that was found, where as many are shown behind it. */
const before = 15;

/** As many characters of a text as are to be shown, on one line, around the first that search has found it by. */
export function aroundFound(text: string, typed: string, length: number): string {
  const characters = [...text.replaceAll(/\s+/g, ' ').trim()];
  const first = Math.min(...marksIn(characters, typed));
  const start = Math.min(first - Math.min(before, Math.floor(length / 2)), characters.length - length);
  const from = Number.isFinite(first) ? Math.max(0, start) : 0;
  const shown = characters.slice(from, from + length).join('');
  return `${from > 0 ? '…' : ''}${shown}${from + length < characters.length ? '…' : ''}`;
}

/** Which characters are found. Compared one by one, so that each is known again where its compared form is longer. */
function marksIn(characters: readonly string[], typed: string): Set<number> {
  const compared = characters.map(normalized);
  const places = compared.flatMap((form, i) => Array.from({ length: form.length }, () => i));
  const text = compared.join('');
  const { chinese, others } = typedWords(typed);
  const found = [
    ...chinese.flatMap((run) => placesOf(text, run)),
    ...others.flatMap((word) => beginningsOf(text, word)),
  ];
  return new Set(found.flatMap(([from, to]) => places.slice(from, to)));
}

function placesOf(text: string, words: string): [number, number][] {
  const found: [number, number][] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + words.length))
    found.push([at, at + words.length]);
  return found;
}

/** Whether a word goes on behind the last character, which may be two units long. */
const endsInWord = /(?!\p{Script=Han})[\p{L}\p{N}]$/u;

/** Where a word begins that begins so: not inside another, but behind a Chinese character. */
const beginningsOf = (text: string, word: string): [number, number][] =>
  placesOf(text, word).filter(([at]) => !endsInWord.test(text.slice(Math.max(0, at - 2), at)));
