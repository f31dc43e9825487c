import type * as contract from '#modules/messages/contract/opening.ts';
import { presentOpening } from '#modules/messages/server/openings/list-openings.ts';
import { loadToDecide } from '#modules/messages/server/openings/load-opening.ts';
import { isUndecided } from '#modules/messages/server/openings/rules/opening.ts';
import { addStep, factsOf } from '#modules/messages/server/openings/store/opening-store.ts';
import { tellDecided, tellPupil } from '#modules/messages/server/openings/tell-of-opening.ts';
import { assertSecond } from '#modules/people/server/public.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { Refusal } from '#platform/errors.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';

/** A second person's word on an opening, once. What was no emergency the pupil hears of at once. */
export async function decideOpening(
  ctx: Context,
  id: string,
  { verdict, reason }: Received<typeof contract.decideOpening>['body'],
): Promise<Replied<typeof contract.decideOpening>> {
  const row = await loadToDecide(ctx, id);
  await assertSecond(ctx);
  if (!isUndecided(factsOf(row), ctx.now)) throw new Refusal('messages.opening_decided');
  await asSystem(ctx, async () => {
    const said = { decision: verdict, decided_by: ctx.actor.person, reason };
    await addStep(ctx, { opening: id, kind: 'decided', ...said });
    await tellDecided(ctx, row, verdict);
    const isOpened = row.ground === 'emergency' || verdict === 'confirmed';
    const isTime = row.tell_on <= dayOf(ctx.now) || verdict === 'objected';
    if (isOpened && isTime && row.told_at === null) await tellPupil(ctx, row);
  });
  return presentOpening(ctx, id);
}
