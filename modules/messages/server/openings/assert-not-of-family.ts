import { relationsOf } from '#modules/people/server/public.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { Refusal } from '#platform/errors.ts';

/** Whoever is, was or claims to be a guardian of the pupil neither opens what he wrote nor says whether it was right. */
export async function assertNotOfFamily(ctx: Context, pupil: string): Promise<void> {
  const asked = [{ guardian: ctx.actor.person, pupil }];
  if ((await asSystem(ctx, () => relationsOf(ctx, asked))).length > 0) throw new Refusal('messages.of_the_family');
}
