import type { RaisedMatter } from '#modules/governance/contract/raised-matter.ts';
import type { proposalWords } from '#modules/governance/phone/proposal-words.ts';
import type { KeyOf } from '#platform/i18n/dictionary.ts';

/** The sentence that says where a matter is: with whom, until when, or what came of it. */
export function whereItIs({ state, isTaken, urgency }: RaisedMatter): KeyOf<typeof proposalWords> {
  if (state !== 'open') return `told.${state}`;
  if (urgency === 'late') return 'told.late';
  return isTaken ? 'told.taken' : 'told.new';
}
