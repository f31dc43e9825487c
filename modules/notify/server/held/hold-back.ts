import { quietHoursOf } from '#modules/notify/server/held/hours-of.ts';
import { workOf } from '#modules/notify/server/held/work.ts';
import { endOfQuiet } from '#modules/notify/server/ringing.ts';
import { insertHeld } from '#modules/notify/server/store/held-store.ts';
import type { NewItem } from '#modules/notify/server/store.ts';
import type { Context } from '#platform/context.ts';

/**
 * Holds an ordinary message back from those whom it finds in their quiet hours, and in a role that is left alone in them; says
 * for whom it is not held. Asked of the system.
 */
export async function holdBack(ctx: Context, item: NewItem, persons: readonly string[]): Promise<readonly string[]> {
  const hours = await quietHoursOf(ctx, persons);
  const resting = new Map(
    [...hours].flatMap(([person, quiet]) => {
      const until = endOfQuiet(quiet, ctx.now);
      return until ? [[person, until] as const] : [];
    }),
  );
  if (resting.size === 0) return persons;
  const work = await workOf(ctx, [...resting.keys()]);
  const waiting = [...resting].filter(([person]) => isFor(item, work.get(person)?.roles ?? []));
  await insertHeld(ctx, item, waiting);
  const held = new Set(waiting.map(([person]) => person));
  return persons.filter((person) => !held.has(person));
}

/** Whether a message finds its reader in one of these roles: what opens in each does. */
const isFor = ({ roles }: NewItem, resting: readonly string[]): boolean =>
  resting.some((role) => roles.length === 0 || roles.includes(role));
