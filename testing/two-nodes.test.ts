import { mkdtemp, rm } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { randomNumbers } from '#engines/matching/testing.ts';
import { importMoved } from '#modules/intake/contract/events.ts';
import { openConversation, writeMessage } from '#modules/messages/contract/conversation.ts';
import { aClass, aGuardianOf, anOrganisation, aPersonAs, aPupil, aTown } from '#modules/people/testing.ts';
import type { Opened } from '#platform/db/open.ts';
import { withOwner } from '#platform/db/open-embedded.ts';
import { announce } from '#platform/events/announce.ts';
import { newId } from '#platform/id.ts';
import { seed, tell } from '#testing/amount.ts';
import { type BesideServer, besideServer } from '#testing/beside-server.ts';
import type { ChildServer } from '#testing/child-server.ts';
import { freshDatabase } from '#testing/database.ts';
import { describeOnNats, type NatsServer, startNats } from '#testing/nats.ts';
import { listenTo } from '#testing/stream-reader.ts';
import { addCounty } from '#testing/world.ts';

const county = '990101';
/** Each family writes so often, which is less than it may in an hour. */
const [families, messages] = [20, 50];
const pauseMs = 3_000;
/** How the backends of the nodes are known from ours. */
const nodesName = 'lianyu node';

interface Family {
  cookie: string;
  talk: string;
}

