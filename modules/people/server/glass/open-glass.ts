import { tell } from '#modules/notify/server/public.ts';
import type * as contract from '#modules/people/contract/glass.ts';
import { pupilFacts } from '#modules/people/server/facts.ts';
import { most, openMinutes } from '#modules/people/server/glass/limits.ts';
import { insertGlass, timesSince } from '#modules/people/server/glass/store/glass-store.ts';
import { holdersOfRole } from '#modules/people/server/store/person-store.ts';
import { permit } from '#platform/access/permit.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { Refusal } from '#platform/errors.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import { newId } from '#platform/id.ts';
import { renewRights } from '#platform/session/session.ts';

/** Opens what is kept of one pupil to the actor, for an hour. */
export async function openGlass(
  ctx: Context,
  pupil: string,
  said: Received<typeof contract.openGlass>['body'],
): Promise<Replied<typeof contract.openGlass>> {
  const [facts] = await pupilFacts(ctx, [pupil]);
  const subject = facts && { kind: 'pupil', id: pupil, holders: { org: facts.org } };
  await permit(ctx, 'people.open_glass', subject);
  const { person, acting } = ctx.actor;
  const until = new Date(ctx.now.getTime() + openMinutes * 60_000);
  const glass = { id: newId(), pupil, org: facts?.org ?? '', acting: acting ?? '', ...said, until };
  await asSystem(ctx, async () => {
    const since = new Date(ctx.now.getTime() - most.days * 86_400_000);
    if ((await timesSince(ctx, person, since)) >= most.times) throw new Refusal('people.glass_locked', { ...most });
    await insertGlass(ctx, glass);
    await tellWatchers(ctx, glass);
  });
  renewRights(ctx, person);
  return { until };
}

/** The school's leads and leaders, who review it, and the auditors hear of it as it happens; no message names the child. */
async function tellWatchers(ctx: Context, { id, org }: { id: string; org: string }): Promise<void> {
  const day = dayOf(ctx.now);
  const reviewers = await holdersOfRole(ctx, { roles: ['safeguard_lead', 'school_leader'], org }, day);
  const auditors = await holdersOfRole(ctx, { roles: ['audit_admin'] }, day);
  const told = { event: id, topic: 'people', data: {}, level: 3 } as const;
  await tell(ctx, {
    ...told,
    persons: reviewers.filter((one) => one !== ctx.actor.person),
    textKey: 'people.tell.glass_opened',
    link: '/glass',
    roles: ['safeguard_lead', 'school_leader'],
  });
  await tell(ctx, {
    ...told,
    persons: auditors,
    textKey: 'people.tell.glass_audited',
    link: '/audit?action=people.open_glass',
    roles: ['audit_admin'],
  });
}
