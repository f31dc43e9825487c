import { quietHoursOf } from '#modules/notify/server/held/hours-of.ts';
import type { WorkOf } from '#modules/notify/server/held/work.ts';
import { endOfQuiet } from '#modules/notify/server/ringing.ts';
import { insertHeld } from '#modules/notify/server/store/held-store.ts';
import type { NewItem } from '#modules/notify/server/store.ts';
import type { Context } from '#platform/context.ts';

/**
 * Holds an ordinary message back from those whom it finds in their quiet hours, and in a role that is left alone in them; says
 * for whom it is not held. Asked of the system.
 */
export async function holdBack(
  ctx: Context,
  item: NewItem,
  persons: readonly string[],
  work: WorkOf,
): Promise<readonly string[]> {
  const staff = persons.filter((person) => isFor(item, work.get(person)?.roles ?? []));
  if (staff.length === 0) return persons;
  const waiting = [...(await quietHoursOf(ctx, staff, work))].flatMap(([person, quiet]) => {
    const until = endOfQuiet(quiet, ctx.now);
    return until ? [[person, until] as const] : [];
  });
  await insertHeld(ctx, item, waiting);
  const held = new Set(waiting.map(([person]) => person));
  return persons.filter((person) => !held.has(person));
}

/** Whether a message finds its reader in one of these roles: what opens in each does. */
const isFor = ({ roles }: NewItem, resting: readonly string[]): boolean =>
  resting.some((role) => roles.length === 0 || roles.includes(role));
