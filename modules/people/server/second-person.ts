import { grantById } from '#modules/people/server/grants/store/grant-store.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';

/** Who asks for what takes two acts in a role of his own: whoever lent it to him would be the second person to his own word. */
export function assertFirst({ actor }: Pick<Context, 'actor'>): void {
  if (actor.onBehalf !== undefined) throw new Refusal('people.lent_asks_nothing');
}

/**
 * Who may be the second person, beside that he is another (a row of the policy denies it else): he acts in a role of his own, and has
 * it since before today. Whoever asks could have lent it to him, or given it to him for this.
 */
export async function assertSecond(ctx: Context): Promise<void> {
  const why = await whyNotSecond(ctx);
  if (why) throw new Refusal(why);
}

/** Why the actor is nobody’s second person, whatever it is about; undefined where he may be one. */
export async function whyNotSecond(ctx: Context): Promise<string | undefined> {
  const { acting } = ctx.actor;
  const own = acting === null ? undefined : await grantById(ctx, acting);
  if (own?.lentFrom) return 'people.lent_decides_nothing';
  const today = dayOf(ctx.now);
  // A table may say any day long ago for one it gives today.
  const isInOffice = own !== undefined && own.began < today && (own.givenOn ?? '') < today;
  return isInOffice ? undefined : 'people.in_office_today';
}
