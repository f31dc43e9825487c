import { pupilFacts } from '#modules/people/server/facts.ts';
import { holdersOfRole } from '#modules/people/server/store/person-store.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';

/** The safeguarding leads of the school a pupil is at. Asked of the system. */
export async function leadsOf(ctx: Context, pupil: string): Promise<string[]> {
  const [facts] = await pupilFacts(ctx, [pupil]);
  return facts ? holdersOfRole(ctx, { roles: ['safeguard_lead'], org: facts.org }, dayOf(ctx.now)) : [];
}
