import { schoolRoles } from '#modules/consortia/access.ts';
import { postShareMoved } from '#modules/consortia/contract/events.ts';
import { tell } from '#modules/notify/server/public.ts';
import { hear, type Listener } from '#platform/events/listener.ts';

/** The teacher hears that he is asked, and his leader that he agreed, in words that say nothing of it. */
export const tellOfPostShares: Listener = {
  name: 'consortia.tell_of_post_shares',
  hears: hear(postShareMoved, async (ctx, { id, kind, data: { share, persons, what } }) => {
    const said = { textKey: `consortia.tell.post_share_${what}`, data: {}, link: '/post-shares' };
    await tell(ctx, { ...said, about: share, roles: schoolRoles, persons, event: id, topic: kind, level: 2 });
  }),
};
