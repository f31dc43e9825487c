import { connect, headers } from '@nats-io/transport-node';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, inject, onTestFinished, test, vi } from 'vitest';
import { importMoved } from '#modules/intake/contract/events.ts';
import { aMessage } from '#modules/notify/testing.ts';
import { aPersonAs } from '#modules/people/testing.ts';
import type { Opened } from '#platform/db/open.ts';
import { announce } from '#platform/events/announce.ts';
import { newId } from '#platform/id.ts';
import { streamChannel } from '#platform/stream/topic.ts';
import { freshDatabase } from '#testing/database.ts';
import { describeOnNats, type NatsServer, startNats } from '#testing/nats.ts';
import { listenTo, type StreamReader } from '#testing/stream-reader.ts';
import { linkTo, type TcpLink } from '#testing/tcp-link.ts';
import { addCounty, type World, worldBegins, worldOn } from '#testing/world.ts';

const county = '990101';
/** What NATS loses is late by no more than this. */
const latestMs = 2_000;

/** Two nodes on one database, each with lines of its own to the servers of one NATS. */
interface Pair {
  here: World;
  there: World;
  servers: NatsServer[];
  links: { here: TcpLink[]; there: TcpLink[] };
  person: string;
  /** Somebody who listens there. */
  ear: StreamReader;
  /** How many signals of the stream the database has carried. */
  byDatabase: () => number;
  close: () => Promise<void>;
}

async function aPair(count: 1 | 3): Promise<Pair> {
  const { servers, end } = await startNats(count);
  const opened = await freshDatabase();
  await addCounty(opened, county, worldBegins);
  const [here, linksHere] = await aNode(opened, servers);
  const [there, linksThere] = await aNode(opened, servers);
  const { person, grant } = await aPersonAs(here, 'official');
  const address = await there.server.app.listen({ host: '127.0.0.1', port: 0 });
  const ear = await listenTo(address, (await here.as(grant)).cookie);
  let carried = 0;
  const stop = await opened.listen(streamChannel, () => void (carried += 1));
  return {
    here,
    there,
    servers,
    links: { here: linksHere, there: linksThere },
    person,
    ear,
    byDatabase: () => carried,
    close: async () => {
      ear.leave();
      await stop();
      await here.server.close();
      await there.close();
      for (const link of [...linksHere, ...linksThere]) await link.close();
      await end();
    },
  };
}

async function aNode(opened: Opened, servers: readonly NatsServer[]): Promise<[World, TcpLink[]]> {
  const links = await Promise.all(servers.map(({ port }) => linkTo(port)));
  const NATS_URL = links.map(({ port }) => `nats://127.0.0.1:${port}`).join(',');
  return [await worldOn(opened, county, { NATS_URL }), links];
}

/** Tells the person here, and says how long it took until it was heard there. */
async function heardAfter({ here, ear, person }: Pair): Promise<number> {
  const heard = (): number => ear.events().filter(({ data }) => data['topic'] === 'test.topic').length;
  const before = heard();
  await aMessage(here, person);
  const told = performance.now();
  await vi.waitUntil(() => heard() > before, { timeout: 15_000, interval: 2 });
  return performance.now() - told;
}

/** Tells once more; says how long that took, and whether NATS alone carried it. */
async function toldOnce(pair: Pair): Promise<{ late: number; isByNats: boolean }> {
  const before = pair.byDatabase();
  const late = await heardAfter(pair);
  await pair.here.system(async () => undefined);
  return { late, isByNats: pair.byDatabase() === before };
}

/** Tells until NATS alone carries it, and says how long the slowest took: a cluster may need a quarter of a minute to agree on who leads. */
async function untilByNats(pair: Pair): Promise<number> {
  let slowest = 0;
  const isByNats = async (): Promise<boolean> => {
    const told = await toldOnce(pair);
    slowest = Math.max(slowest, told.late);
    return told.isByNats;
  };
  await vi.waitUntil(isByNats, { timeout: 60_000, interval: 50 });
  return slowest;
}

const unbroken = (pair: Pair): void => {
  const numbers = pair.ear.numbers();
  expect(numbers).toEqual(numbers.map((_, at) => at + 1));
};

const absences = inject('deep') ? [30_000, 300_000, 600_000] : [];

