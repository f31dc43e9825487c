import type { ConferenceState, Quorum } from '#modules/governance/contract/conference.ts';
import type { VoteRule } from '#modules/governance/contract/voting.ts';

/** What changes what a conference is. */
export type Happening = 'change' | 'convoke' | 'call_off' | 'open' | 'end';

/** In which states an act is possible, and what the conference is after it; `same` where it stays what it is. */
const acts: Readonly<Record<Happening, { from: readonly ConferenceState[]; to: ConferenceState | 'same' }>> = {
  change: { from: ['preparing', 'convoked'], to: 'same' },
  convoke: { from: ['preparing'], to: 'convoked' },
  call_off: { from: ['preparing', 'convoked'], to: 'cancelled' },
  open: { from: ['convoked'], to: 'in_session' },
  end: { from: ['in_session'], to: 'ended' },
};

/** What a conference is after an act; undefined where it cannot be done now. */
export function afterAct(state: ConferenceState, act: Happening): ConferenceState | undefined {
  const { from, to } = acts[act];
  if (!from.includes(state)) return undefined;
  return to === 'same' ? state : to;
}

/** Whether whoever is called may still say whether he comes. */
export const isAnswering = (state: ConferenceState): boolean => state === 'convoked' || state === 'in_session';

/** Whether its agenda may still grow, shrink and be put in order. */
export const isAgendaOpen = (state: ConferenceState): boolean =>
  state === 'preparing' || state === 'convoked' || state === 'in_session';

/** How many of those who may vote have to be there: more than half, or two thirds and more. */
export function neededForQuorum(rule: Quorum, members: number): number {
  if (rule === 'none') return 0;
  return rule === 'half' ? Math.floor(members / 2) + 1 : Math.ceil((members * 2) / 3);
}

/** How many of those there have to agree: more than half, or two thirds and more; whoever is there and silent counts as there. */
export function neededToPass(rule: VoteRule, present: number): number {
  return rule === 'majority' ? Math.floor(present / 2) + 1 : Math.ceil((present * 2) / 3);
}
