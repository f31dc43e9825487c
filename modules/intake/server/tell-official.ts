import { importMoved } from '#modules/intake/contract/events.ts';
import { tell } from '#modules/notify/server/public.ts';
import { hear, type Listener } from '#platform/events/listener.ts';

/** Whoever began an import hears how it went; that he stopped it himself he knows. */
export const tellOfficial: Listener = {
  name: 'intake.tell_official',
  hears: hear(importMoved, async (ctx, event) => {
    const { run, how, by } = event.data;
    if (by === null || how === 'cancelled') return;
    await tell(ctx, {
      persons: [by],
      event: event.id,
      topic: 'intake',
      textKey: `intake.tell.${how}`,
      data: {},
      link: `/imports/${run}`,
      roles: ['official'],
      level: 1,
    });
  }),
};
