import { type Telling, tell } from '#modules/notify/server/public.ts';
import { newId } from '#platform/id.ts';
import type { World } from '#testing/world.ts';

/** Tells one person, or several, something of its own, as an event would; it is urgent unless said otherwise. */
export const aMessage = (
  world: Pick<World, 'system'>,
  person: string | readonly string[],
  change: Partial<Omit<Telling, 'persons'>> = {},
): Promise<void> =>
  world.system((ctx) =>
    tell(ctx, {
      persons: [person].flat(),
      event: newId(),
      topic: 'test.topic',
      textKey: 'needs.tell.run_ready',
      data: {},
      link: '/',
      level: 3,
      ...change,
    }),
  );
