import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { completeLoop } from '#modules/needs/testing.ts';
import { aGuardianOf, aPersonAs, aTown } from '#modules/people/testing.ts';
import { someCategories } from '#modules/resources/testing.ts';
import { endSession } from '#platform/session/session.ts';
import { newId } from '#platform/id.ts';
import { hashOfToken } from '#platform/session/token.ts';
import { amount, tell } from '#testing/amount.ts';
import { type ChildServer, startLianyu } from '#testing/child-server.ts';
import { type Client, createWorld, type World } from '#testing/world.ts';

/** Two other processes serve the database of this one; their clocks go. */
let world: World;
let objects: Record<string, string>;
let nodes: ChildServer[];
let folder: string;

beforeAll(async () => {
  world = await createWorld('990101', undefined, { REQUESTS_PER_MINUTE: '1000000' });
  await someCategories(world);
  await aTown(world);
  objects = await completeLoop(world);
  // Who is served signs in by the clock on the wall.
  world.clock.pass(Date.now() - world.clock.now.getTime());
  const { app, owner } = world.server.around.opened;
  if (app.kind !== 'server' || owner.kind !== 'server') throw new Error('this lane runs on a server');
  folder = await mkdtemp(join(tmpdir(), 'lianyu-revoked-'));
  const environment = {
    DATABASE_URL: app.url,
    MIGRATE_URL: owner.url,
    DATA_DIR: folder,
    REQUESTS_PER_MINUTE: '1000000',
  };
  // At the same moment, as two nodes of a pair come up.
  const begun = await Promise.allSettled(
    ['first', 'second'].map((name) => startLianyu({ environment: { ...environment, DATA_DIR: join(folder, name) } })),
  );
  nodes = begun.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  for (const one of begun) if (one.status === 'rejected') throw one.reason;
}, 120_000);
afterAll(async () => {
  for (const node of nodes) await node.end('SIGTERM');
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

/** One right, how it is seen to be there, and how it is taken. */
interface Right {
  client: Client;
  url: string;
  /** Takes it in a transaction; resolves once that is committed. */
  take: () => Promise<unknown>;
}

const session = (client: Client) =>
  world.system(async (ctx) => {
    const shown = /lianyu=(\S+);/.exec(client.cookie)?.[1] ?? '';
    const { id } = await ctx.db
      .selectFrom('platform.session')
      .select('id')
      .where('county', '=', world.county)
      .where('token_hash', '=', hashOfToken(shown))
      .executeTakeFirstOrThrow();
    return id;
  });

const yesterday = '2026-11-01';

const rights: Readonly<Record<string, () => Promise<Right>>> = {
  role: async () => {
    const { org = '', class: group = '' } = objects;
    const { grant } = await aPersonAs(world, 'homeroom', { org, class: group });
    const end = () =>
      world.system(({ db }) =>
        db.updateTable('people.role_grant').set({ ended: yesterday }).where('id', '=', grant).execute(),
      );
    return { client: await world.as(grant), url: `/api/classes/${group}/pupils`, take: end };
  },
  link: async () => {
    const { org = '', pupil = '', need = '' } = objects;
    const { person, grant } = await aGuardianOf(world, pupil, org, '李爷爷');
    const end = () =>
      world.system(({ db }) =>
        db.updateTable('people.guardianship').set({ ended: yesterday }).where('guardian', '=', person).execute(),
      );
    return { client: await world.as(grant), url: `/api/needs/${need}`, take: end };
  },
  session: async () => {
    const { org = '' } = objects;
    const client = await world.as((await aPersonAs(world, 'school_leader', { org })).grant);
    const id = await session(client);
    return { client, url: '/api/needs', take: () => world.system((ctx) => endSession(ctx, id)) };
  },
};

/** What a node answers. */
const ask = async (
  node: ChildServer,
  { client, url }: Pick<Right, 'client' | 'url'>,
  method = 'GET',
): Promise<number> => {
  const headers = { cookie: client.cookie, 'idempotency-key': newId() };
  const reply = await fetch(`${node.address}${url}`, { method, headers });
  await reply.arrayBuffer();
  return reply.status;
};

/** A request and when it was sent. */
interface Sent {
  at: number;
  status: number;
}

/** Fifty at a time, on two nodes, ask and ask again until this is over, and note what was answered. */
async function askOn(node: ChildServer, right: Right, over: AbortSignal, sent: Sent[]): Promise<void> {
  const one = async (): Promise<void> => {
    while (!over.aborted) {
      const at = performance.now();
      sent.push({ at, status: await ask(node, right) });
    }
  };
  await Promise.all(Array.from({ length: 25 }, one));
}

/** So many answers of each node tell how it stands; a machine that is busy gives them later. */
const enough = 11;

/** Resolves when each node has answered enough of what it was asked since a moment. */
const untilAnswered = (sent: readonly Sent[][], since: number): Promise<unknown> =>
  vi.waitUntil(() => sent.every((ones) => ones.filter(({ at }) => at > since).length >= enough), {
    timeout: 60_000,
    interval: 50,
  });

/** What the product promises: nothing after a second anywhere, nothing at all after the commit where it was told. */
const latestMs = 1_000;

test.each(Object.keys(rights))(
  'a %s that is taken amid fifty requests at once opens nothing any more, on no node',
  { timeout: 120_000 },
  async (kind) => {
    const tally = { before: 0, after: 0, late: 0, leaked: 0 };
    for (let round = 0; round < amount(1, 10); round++) {
      const right = await (rights[kind]?.() ?? Promise.reject(new Error(kind)));
      for (const node of nodes) expect(await ask(node, right)).toBe(200);
      const over = new AbortController();
      const answered = nodes.map((): Sent[] => []);
      const asking = nodes.map((node, at) => askOn(node, right, over.signal, answered[at] ?? []));
      await untilAnswered(answered, 0);
      await right.take();
      const taken = performance.now();
      await untilAnswered(answered, taken + latestMs);
      over.abort();
      await Promise.all(asking);
      for (const sent of answered) {
        const after = sent.filter(({ at }) => at > taken);
        const opened = after.filter(({ status }) => status === 200);
        tally.before += sent.filter(({ at, status }) => at <= taken && status === 200).length;
        tally.after += after.length;
        tally.late += opened.length;
        tally.leaked += opened.filter(({ at }) => at > taken + latestMs).length;
      }
    }
    tell(
      `C8 ${kind}: ${tally.before} before, ${tally.after} after, ${tally.late} within a second, ${tally.leaked} later`,
    );
    expect(tally.before).toBeGreaterThan(20);
    expect(tally.leaked).toBe(0);
  },
);

test('who ends a session himself is refused on that node from the answer on, whatever is in flight', async () => {
  const { org = '' } = objects;
  const [node] = nodes;
  if (!node) throw new Error('no node');
  const tally = { after: 0, opened: 0 };
  for (let round = 0; round < amount(3, 30); round++) {
    const client = await world.as((await aPersonAs(world, 'school_leader', { org })).grant);
    const inFlight = Promise.all(Array.from({ length: 50 }, () => ask(node, { client, url: '/api/needs' })));
    expect(await ask(node, { client, url: '/api/session' }, 'DELETE')).toBe(200);
    const after = await Promise.all(Array.from({ length: 50 }, () => ask(node, { client, url: '/api/needs' })));
    await inFlight;
    tally.after += after.length;
    tally.opened += after.filter((status) => status === 200).length;
  }
  tell(`C8 same node: ${tally.after} after the commit, ${tally.opened} opened`);
  expect(tally.opened).toBe(0);
});
