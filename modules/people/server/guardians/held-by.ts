import { relations } from '#modules/people/server/guardians/states.ts';
import { childrenOn } from '#modules/people/server/guardians/store/guardianship-store.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';

/** Relations that open no row: what there is to read of these children is handed out by name. */
export const unseenRelations: readonly string[] = ['restrained_child'];

/** Which children somebody stands in which relation to today, in the role he acts in; a pupil to himself. */
export async function heldBy(
  ctx: Context,
  { person, role }: { person: string; role: string },
): Promise<Record<keyof typeof relations, string[]>> {
  if (role === 'pupil') return { child: [person], settled_child: [person], restrained_child: [] };
  const links = role === 'guardian' ? await childrenOn(ctx, person, dayOf(ctx.now)) : [];
  const standing = (wanted: readonly string[]): string[] =>
    links.filter((link) => wanted.includes(link.standing)).map((link) => link.pupil);
  return {
    child: standing(relations.child),
    settled_child: standing(relations.settled_child),
    restrained_child: standing(relations.restrained_child),
  };
}
