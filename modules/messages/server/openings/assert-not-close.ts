import { adultsOf } from '#modules/messages/server/pupil-talks/store/pair-store.ts';
import { relationsOf } from '#modules/people/server/public.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { Refusal } from '#platform/errors.ts';

/**
 * Whoever is, was or claims to be a guardian of the pupil, or is one of the two adults of his talk, neither opens what he wrote nor says
 * whether it was right.
 */
export async function assertNotClose(ctx: Context, pupil: string): Promise<void> {
  const asked = [{ guardian: ctx.actor.person, pupil }];
  if ((await asSystem(ctx, () => relationsOf(ctx, asked))).length > 0) throw new Refusal('messages.of_the_family');
  if (await isInHisTalk(ctx, pupil)) throw new Refusal('messages.in_his_talk');
}

/** Whether the actor is one of the two adults of the pupil's talk. */
export const isInHisTalk = async (ctx: Context, pupil: string): Promise<boolean> =>
  (await asSystem(ctx, () => adultsOf(ctx, pupil))).includes(ctx.actor.person);
