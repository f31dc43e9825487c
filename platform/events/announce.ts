import type { z } from 'zod';
import type { Context } from '#platform/context.ts';
import type { EventKind } from '#platform/events/event-kind.ts';
import { newId } from '#platform/id.ts';
import { signal } from '#platform/signal/signals.ts';

/** The channel on which a committed event wakes the dispatchers. */
export const eventChannel = 'lianyu_event';

/** Adds events of a kind to the outbox in the transaction of the change; listeners hear of them once it is committed. */
export async function announce<S extends z.ZodType>(
  ctx: Context,
  event: EventKind<S>,
  ...those: readonly z.input<S>[]
): Promise<void> {
  if (those.length === 0) return;
  const { county } = ctx.actor;
  await ctx.db
    .insertInto('platform.event')
    .values(
      those.map((data) => ({
        county,
        id: newId(),
        kind: event.kind,
        data: JSON.stringify(event.data.parse(data)),
        at: ctx.now,
      })),
    )
    .execute();
  signal(ctx, eventChannel, county);
}
