import { tell } from '#modules/notify/server/public.ts';
import { bureausOf, staffOf } from '#modules/people/server/public.ts';
import type { Context } from '#platform/context.ts';

/** Those who keep the list at a school, or at the bureau, hear of what was refused for it, and of an appeal. Asked of the system. */
export async function tellKeepers(
  ctx: Context,
  { event, org, except, isAppeal }: { event: string; org: string; except: readonly string[]; isAppeal: boolean },
): Promise<void> {
  const isBureau = (await bureausOf(ctx)).includes(org);
  const roles = isBureau ? ['official'] : ['school_leader', 'safeguard_lead'];
  await tell(ctx, {
    persons: (await staffOf(ctx, { roles, org })).filter((one) => !except.includes(one)),
    event,
    topic: 'messages',
    textKey: isAppeal ? 'messages.tell.picture_appealed' : 'messages.tell.picture_refused',
    data: {},
    link: '/listed-pictures',
    roles,
    level: isAppeal ? 2 : 1,
  });
}
