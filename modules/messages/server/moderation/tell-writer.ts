import { WorkRole } from '#modules/messages/contract/work-group.ts';
import type { ItemRow } from '#modules/messages/server/moderation/store/item-store.ts';
import { tell } from '#modules/notify/server/public.ts';
import type { Context } from '#platform/context.ts';
import { idFrom } from '#platform/id.ts';

/** Whoever wrote a message hears that something was decided about it. */
export const tellWriter = (ctx: Context, { id, writer, state }: ItemRow): Promise<void> =>
  tell(ctx, {
    persons: [writer],
    event: idFrom(`moderation ${id} ${state}`),
    topic: 'messages',
    textKey: 'messages.tell.decided',
    data: {},
    link: '/talks',
    roles: ['guardian', ...WorkRole.options],
    level: 2,
  });
