import { loadWorld } from '#database/demo/load-world.ts';
import { makeMedia } from '#database/demo/media.ts';
import { makeWorld } from '#database/demo/world.ts';
import { countiesOf } from '#modules/people/server/public.ts';
import { dayOf } from '#platform/clock.ts';
import type { Opened } from '#platform/db/open.ts';
import type { Secrets } from '#platform/secrets/secrets.ts';
import { hashPassword } from '#platform/session/password.ts';

/** The password of the cast of the demonstration county. It opens invented people only. */
export const demoPassword = 'yunling-tonghang';

const seed = 20_260_901;

/**
 * Loads the demonstration county into a database of our own that is still empty, or when it is asked for. Gives whether a
 * demonstration county is there.
 */
export async function ensureDemoCounty(
  opened: Opened,
  asked: boolean,
  now: Date,
  secrets: Secrets,
  progress: (done: number, total: number) => void,
): Promise<boolean> {
  const counties = await countiesOf(opened.db);
  if (counties.includes('990101')) return true;
  if (counties.length > 0 && !asked) return false;
  if (opened.kind === 'server' && !asked) return false;
  const [media, hash] = await Promise.all([makeMedia(), hashPassword(demoPassword)]);
  await loadWorld(opened, makeWorld({ seed, today: dayOf(now), media }), hash, progress, secrets);
  return true;
}
