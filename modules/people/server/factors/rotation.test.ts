import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { jobsOf } from '#app/jobs.ts';
import { modules } from '#app/modules.ts';
import { asSystemOf } from '#platform/context.ts';
import type { Job } from '#platform/jobs/job.ts';
import { keysIn } from '#platform/secrets/key-file.ts';
import { rowPlace, secretsUnder } from '#platform/secrets/secrets.ts';
import { somebodyWithCode } from '#testing/guarded.ts';
import { createWorld, type World } from '#testing/world.ts';

const [old, young] = [randomBytes(32), randomBytes(32)].map((key) => key.toString('base64url')) as [string, string];
let world: World;

beforeAll(async () => {
  world = await createWorld('990101', undefined, { SECRET_KEYS: old });
});
afterAll(() => world.close());

test('a new key takes over the secrets of codes, by the job of every server', async () => {
  const { secret } = await somebodyWithCode(world);
  const around = { ...world.server.around, secrets: secretsUnder(() => keysIn(`${young},${old}`) ?? []) };
  const job = jobsOf(modules).find(({ name }) => name === 'platform.rewrap') as Job | undefined;
  await job?.run(
    {
      county: world.county,
      signal: new AbortController().signal,
      log: world.server.app.log,
      transaction: (work) => asSystemOf(around, world.county, work),
    },
    {},
  );
  const rows = await world.system(({ db, actor: { county } }) =>
    db.selectFrom('people.factor').select(['county', 'id', 'sealed']).where('county', '=', county).execute(),
  );
  const alone = secretsUnder(() => keysIn(young) ?? []);
  expect(rows.map(({ county, id, sealed }) => alone.open(sealed ?? '', rowPlace('people.factor', county, id)))).toEqual(
    [secret],
  );
});
