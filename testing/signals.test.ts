import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { randomNumbers } from '#engines/matching/testing.ts';
import { importMoved } from '#modules/intake/contract/events.ts';
import { aMessage } from '#modules/notify/testing.ts';
import { aPersonAs } from '#modules/people/testing.ts';
import type { Opened } from '#platform/db/open.ts';
import { openServer } from '#platform/db/open-server.ts';
import { announce } from '#platform/events/announce.ts';
import { newId } from '#platform/id.ts';
import { amount, seed, tell } from '#testing/amount.ts';
import { freshDatabase, liteDatabase } from '#testing/database.ts';
import { listenTo, type StreamReader } from '#testing/stream-reader.ts';
import { linkTo, type TcpLink } from '#testing/tcp-link.ts';
import { addCounty, type World, worldBegins, worldOn } from '#testing/world.ts';

const county = '990101';
/** What a line loses is late by no more than this. */
const latestMs = 2_000;
const minute = 60_000;

/** Each was told of once, by itself or among those that were missed. */
const isUnbroken = (ear: StreamReader, count: number): void => {
  const changes = ear.events().filter(({ event, data }) => event === 'change' && data['of'] === 'inbox');
  const told = changes.flatMap(({ id, data: { missed = 1 } }) =>
    Array.from({ length: Number(missed) }, (_, at) => id - Number(missed) + 1 + at),
  );
  expect(told).toEqual(Array.from({ length: count }, (_, at) => at + 1));
};

/** How much somebody was told so far. */
const toldTo = (world: World, person: string): Promise<number> =>
  world.system(async ({ db }) => {
    const mailbox = db.selectFrom('notify.mailbox').select('last_seq').where('person', '=', person);
    return (await mailbox.where('county', '=', county).executeTakeFirstOrThrow()).last_seq;
  });

/** Tells somebody something, and says how long it took until he had heard it and all before it. */
async function heardAfter(world: World, person: string, ear: StreamReader): Promise<number> {
  await aMessage(world, person);
  const since = performance.now();
  const told = await toldTo(world, person);
  await vi.waitUntil(() => ear.numbers().at(-1) === told, { timeout: 20_000, interval: 2 });
  isUnbroken(ear, told);
  return performance.now() - since;
}

describe('signals by PostgreSQL', () => {
  let opened: Opened;
  let link: TcpLink;
  let listening: Opened;
  let world: World;
  let person: string;
  let ear: StreamReader;
  beforeAll(async () => {
    opened = await freshDatabase();
    await addCounty(opened, county, worldBegins);
    if (opened.app.kind !== 'server') throw new Error('this lane runs on a server');
    const through = new URL(opened.app.url);
    link = await linkTo(Number(through.port));
    through.host = `127.0.0.1:${link.port}`;
    listening = openServer('server', { app: through.href, owner: through.href });
    world = await worldOn({ ...opened, listen: listening.listen }, county);
    const somebody = await aPersonAs(world, 'official');
    person = somebody.person;
    const address = await world.server.app.listen({ host: '127.0.0.1', port: 0 });
    ear = await listenTo(address, (await world.as(somebody.grant)).cookie);
  });
  afterAll(async () => {
    ear.leave();
    await world.close();
    await listening.close();
    await link.close();
  });

  const absences = inject('deep') ? [0, minute / 2, 5 * minute, 10 * minute] : [0];
  test.each(
    absences.flatMap((ms) => [
      ['is cut', ms, () => link.cut()] as const,
      ['falls silent, and neither end is told', ms, () => link.hold()] as const,
    ]),
  )(
    'whose line %s for %i ms come late by two seconds at most once it carries again, and none is lost',
    async (_, ms, fail) => {
      fail();
      for (let at = 0; at < 3; at++) await aMessage(world, person);
      await delay(ms);
      link.mend();
      expect(await heardAfter(world, person, ear)).toBeLessThan(latestMs);
    },
    15 * minute,
  );

  test('are heard on another line when theirs falls silent for good', async () => {
    expect(await heardAfter(world, person, ear)).toBeLessThan(latestMs);
    link.silence();
    expect(await heardAfter(world, person, ear)).toBeLessThan(latestMs);
    expect(await heardAfter(world, person, ear)).toBeLessThan(latestMs);
  });
});

/** Loses some of what is heard, says some of it twice, and lets each come later than the next may. */
const troubled =
  (listen: Opened['listen'], random: () => number): Opened['listen'] =>
  (channel, hear, hearAgain) =>
    listen(
      channel,
      (payload) => {
        for (let times = Math.floor(random() * 3); times > 0; times--) setTimeout(() => hear(payload), 40 * random());
      },
      hearAgain,
    );

describe('signals that are lost, come twice, late and in another order', () => {
  const databases: [string, () => Promise<Opened>][] = [['PostgreSQL', () => freshDatabase()]];
  if (inject('deep')) databases.push(['PGlite in this process', liteDatabase]);
  test.each(databases)('lose nothing and repeat nothing: %s', async (_, open) => {
    const opened = await open();
    await addCounty(opened, county, worldBegins);
    const world = await worldOn({ ...opened, listen: troubled(opened.listen, randomNumbers(seed)) }, county);
    const address = await world.server.app.listen({ host: '127.0.0.1', port: 0 });
    const people = await Promise.all(Array.from({ length: 3 }, () => aPersonAs(world, 'official')));
    const ears: StreamReader[] = [];
    for (const { grant } of [...people, ...people]) ears.push(await listenTo(address, (await world.as(grant)).cookie));
    const times = amount(20, 500);
    const happens = async (person: string): Promise<void> => {
      for (let at = 0; at < times; at++) {
        await aMessage(world, person);
        await world.system((ctx) => announce(ctx, importMoved, { run: newId(), how: 'applied', by: person }));
      }
    };
    await Promise.all(people.map(({ person }) => happens(person)));
    await world.settled();
    // The next heartbeat, in a few seconds.
    await world.server.hub.beat();
    await vi.waitUntil(() => ears.every((ear) => ear.numbers().at(-1) === 2 * times), { timeout: 10_000 });
    for (const ear of ears) isUnbroken(ear, 2 * times);
    tell(`C17: ${ears.length} browsers, ${2 * times} told to each, seed ${seed}: lost 0, twice 0`);
    for (const ear of ears) ear.leave();
    await world.close();
  });
});
