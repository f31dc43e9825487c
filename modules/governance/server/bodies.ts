import type { Bodies } from '#modules/governance/server/rules/custody.ts';
import { organisationsCalled } from '#modules/people/server/public.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';

/** Who decides where departments do not agree: the county’s bureau; and which of these organisations run and may hold something. */
export async function bodiesOf(ctx: Context, ...ids: readonly (string | null | undefined)[]): Promise<Bodies> {
  const bureaus = (await organisationsCalled(ctx, { kinds: ['bureau'] })).filter(({ isRunning }) => isRunning);
  // Of two bureaus on record the one this is about.
  const bureau = bureaus.find(({ id }) => ids.includes(id)) ?? bureaus[0];
  if (!bureau) throw new Refusal('governance.no_arbiter');
  const named = await organisationsCalled(ctx, { ids: ids.filter((id) => typeof id === 'string') });
  const running = new Set(
    [bureau, ...named].filter(({ isRunning, kind }) => isRunning && kind !== 'school').map(({ id }) => id),
  );
  return { arbiter: bureau.id, isRunning: (org) => running.has(org) };
}

/** As which of the organisations the actor acts: officials for the bureau, everybody else for his own. */
export const actingOrg = ({ actor }: Pick<Context, 'actor'>, { arbiter }: Bodies): string =>
  actor.role === 'official' ? arbiter : (actor.holds['org']?.[0] ?? '');
