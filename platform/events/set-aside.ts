import type { Context } from '#platform/context.ts';
import type { Event, Listener } from '#platform/events/listener.ts';

/** An event a listener failed to hear time after time, so that those behind it could be heard. */
export interface SetAside {
  listener: string;
  event: Event;
  tries: number;
  /** Since when it is aside. */
  since: Date;
}

/** Everything set aside in the county, the oldest first. */
export async function allSetAside(ctx: Context): Promise<SetAside[]> {
  const rows = await ctx.db
    .selectFrom('platform.set_aside as aside')
    .innerJoin('platform.event as event', (join) =>
      join.onRef('event.county', '=', 'aside.county').onRef('event.id', '=', 'aside.event'),
    )
    .select(['aside.listener', 'aside.tries', 'aside.at as since'])
    .select(['event.id', 'event.kind', 'event.county', 'event.data', 'event.at'])
    .where('aside.county', '=', ctx.actor.county)
    .orderBy('aside.at')
    .orderBy('aside.listener')
    .orderBy('event.tx')
    .orderBy('event.id')
    .execute();
  return rows.map(({ listener, tries, since, ...event }) => ({ listener, tries, since, event }));
}

/**
 * Lets a listener hear an event that was set aside, once: what it writes and that the event is aside no longer are committed
 * together. Throws as the listener does. False when somebody else was first.
 */
export async function hearAgain(ctx: Context, listener: Listener, event: Event): Promise<boolean> {
  const { numDeletedRows } = await ctx.db
    .deleteFrom('platform.set_aside')
    .where('county', '=', ctx.actor.county)
    .where('listener', '=', listener.name)
    .where('event', '=', event.id)
    .executeTakeFirst();
  if (numDeletedRows === 0n) return false;
  await listener.hears[event.kind]?.(ctx, event);
  return true;
}
