import type * as contract from '#modules/consortia/contract/consortium.ts';
import { knownConsortia, leadingSchools } from '#modules/consortia/server/known-consortia.ts';
import { subjectOfProgramme } from '#modules/consortia/server/load.ts';
import { balancePosts } from '#modules/consortia/server/posts/balance-posts.ts';
import { countGatherings, countHours, countProgrammes } from '#modules/consortia/server/store/figure-store.ts';
import { ledConsortia } from '#modules/governance/server/public.ts';
import { permit } from '#platform/access/permit.ts';
import { rowAllowing } from '#platform/access/policy.ts';
import { addDays, dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import type { Replied } from '#platform/http/endpoint.ts';

/** Of how many days the figures are. */
const figureDays = 365;

/** One consortium with figures of the last year: counted across rows not everybody sees, so that numbers alone leave. */
export async function readConsortium(ctx: Context, id: string): Promise<Replied<typeof contract.readConsortium>> {
  const found = (await knownConsortia(ctx)).find((one) => one.id === id);
  await permit(ctx, 'consortia.read_consortium', found && { kind: 'consortium', id, holders: { consortium: id } });
  if (!found) throw new Error('the gate let nothing pass');
  const today = dayOf(ctx.now);
  const since = addDays(today, -figureDays);
  const counted = { consortium: id, since: new Date(`${since}T00:00:00+08:00`), now: ctx.now };
  const body = (await ledConsortia(ctx)).find(({ area }) => area === id)?.body ?? null;
  const subject = subjectOfProgramme({ id, consortium: id }, await leadingSchools(ctx));
  const mayBegin = rowAllowing(ctx.policy, ctx.actor, 'consortia.keep_programme', subject) !== undefined;
  return asSystem(ctx, async () => {
    const { cultureHeld, ...research } = await countGatherings(ctx, counted);
    const culture = { ...(await countProgrammes(ctx, id, today)), held: cultureHeld };
    const development = await countHours(ctx, counted);
    const posts = await balancePosts(ctx, found);
    return { ...found, body, since, research, development, culture, posts, mayBegin };
  });
}
