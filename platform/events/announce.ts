import { sql } from 'kysely';
import type { z } from 'zod';
import type { Context } from '#platform/context.ts';
import type { EventKind } from '#platform/events/event-kind.ts';
import { newId } from '#platform/id.ts';

/** The channel on which a committed event wakes the dispatchers. */
export const eventChannel = 'lianyu_event';

/** Adds an event to the outbox in the transaction of the change; listeners hear of it once it is committed. */
export async function announce<S extends z.ZodType>(
  ctx: Context,
  event: EventKind<S>,
  data: z.input<S>,
): Promise<void> {
  await ctx.db
    .insertInto('platform.event')
    .values({
      county: ctx.actor.county,
      id: newId(),
      kind: event.kind,
      data: JSON.stringify(event.data.parse(data)),
      at: ctx.now,
    })
    .execute();
  await sql`select pg_notify(${eventChannel}, ${ctx.actor.county})`.execute(ctx.db);
}
