/** What stands between a symbol and the one before it: nothing, a gap that hides nothing from a reader, or a stop of the sentence. */
export type Apart = 0 | 1 | 2;

/** One letter, digit or character of a text as it is compared, with where it stands in the text: UTF-16 units, `to` behind it. */
export interface Glyph {
  is: string;
  from: number;
  to: number;
  apart: Apart;
}

/** Stands for itself and nothing: format characters, variation selectors, accents heaped on others. */
const unseen = /^[\p{Cf}\p{M}]$/u;
const counted = /^[\p{L}\p{N}]+$/u;
const stop = /^[。！？!?；;，,、：:\r\n]$/u;

/** So many of one in a row say it once: two may be a word of their own (妈妈). */
const drawnOut = 3;

/**
 * A text as it is compared: by code point in compatibility form (NFKD: full width, circled, styled letters), without what is
 * not seen, in lower case, by `simplified` where that knows a character, and drawn-out ones said once. What is neither letter
 * nor digit only parts those around it. O(n).
 */
export function readText(text: string, simplified: ReadonlyMap<string, string>): Glyph[] {
  const glyphs: Glyph[] = [];
  let apart: Apart = 0;
  let at = 0;
  for (const point of text) {
    const from = at;
    at += point.length;
    const plain = point.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    if (unseen.test(point) || plain === '') continue;
    if (!counted.test(plain)) {
      apart = stop.test(plain) ? 2 : apart === 2 ? 2 : 1;
      continue;
    }
    for (const is of plain) {
      glyphs.push({ is: simplified.get(is) ?? is, from, to: at, apart });
      apart = 0;
    }
  }
  return saidOnce(glyphs);
}

function saidOnce(glyphs: readonly Glyph[]): Glyph[] {
  const said: Glyph[] = [];
  for (let at = 0, end = 0; at < glyphs.length; at = end) {
    const first = glyphs[at] as Glyph;
    end = at + 1;
    while (glyphs[end]?.is === first.is) end += 1;
    const run = glyphs.slice(at, end);
    if (run.length < drawnOut) said.push(...run);
    else said.push({ ...first, to: (run.at(-1) ?? first).to });
  }
  return said;
}
