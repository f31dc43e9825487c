import { dropHeldAbout } from '#modules/notify/server/store/held-store.ts';
import { countAbout, readItemsAbout } from '#modules/notify/server/store/about-store.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';

/**
 * Marks as read what people were told about a thing, in the transaction in which they read, answer or decide it: it rings no
 * more, by no way. Of everybody where nobody is named, as the thing waits for none of them any more.
 */
export const readAbout = (ctx: Context, about: string, persons?: readonly string[]): Promise<void> =>
  asSystem(ctx, async () => {
    await dropHeldAbout(ctx, about, persons);
    await readItemsAbout(ctx, about, persons);
  });

/** Has what is counted about a thing say how many of it each has left to read; for whom none is left it is read. */
export const recount = (ctx: Context, about: string, left: ReadonlyMap<string, number>): Promise<void> =>
  asSystem(ctx, async () => {
    const done = [...left].flatMap(([person, count]) => (count === 0 ? [person] : []));
    if (done.length > 0) await readItemsAbout(ctx, about, done);
    if (done.length < left.size) await countAbout(ctx, about, left);
  });