describeOnNats('two nodes, one NATS and one database, with families who write and staff who listen', () => {
  const random = randomNumbers(seed);
  const nodes: (ChildServer | undefined)[] = [];
  let folder: string;
  let opened: Opened;
  let beside: BesideServer;
  let nats: NatsServer;
  let end: () => Promise<void>;
  let listener: { person: string; cookie: string };
  let written: Family[];
  const counts = { requests: 0, repeated: 0, nodes: 0, nats: 0, connections: 0, streams: 0 };

  const below = (count: number): number => Math.floor(random() * count);
  const start = (): Promise<ChildServer> => {
    const url = new URL(opened.app.kind === 'server' ? opened.app.url : '');
    url.searchParams.set('application_name', nodesName);
    return beside.start(folder, { DATABASE_URL: url.href, NATS_URL: `nats://127.0.0.1:${nats.port}` });
  };
  /** The address of a node that is not down. */
  const anAddress = async (): Promise<string> =>
    vi.waitUntil(() => nodes.filter((node) => node !== undefined)[below(2)]?.address, { timeout: 60_000 });

  /** Asks one node or the other, under the same key, until it is answered. */
  async function post<T>(cookie: string, path: string, body: object): Promise<T> {
    const headers = { cookie, 'content-type': 'application/json', 'idempotency-key': newId() };
    counts.requests += 1;
    for (;;) {
      const asked = { method: 'POST', headers, body: JSON.stringify(body), signal: AbortSignal.timeout(15_000) };
      const said = await fetch((await anAddress()) + path, asked)
        .then(async (reply) => ({ status: reply.status, text: await reply.text() }))
        .catch(() => undefined);
      if (said && said.status < 300) return JSON.parse(said.text) as T;
      if (said && said.status < 500) throw new Error(`${path}: ${said.status} ${said.text}`);
      counts.repeated += 1;
      await delay(200);
    }
  }

  beforeAll(async () => {
    folder = await mkdtemp('/var/tmp/lianyu-nodes-');
    opened = await freshDatabase();
    await addCounty(opened, county, new Date());
    beside = besideServer(opened, county);
    const started = await startNats(1);
    end = started.end;
    const [server] = started.servers;
    if (!server) throw new Error('no NATS was started');
    nats = server;
    nodes.push(await start(), await start());
    const world = { system: beside.system, county, clock: { now: new Date(), pass: () => undefined } };
    await aTown(world);
    const org = await anOrganisation(world);
    const group = await aClass(world, org);
    const teacher = await aPersonAs(world, 'homeroom', { org, class: group });
    const official = await aPersonAs(world, 'official');
    // They go by the machine's clock: whatever hour this runs at, nothing waits for the end of quiet hours.
    for (const { person } of [teacher, official])
      await beside.system(({ db }) =>
        db.insertInto('notify.mailbox').values({ county, person, quiet_from: 0, quiet_until: 0 }).execute(),
      );
    listener = { person: official.person, cookie: await beside.signedIn(official) };
    written = [];
    for (let at = 0; at < families; at++) {
      const child = await aPupil(world, { org, class: group });
      const cookie = await beside.signedIn(await aGuardianOf(world, child.person, org));
      const opening = { child: child.person, partner: teacher.person, notice: null };
      written.push({ cookie, talk: (await post<{ id: string }>(cookie, openConversation.path, opening)).id });
    }
  }, 300_000);

  afterAll(async () => {
    for (const node of nodes) await node?.end('SIGTERM');
    await end();
    await opened.close();
    await rm(folder, { recursive: true, force: true });
  }, 120_000);

  /** What goes wrong, one thing after the other, at any moment, until the work is done. */
  async function trouble(isOver: () => boolean): Promise<void> {
    const kinds = [() => killNode(below(2)), killNats, cutConnections];
    for (let at = 0; !isOver(); at++) {
      await delay(500 + below(1_500));
      await kinds[at % kinds.length]?.();
    }
  }

  async function killNode(at: number): Promise<void> {
    const node = nodes[at];
    nodes[at] = undefined;
    await node?.end('SIGKILL');
    nodes[at] = await start();
    counts.nodes += 1;
  }

  async function killNats(): Promise<void> {
    await nats.kill();
    await delay(below(3_000));
    await nats.start();
    counts.nats += 1;
  }

  async function cutConnections(): Promise<void> {
    const cut = await withOwner(opened.owner.kind === 'server' ? opened.owner.url : '', (run) =>
      run(`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and application_name = '${nodesName}' and random() < 0.5`),
    );
    counts.connections += cut.length;
  }

  /** Listens at one node and the other, each time from where it was; gives the numbers in the order they came. */
  async function hear(isOver: (last: number) => boolean): Promise<number[]> {
    const heard: number[] = [];
    while (!isOver(heard.at(-1) ?? 0)) {
      const ear = await listenTo(await anAddress(), listener.cookie, heard.at(-1) ?? 0).catch(() => undefined);
      counts.streams += 1;
      await Promise.race([ear?.ended, delay(500 + below(4_000))]);
      ear?.leave();
      heard.push(...(ear?.numbers() ?? []));
    }
    return heard;
  }

  test('lose nothing and do nothing twice while nodes, NATS and connections to the database die at random', async () => {
    const over = new AbortController();
    const isWritten = (): boolean => over.signal.aborted;
    let announced = 0;
    const acknowledged: string[] = [];
    const write = async ({ cookie, talk }: Family): Promise<void> => {
      for (let at = 0; at < messages; at++) {
        const body = `今天好些了 ${newId()}`;
        await post(cookie, writeMessage.path.replace(':id', talk), { body });
        acknowledged.push(body);
        await delay(pauseMs * (0.5 + random()));
      }
    };
    const happens = async (): Promise<void> => {
      while (!isWritten()) {
        await beside.system((ctx) => announce(ctx, importMoved, { run: newId(), how: 'applied', by: listener.person }));
        announced += 1;
        await delay(50);
      }
    };
    const hearing = hear((last) => isWritten() && last === announced);
    const work = Promise.all(written.map(write)).finally(() => over.abort());
    await Promise.all([work, happens(), trouble(isWritten)]);
    const rows = () =>
      beside.system(({ db }) =>
        db.selectFrom('messages.message').select(['body', 'state', 'conversation', 'seq']).execute(),
      );
    await vi.waitUntil(async () => (await rows()).every(({ state }) => state === 'delivered'), {
      timeout: 120_000,
      interval: 1_000,
    });
    const heard = await hearing;
    const told = await beside.system(({ db }) =>
      db.selectFrom('notify.item').select('event').where('person', '=', listener.person).execute(),
    );
    const bodies = (await rows()).map(({ body }) => body);
    tell(`two nodes: ${acknowledged.length} messages, ${announced} events, ${JSON.stringify(counts)}, seed ${seed}`);
    expect(bodies.toSorted()).toEqual(acknowledged.toSorted());
    expect([told.length, new Set(told.map(({ event }) => event)).size]).toEqual([announced, announced]);
    expect(heard).toEqual(Array.from({ length: announced }, (_, at) => at + 1));
    expect(Math.min(counts.nodes, counts.nats, counts.connections)).toBeGreaterThan(5);
  }, 900_000);
});
