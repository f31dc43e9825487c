import { tell } from '#modules/notify/server/public.ts';
import type { PupilFacts } from '#modules/people/server/facts.ts';
import { guardiansOn } from '#modules/people/server/guardians/store/guardianship-store.ts';
import { holdersOfRole } from '#modules/people/server/store/person-store.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { newId } from '#platform/id.ts';

/**
 * Tells a child's guardians what becomes of its schooling, by its given name alone: which school it goes to they read after
 * signing in, and a guardian kept from the child by an order is told nothing. Asked of the system.
 */
export async function tellFamily(
  ctx: Context,
  { id, givenName }: Pick<PupilFacts, 'id' | 'givenName'>,
  textKey: string,
): Promise<void> {
  const persons = await guardiansOn(ctx, id, dayOf(ctx.now));
  const told = { event: newId(), topic: 'people.leaving', data: { child: givenName }, link: '/children' } as const;
  await tell(ctx, { ...told, persons, textKey, roles: ['guardian'], level: 2 });
}

/** Tells who leads a school of a leaving, not of whom. Asked of the system. */
export async function tellLeaders(ctx: Context, org: string, textKey: string): Promise<void> {
  const persons = await holdersOfRole(ctx, { roles: ['school_leader'], org }, dayOf(ctx.now));
  const told = { event: newId(), topic: 'people.leaving', data: {}, link: '/classes' } as const;
  await tell(ctx, { ...told, persons, textKey, roles: ['school_leader'], level: 2 });
}
