import { insertItems, wake } from '#modules/notify/server/store.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { idsPerWake, streamChannel } from '#platform/stream/hub.ts';

/** Something people should hear of. `data` fills the text's places and names nobody. */
export interface Telling {
  persons: readonly string[];
  /** The event that causes it: the same event is never told twice to the same person. */
  event: string;
  topic: string;
  textKey: string;
  data: Readonly<Record<string, unknown>>;
  link: string;
  /** 3 rings whatever the budget. */
  level: 1 | 2 | 3;
}

/** Puts a message into inboxes in the transaction of the change; once it commits, listening browsers get it. */
export async function tell(ctx: Context, telling: Telling): Promise<void> {
  if (telling.persons.length === 0) return;
  const dayStart = new Date(`${dayOf(ctx.now)}T00:00:00+08:00`);
  const told = await insertItems(ctx, { ...telling, at: ctx.now, dayStart });
  const ringing = told.filter((one) => !one.quiet).map((one) => one.person);
  for (let at = 0; at < ringing.length; at += idsPerWake) {
    const ids = ringing.slice(at, at + idsPerWake).join(',');
    await wake(ctx, streamChannel, `${ctx.actor.county} ${ids}`);
  }
}
