import type { z } from 'zod';
import { type Provider, providerVetted } from '#modules/resources/contract/provider.ts';
import { loadProvider, presentProvider } from '#modules/resources/server/read-providers.ts';
import { insertVetting } from '#modules/resources/server/store/provider-store.ts';
import { latestVetting } from '#modules/resources/server/vetting.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import { announce } from '#platform/events/announce.ts';
import { newId } from '#platform/id.ts';

/** Records a look at a provider. A day that is past ends the vetting: from then on nothing of it is offered. */
export async function renewVetting(
  ctx: Context,
  provider: string,
  { until, document }: { until: string; document: string },
): Promise<z.input<typeof Provider>> {
  const row = await loadProvider(ctx, provider, 'resources.vet');
  const most = latestVetting(dayOf(ctx.now));
  if (until > most) throw new Refusal('resources.vetting_too_long', { field: 'until', most });
  await insertVetting(ctx, {
    id: newId(),
    provider,
    until,
    document,
    recorded_by: ctx.actor.person,
    recorded_at: ctx.now,
  });
  await announce(ctx, providerVetted, { provider, until });
  return presentProvider(ctx, { ...row, vetted_until: until });
}
