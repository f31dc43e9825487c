import type { z } from 'zod';
import type { Consortium, PostBalance } from '#modules/consortia/contract/consortium.ts';
import { agreedShares } from '#modules/consortia/server/store/post-share-store.ts';
import { lackedBySchools, servedBy } from '#modules/needs/server/public.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';

/** By school of a consortium, what of its posts it shares today, what of that others have and what it has of others, and what it lacks. Asked of the system. */
export async function balancePosts(
  ctx: Context,
  { id, schools }: Pick<Consortium, 'id' | 'schools'>,
): Promise<z.input<typeof PostBalance>[]> {
  const shares = await agreedShares(ctx, id, dayOf(ctx.now));
  const served = await servedBy(
    ctx,
    shares.flatMap(({ resource }) => resource ?? []),
  );
  const lacked = await lackedBySchools(
    ctx,
    schools.map((school) => school.id),
  );
  const servedIn = new Map(served.map(({ resource, org }) => [resource, org]));
  const hoursOf = (isMeant: (share: (typeof shares)[number], to: string | undefined) => boolean): number =>
    shares
      .filter((share) => isMeant(share, servedIn.get(share.resource ?? '')))
      .reduce((sum, { hours }) => sum + hours, 0);
  return schools.map((school) => ({
    school,
    shared: hoursOf((share) => share.school === school.id),
    given: hoursOf((share, to) => share.school === school.id && to !== undefined),
    received: hoursOf((_, to) => to === school.id),
    lacks: lacked.filter(({ org }) => org === school.id).map(({ category }) => category),
  }));
}
