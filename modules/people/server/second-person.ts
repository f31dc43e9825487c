import { grantById } from '#modules/people/server/grants/store/grant-store.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';

/**
 * Who may be the second person, beside that he is another (a row of the policy denies it else): he acts in a role of his own, and has
 * it since before today. Whoever asks could have lent it to him, or given it to him for this.
 */
export async function assertSecond(ctx: Context): Promise<void> {
  const { acting } = ctx.actor;
  const own = acting === null ? undefined : await grantById(ctx, acting);
  if (own?.lentFrom) throw new Refusal('people.lent_decides_nothing');
  const today = dayOf(ctx.now);
  // A table may say any day long ago for one it gives today.
  if (own && (own.began >= today || (own.givenOn ?? '') >= today)) throw new Refusal('people.in_office_today');
}
