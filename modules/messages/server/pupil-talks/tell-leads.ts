import type { PupilTalkRow } from '#modules/messages/server/conversations/store/conversation-store.ts';
import { tell } from '#modules/notify/server/public.ts';
import { staffOf } from '#modules/people/server/public.ts';
import type { Context } from '#platform/context.ts';
import { idFrom } from '#platform/id.ts';

const roles = ['safeguard_lead'];

/** Tells those who put adults into pupils' talks of the school that one waits for them. Asked of the system. */
export async function tellLeads(
  ctx: Context,
  { id, org }: PupilTalkRow,
  { event, textKey }: { event: string; textKey: string },
): Promise<void> {
  await tell(ctx, {
    persons: await staffOf(ctx, { roles, org }),
    event: idFrom(`pupil talk ${id} ${event}`),
    topic: 'messages',
    textKey,
    data: {},
    link: '/pupil-talks',
    roles,
    level: 2,
  });
}
