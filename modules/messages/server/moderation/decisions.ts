import type { ModerationDecision } from '#modules/messages/contract/moderation.ts';
import { isConcern } from '#modules/messages/server/moderation/open-item.ts';
import type { ItemRow } from '#modules/messages/server/moderation/store/item-store.ts';

type Standing = Pick<ItemRow, 'state' | 'cause'>;

/** Whether something is still to be done about an item. */
export const isWaiting = ({ state }: Standing): boolean => state === 'open' || state === 'appealed';

/** What can be decided of an item as it stands, against the message and for it; nothing where it is decided, or is to be seen to. */
export function decisionsOn({ state, cause }: Standing): readonly ModerationDecision[] {
  if (!isWaiting({ state, cause }) || isConcern({ cause })) return [];
  if (state === 'appealed') return ['uphold', 'overturn'];
  return cause === 'report' ? ['remove', 'leave'] : ['refuse', 'release'];
}

/** Whether it is decided against the message. */
export const isAgainst = (decision: ModerationDecision): boolean => ['refuse', 'remove', 'uphold'].includes(decision);
