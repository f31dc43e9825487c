import { beginDeliveries } from '#modules/notify/server/deliveries/begin-deliveries.ts';
import { inboxTopic } from '#modules/notify/server/inbox.ts';
import { withHours } from '#modules/notify/server/held/hours-of.ts';
import type { WorkOf } from '#modules/notify/server/held/work.ts';
import { type Reminders, ringsFrom } from '#modules/notify/server/ringing.ts';
import { insertItems, type NewItem, rangOn, takeNumbers } from '#modules/notify/server/store.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { wakeTopic } from '#platform/stream/topic.ts';

/** How a message comes: ringing where its reader's hours and budget let it, or without a ring, as he waits for it, is where it is, or it waited for him. */
type Coming = 'ringing' | 'expected' | 'here' | 'held';

/** Whoever is where a message is gets so long to read it there. */
const hereMs = 3 * 60_000;

/**
 * Puts a message into inboxes now; once it commits, listening browsers get it. Who has its event already is left out. The work
 * of its readers is looked for where it is not given.
 */
export async function arrive(
  ctx: Context,
  item: NewItem,
  persons: readonly string[],
  how: Coming,
  work?: WorkOf,
): Promise<void> {
  if (persons.length === 0) return;
  const numbered = await takeNumbers(ctx, persons, item);
  if (numbered.length === 0) return;
  const boxes = await asSystem(ctx, () => withHours(ctx, numbered, work));
  const readers = boxes.map((box) => box.person);
  const rang = await rangOn(ctx, readers, ctx.now);
  const isQuiet = (box: Reminders & { person: string }): boolean =>
    item.level < 3 && (how !== 'ringing' || ringsFrom(box, rang.get(box.person) ?? 0, ctx.now) !== ctx.now);
  const arrived = boxes.map((box) => ({ ...box, rang: rang.get(box.person) ?? 0, quiet: isQuiet(box) }));
  await insertItems(ctx, item, arrived);
  const goesOut = how === 'here' ? new Date(ctx.now.getTime() + hereMs) : ctx.now;
  if (how !== 'expected') await beginDeliveries(ctx, arrived, item.level === 3, goesOut);
  wakeTopic(ctx, inboxTopic, readers);
}
