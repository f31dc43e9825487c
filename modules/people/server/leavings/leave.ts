import type * as contract from '#modules/people/contract/leaving.ts';
import { pupilFacts } from '#modules/people/server/facts.ts';
import { depart } from '#modules/people/server/leavings/depart.ts';
import { presentLeaving } from '#modules/people/server/leavings/present-leaving.ts';
import { permit } from '#platform/access/permit.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';

/** Whoever leads a school lets one of its pupils go, from today on. */
export async function leave(
  ctx: Context,
  id: string,
  { kind, to }: Received<typeof contract.leave>['body'],
): Promise<Replied<typeof contract.leave>> {
  const [found] = await pupilFacts(ctx, [id]);
  await permit(ctx, 'people.leave', found && { kind: 'pupil', id, holders: { org: found.org } });
  return presentLeaving(ctx, await depart(ctx, id, { kind, to, day: dayOf(ctx.now), by: ctx.actor.person }));
}
