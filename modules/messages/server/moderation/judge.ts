import { finderOf, type Hit } from '#engines/moderation/find-words.ts';
import { sounds } from '#modules/messages/server/moderation/sounds.ts';
import { wordList } from '#modules/messages/server/moderation/word-list.ts';

/** What becomes of a message for its words: it is held; it is delivered and somebody hears at once; or neither. */
export interface Judgement {
  cause: 'words' | 'harm' | null;
  hits: readonly Hit[];
}

/** Below this, one was found so vaguely that it says nothing. */
const gravest = 2;

const find = finderOf(wordList, sounds);

/** Judges a text. Whoever speaks of harm to a child is never held up, whatever else he says. */
export function judge(text: string): Judgement {
  const hits = find(text).filter(({ severity }) => severity >= gravest);
  if (hits.some(({ category }) => category === 'harm')) return { cause: 'harm', hits };
  return { cause: hits.length > 0 ? 'words' : null, hits };
}
