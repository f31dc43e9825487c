import { afterAll, beforeAll, expect, test } from 'vitest';
import { plannedJobs } from '#app/planned-jobs.ts';
import { aPersonAs } from '#modules/people/testing.ts';
import { newId } from '#platform/id.ts';
import { sweep } from '#platform/jobs/sweep.ts';
import { sessionLives, startSession } from '#platform/session/session.ts';
import { takeTry } from '#platform/session/throttle.ts';
import { createWorld, type World } from '#testing/world.ts';

const day = 24 * 3_600_000;
let world: World;

beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

/** How many rows of each kind the platform keeps of a county. */
const kept = () =>
  world.system(async ({ db }) => {
    const count = async (table: 'platform.idempotency' | 'platform.throttle' | 'platform.session') =>
      (await db.selectFrom(table).select('county').execute()).length;
    return {
      keys: await count('platform.idempotency'),
      tries: await count('platform.throttle'),
      sessions: await count('platform.session'),
    };
  });

const sweepNow = (): Promise<void> =>
  sweep.run(
    {
      county: world.county,
      signal: new AbortController().signal,
      log: world.server.app.log,
      transaction: (work) => world.system(work),
    },
    {},
  );

test('keys go after ninety days, tries after one, sessions half a year after they ended, and not before', async () => {
  const { person, grant } = await aPersonAs(world, 'guardian');
  await world.system(async (ctx) => {
    const { db, now } = ctx;
    const key = { county: world.county, holder: person, key: 'a-key-of-old', request_hash: Buffer.from(''), at: now };
    await db.insertInto('platform.idempotency').values(key).execute();
    await takeTry(ctx, [{ key: 'login somebody', allowed: 10 }]);
    const life = sessionLives.family;
    await startSession(ctx, { account: newId(), person, acting: grant, device: 'a', signedInAt: now, life });
  });
  const steps = [
    { days: 1, left: { keys: 1, tries: 1, sessions: 1 } },
    { days: 0, left: { keys: 1, tries: 0, sessions: 1 } },
    { days: 89, left: { keys: 0, tries: 0, sessions: 1 } },
    { days: 30 + 180 - 90, left: { keys: 0, tries: 0, sessions: 0 } },
  ];
  for (const { days, left } of steps) {
    world.clock.pass(days * day);
    await sweepNow();
    expect(await kept()).toEqual(left);
    world.clock.pass(1);
  }
});

test('the nights of the server include it', () => {
  expect(plannedJobs).toContain(sweep);
  expect(sweep.schedule).toMatch(/^\d+ \d \* \* \*$/);
});
