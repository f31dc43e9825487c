import { type Telling, tell } from '#modules/notify/server/public.ts';
import { newId } from '#platform/id.ts';
import type { World } from '#testing/world.ts';

/** A group of the guardians of an organisation, whose robot nobody reaches. */
export async function aRobot(world: Pick<World, 'system' | 'county'>, org: string): Promise<string> {
  const id = newId();
  const audience = JSON.stringify({ of: 'guardians', place: { in: 'org', org } });
  const { county } = world;
  await world.system(({ db, now }) =>
    db
      .insertInto('notify.robot')
      .values({ county, id, org, title: '家长群', audience, vendor: 'wecom', sealed: '', made_at: now, at: now })
      .execute(),
  );
  return id;
}

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
