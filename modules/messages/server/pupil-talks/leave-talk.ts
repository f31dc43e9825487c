import {
  changeConversation,
  type PupilTalkRow,
} from '#modules/messages/server/conversations/store/conversation-store.ts';
import { leavePair, pairsNow } from '#modules/messages/server/pupil-talks/store/pair-store.ts';
import { tellLeads } from '#modules/messages/server/pupil-talks/tell-leads.ts';
import type { Context } from '#platform/context.ts';

/**
 * Has somebody be in a pupil's talk no more: with the pupil it is over, and without one of the adults nothing is delivered
 * until another comes, of which the leads hear. Asked of the system.
 */
export async function leaveTalk(ctx: Context, row: PupilTalkRow, person: string): Promise<void> {
  if (person === row.opened_by) return changeConversation(ctx, row.id, { closed_at: row.closed_at ?? ctx.now });
  const [pair] = await pairsNow(ctx, [row.id]);
  if (!pair || (person !== pair.school_adult && person !== pair.other_adult)) return;
  await leavePair(ctx, pair, person);
  await tellLeads(ctx, row, { event: `left ${pair.id} ${person}`, textKey: 'messages.tell.adult_left' });
}
