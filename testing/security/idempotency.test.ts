import { afterAll, beforeAll, expect, test } from 'vitest';
import { anOrganisation, aPersonAs, aTown } from '#modules/people/testing.ts';
import { aProvider, evening, someCategories } from '#modules/resources/testing.ts';
import { newId } from '#platform/id.ts';
import { amount, tell } from '#testing/amount.ts';
import { type Client, createWorld, type World } from '#testing/world.ts';

const day = 86_400_000;
const body = { category: 'mental.2', title: '晚间陪伴', mode: 'remote', schedule: evening, capacity: 2 };

let world: World;
let grants: string[];

beforeAll(async () => {
  world = await createWorld();
  await someCategories(world);
  await aTown(world);
  await anOrganisation(world);
  grants = [];
  for (const name of ['陈老师', '李老师']) {
    const { person, grant } = await aPersonAs(world, 'volunteer', { name });
    await aProvider(world, { person });
    grants.push(grant);
  }
});
afterAll(() => world.close());

const as = (who: number): Promise<Client> => world.as(grants[who] ?? '');
const add = (client: Client, key: string, change: object = {}) =>
  client.raw({
    method: 'POST',
    url: '/api/resources',
    body: { ...body, ...change },
    headers: { 'idempotency-key': key },
  });

/** How many resources there are. */
const effects = (): Promise<number> =>
  world.system(async ({ db }) => {
    const counted = db.selectFrom('resources.resource').select(({ fn }) => fn.countAll<number>().as('count'));
    return Number((await counted.executeTakeFirstOrThrow()).count);
  });

test('a key has one effect among fifty at once, of one person and one request, and for as long as a phone may wait', async () => {
  const tally = { keys: 0, sent: 0, effects: 0, refused: 0, others: 0, later: 0 };
  for (let round = 0; round < amount(2, 40); round++) {
    const [first, second] = [await as(0), await as(1)];
    const [key, before] = [newId(), await effects()];
    const replies = await Promise.all(Array.from({ length: 50 }, () => add(first, key)));
    expect(new Set(replies.map((reply) => reply.json<{ id: string }>().id)).size).toBe(1);
    expect(await effects()).toBe(before + 1);
    const other = await add(first, key, { title: '另一件事' });
    expect(other.json()).toMatchObject({ status: 422, code: 'request.key_reused' });
    expect((await add(second, key)).statusCode).toBe(200);
    expect(await effects()).toBe(before + 2);
    tally.others += 1;
    // A phone that was offline signs in again, and sends what it kept.
    for (const later of [1, 29, 59]) {
      world.clock.pass(later * day);
      expect((await add(await as(0), key)).json()).toEqual(replies[0]?.json());
      tally.later += 1;
    }
    expect(await effects()).toBe(before + 2);
    tally.keys += 1;
    tally.sent += 55;
    tally.effects += 2;
    tally.refused += 1;
  }
  tell(
    `C22: ${tally.keys} keys sent ${tally.sent} times by two people, ${tally.effects} effects, ${tally.refused} other bodies refused, ${tally.later} answered again after 1, 30 and 89 days`,
  );
});
