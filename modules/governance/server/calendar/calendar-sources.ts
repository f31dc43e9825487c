import { type Reach, reachOf } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import type { CalendarEvent } from '#standards/icalendar/calendar.ts';

/** What is asked of a source: what ends after a moment, at most so many, with addresses of this site. */
export interface Asked {
  since: Date;
  most: number;
  origin: string;
}

/** What fills people’s calendars: the list it is a view of, and what of that somebody reads himself. */
export interface CalendarSource {
  /** The action of the policy that lists the same on the screen: who may not do that gets nothing of it. */
  action: string;
  kind: string;
  events: (ctx: Context, reach: Reach, asked: Asked) => Promise<CalendarEvent[]>;
}

const sources: CalendarSource[] = [];

/** Says of a list that it stands in people’s calendars too. */
export const fillsCalendars = (source: CalendarSource): void => void sources.push(source);

/** All that stands in the actor’s own calendar. */
export async function eventsFor(ctx: Context, asked: Asked): Promise<CalendarEvent[]> {
  const found: CalendarEvent[] = [];
  for (const { action, kind, events } of sources)
    if (ctx.policy.rowsFor(action, ctx.actor.role).length > 0)
      found.push(...(await events(ctx, await reachOf(ctx, action, kind), asked)));
  return found;
}