describeOnNats('signals by one NATS server', () => {
  let pair: Pair;
  beforeAll(async () => {
    pair = await aPair(1);
    await untilByNats(pair);
  });
  afterAll(() => pair.close());

  test.each<[string, (pair: Pair) => unknown, (pair: Pair) => unknown]>([
    ['whoever tells is cut off', ({ links }) => links.here[0]?.cut(), ({ links }) => links.here[0]?.mend()],
    ['whoever listens is cut off', ({ links }) => links.there[0]?.cut(), ({ links }) => links.there[0]?.mend()],
    [
      'nothing comes through to whoever tells',
      ({ links }) => links.here[0]?.hold(),
      ({ links }) => links.here[0]?.mend(),
    ],
    [
      'nothing comes through to whoever listens',
      ({ links }) => links.there[0]?.hold(),
      ({ links }) => links.there[0]?.mend(),
    ],
    ['it is killed', ({ servers }) => servers[0]?.kill(), ({ servers }) => servers[0]?.start()],
  ])('are late by two seconds at most while %s, and go by it again after', async (_, fail, mend) => {
    await fail(pair);
    expect(await heardAfter(pair)).toBeLessThan(latestMs);
    expect(await heardAfter(pair)).toBeLessThan(latestMs);
    await mend(pair);
    expect(await untilByNats(pair)).toBeLessThan(latestMs);
    unbroken(pair);
  });

  test('that come twice, late and in another order, among nonsense, repeat nothing and lose nothing', async () => {
    const echo = await connect({ servers: `127.0.0.1:${pair.servers[0]?.port}` });
    let waiting: Uint8Array[] = [];
    let echoed = 0;
    const repeated = headers();
    repeated.set('repeated', 'yes');
    echo.subscribe('lianyu.signal', {
      callback: (_error, message) => {
        if (message.headers) return;
        waiting.push(message.data);
        if (waiting.length < 5) return;
        for (const data of waiting.toReversed()) echo.publish('lianyu.signal', data, { headers: repeated });
        echo.publish('lianyu.signal', '{ no signal', { headers: repeated });
        echo.publish('lianyu.signal', 'null', { headers: repeated });
        echoed += waiting.length;
        waiting = [];
      },
    });
    for (let at = 0; at < 20; at++) expect(await heardAfter(pair)).toBeLessThan(latestMs);
    await echo.drain();
    expect(echoed).toBeGreaterThanOrEqual(15);
    expect(await toldOnce(pair)).toMatchObject({ isByNats: true });
    unbroken(pair);
  });

  test.each(absences)(
    'are late by two seconds at most for all of the %i ms it is gone, and after',
    async (ms) => {
      await pair.servers[0]?.kill();
      let worst = 0;
      for (const until = performance.now() + ms; performance.now() < until; await delay(500))
        worst = Math.max(worst, await heardAfter(pair));
      await pair.servers[0]?.start();
      worst = Math.max(worst, await untilByNats(pair));
      unbroken(pair);
      process.stdout.write(`NATS gone for ${ms} ms: ${pair.ear.numbers().length} told, latest ${worst}\n`);
      expect(worst).toBeLessThan(latestMs);
    },
    900_000,
  );
});

/** Faults that come and go while people are told things. */
const faults: readonly {
  name: string;
  fail: (pair: Pair, at: number) => unknown;
  mend: (pair: Pair, at: number) => unknown;
}[] = [
  {
    name: 'a node is cut off from all servers',
    fail: ({ links }, at) => side(links, at).forEach((link) => link.cut()),
    mend: ({ links }, at) => side(links, at).forEach((link) => link.mend()),
  },
  {
    name: 'nothing comes through between a node and all servers',
    fail: ({ links }, at) => side(links, at).forEach((link) => link.hold()),
    mend: ({ links }, at) => side(links, at).forEach((link) => link.mend()),
  },
  {
    name: 'a server is killed, and what it kept is wiped',
    fail: async ({ servers }, at) => {
      await servers[at % 3]?.kill();
      await servers[at % 3]?.wipe();
    },
    mend: ({ servers }, at) => servers[at % 3]?.start(),
  },
  {
    name: 'two servers are killed, and what is left has no majority',
    fail: ({ servers }, at) => Promise.all([servers[at % 3]?.kill(), servers[(at + 1) % 3]?.kill()]),
    mend: ({ servers }, at) => Promise.all([servers[at % 3]?.start(), servers[(at + 1) % 3]?.start()]),
  },
  {
    name: 'a server is frozen',
    fail: ({ servers }, at) => servers[at % 3]?.freeze(),
    mend: ({ servers }, at) => servers[at % 3]?.thaw(),
  },
  {
    name: 'all servers are stopped',
    fail: ({ servers }) => Promise.all(servers.map((server) => server.kill())),
    mend: ({ servers }) => Promise.all(servers.map((server) => server.start())),
  },
];

const side = ({ here, there }: Pair['links'], at: number): TcpLink[] => (at % 2 === 0 ? here : there);

describeOnNats('signals by three NATS servers', () => {
  const [rounds, faultMs] = inject('deep') ? [60, 10_000] : [2, 200];

  test('lose nothing and repeat nothing whatever fails, and converge when it is mended', async () => {
    const pair = await aPair(3);
    onTestFinished(() => pair.close());
    await untilByNats(pair);
    const worst = new Map<string, number>();
    let [announced, told, longest] = [0, 0, 0];
    for (let round = 0; round < rounds; round++) {
      const fault = faults[round % faults.length];
      if (!fault) break;
      const turn = Math.floor(round / faults.length);
      await fault.fail(pair, turn);
      const until = performance.now() + faultMs;
      const note = (late: number): unknown => worst.set(fault.name, Math.max(worst.get(fault.name) ?? 0, late));
      do {
        note(await heardAfter(pair));
        told += 1;
        await pair.here.system((ctx) => announce(ctx, importMoved, { run: newId(), how: 'applied', by: pair.person }));
        announced += 1;
        await delay(5);
      } while (performance.now() < until);
      await fault.mend(pair, turn);
      const mended = performance.now();
      note(await untilByNats(pair));
      longest = Math.max(longest, performance.now() - mended);
    }
    await pair.here.settled();
    const items = await pair.here.system(({ db }) =>
      db.selectFrom('notify.item').select(['event', 'topic']).where('person', '=', pair.person).execute(),
    );
    await vi.waitUntil(() => pair.ear.numbers().length === items.length, { timeout: 10_000 });
    unbroken(pair);
    const ofEvents = items.filter(({ topic }) => topic === 'intake');
    const latest = JSON.stringify([...worst].map(([name, late]) => [name, Math.round(late)]));
    process.stdout.write(
      `${rounds} faults, ${told} told, ${announced} announced, latest ${latest}, by NATS again after ${Math.round(longest)} ms at most\n`,
    );
    expect([ofEvents.length, new Set(ofEvents.map(({ event }) => event)).size]).toEqual([announced, announced]);
    for (const late of worst.values()) expect(late).toBeLessThan(latestMs);
  }, 1_200_000);
});
