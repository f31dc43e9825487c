import { createHash } from 'node:crypto';
import { phraseFinderOf } from '#engines/moderation/find-phrases.ts';
import { type Entry, finderOf, type Hit } from '#engines/moderation/find-words.ts';
import type { FoundWords } from '#modules/messages/contract/moderation.ts';
import { harmlessPhrases, harmPhrases } from '#modules/messages/server/moderation/harm-phrases.ts';
import { sounds } from '#modules/messages/server/moderation/sounds.ts';
import { wordList } from '#modules/messages/server/moderation/word-list.ts';

/** On whose list a word stands. */
export type ListOf = FoundWords[number]['list'];

/** A word a school or the county has listed itself. */
export type OwnEntry = Entry & { list: ListOf };

/** That a word was found, and on whose list. */
export type Found = Hit & { list: ListOf };

/** What becomes of a message for its words: it is held; it is delivered and somebody hears at once; or neither. */
export interface Judgement {
  cause: 'words' | 'harm' | null;
  hits: readonly Found[];
}

/** Below this, one was found so vaguely that it says nothing. */
const gravest = 2;

/** What the platform's list is called beside a judgement: after what stands in it, so that another list bears another name. */
export const versionOf = (...list: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(list)).digest('hex').slice(0, 12);

export const listVersion = versionOf(wordList, harmPhrases, harmlessPhrases);

const findWords = finderOf(wordList, sounds);
const findPhrases = phraseFinderOf(harmPhrases, {
  harmless: [...wordList.harmless, ...harmlessPhrases],
  traditional: wordList.traditional,
});

const findBuiltIn = (text: string): Hit[] => [...findWords(text), ...findPhrases(text)];

/** Judges a text by the list that comes with the platform and by others' own words. Whoever speaks of harm to a child is never held up, whatever else he says. */
export function judge(text: string, own: readonly OwnEntry[] = []): Judgement {
  const hits = [...findBuiltIn(text).map((hit) => ({ ...hit, list: 'built_in' as const })), ...findOwn(text, own)]
    .filter(({ severity }) => severity >= gravest)
    .filter((hit, _, all) => !all.some((other) => saysMore(other, hit)))
    .sort((a, b) => a.from - b.from);
  if (hits.some(({ category }) => category === 'harm')) return { cause: 'harm', hits };
  return { cause: hits.length > 0 ? 'words' : null, hits };
}

/** What lies within another find of its list and category tells a reader nothing. */
const saysMore = (other: Found, hit: Found): boolean =>
  other.list === hit.list &&
  other.category === hit.category &&
  other.from <= hit.from &&
  other.to >= hit.to &&
  other.to - other.from > hit.to - hit.from;

/** Nothing is harmless there: whoever lists a word means it. */
function findOwn(text: string, own: readonly OwnEntry[]): Found[] {
  if (own.length === 0) return [];
  const find = finderOf({ entries: own, harmless: [], traditional: wordList.traditional }, sounds);
  return find(text).flatMap((hit) => {
    const list = own.find(({ id }) => id === hit.entry)?.list;
    return list === undefined ? [] : [{ ...hit, list }];
  });
}
