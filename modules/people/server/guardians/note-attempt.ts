import { leadsOf } from '#modules/people/server/guardians/leads-of.ts';
import { tell } from '#modules/notify/server/public.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { dayOf } from '#platform/clock.ts';
import { idFrom } from '#platform/id.ts';
import type { Refused } from '#platform/http/mount.ts';

/**
 * Tells the safeguarding leads of a child that somebody an order keeps from it was refused something today: once a day and
 * child, and nobody else; he himself is answered like anybody. What was tried is in the audit record. What belongs to which
 * child only its module knows and row security hides it from him: so whatever he named counts, but his own other children.
 */
export const noteAttempt: Refused = async (ctx: Context, act): Promise<void> => {
  const { restrained_child: kept = [], child: cared = [] } = ctx.actor.holds;
  if (kept.length === 0 || act.id === null || cared.includes(act.id)) return;
  const meant = kept.includes(act.id) ? [act.id] : kept;
  await asSystem(ctx, async () => {
    for (const pupil of meant) {
      await tell(ctx, {
        persons: await leadsOf(ctx, pupil),
        event: idFrom(['people.attempt', ctx.actor.county, pupil, dayOf(ctx.now)].join(' ')),
        topic: 'people.attempt',
        textKey: 'people.tell.attempt',
        data: {},
        link: '/orders',
        roles: ['safeguard_lead'],
        level: 2,
      });
    }
  });
};
