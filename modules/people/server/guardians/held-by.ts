import { relations } from '#modules/people/server/guardians/states.ts';
import { lookedAfterBy } from '#modules/people/server/guardians/store/contact-store.ts';
import { childrenOn } from '#modules/people/server/guardians/store/guardianship-store.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';

/** Relations that open no row: what little there is to read of these children is handed out by itself. */
export const unseenRelations: readonly string[] = ['restrained_child', 'looked_after'];

/** Which children somebody stands in which relation to today, in the role he acts in; a pupil to himself. */
export async function heldBy(
  ctx: Context,
  { person, role }: { person: string; role: string },
): Promise<Record<string, string[]>> {
  if (role === 'pupil') return { child: [person], settled_child: [person] };
  if (role === 'community_worker') return { looked_after: await lookedAfterBy(ctx, person) };
  if (role !== 'guardian') return {};
  const links = await childrenOn(ctx, person, dayOf(ctx.now));
  return Object.fromEntries(
    Object.entries<readonly string[]>(relations).map(([relation, wanted]) => [
      relation,
      links.filter(({ standing }) => wanted.includes(standing)).map(({ pupil }) => pupil),
    ]),
  );
}
