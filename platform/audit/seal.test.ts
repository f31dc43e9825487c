import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPublicKey } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, inject, onTestFinished, test, vi } from 'vitest';
import { type Anchors, openAnchors, publicKeyIn, readAnchors } from '#platform/audit/anchors.ts';
import { chainLines, verifyChain } from '#platform/audit/chain-file.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { Sealer } from '#platform/audit/sealer.ts';
import { newId } from '#platform/id.ts';
import { asOwner } from '#testing/canaries.ts';
import { addCounty, createWorld, type World } from '#testing/world.ts';

let world: World;
let folder: string;
let anchors: Anchors;
/** Each test has a county of its own, whose chain begins with it. */
let county = '';
let counties = 990_200;

beforeAll(async () => {
  world = await createWorld();
  folder = await mkdtemp(join(tmpdir(), 'lianyu-anchors-'));
  anchors = await openAnchors(folder, undefined);
});
beforeEach(async () => {
  county = String((counties += 1));
  await addCounty(world.server.around.opened, county, world.clock.now);
});
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true, force: true });
});

/** One more node on the database, beside the one of the world, for this county. */
const node = (): Sealer => {
  const here = county;
  const sealer = new Sealer({
    transaction: (_, work) => world.system(work, here),
    counties: async () => [here],
    anchors,
    log: world.server.app.log,
  });
  onTestFinished(() => sealer.close());
  return sealer;
};

const system: World['system'] = (work) => world.system(work, county);

/** Has a node seal until this is in the chain: while another is at it, which each is every second by itself, it gives way. */
const sealUntil = (sealer: Sealer, isSealed: (chain: readonly string[]) => boolean): Promise<boolean> =>
  vi.waitUntil(
    async () => {
      await sealer.seal();
      return isSealed(await sealed());
    },
    { timeout: 20_000 },
  );
const upTo = (action: string) => (chain: readonly string[]) => chain.includes(action);

/** One act, whose transaction ends when `until` does. */
const act = (action: string, until: Promise<unknown> = Promise.resolve(), written = (): void => undefined) =>
  system(async (ctx) => {
    recordAudit(ctx, { action, relation: 'system', kind: 'trial', id: null });
    written();
    await until;
  });

/** The actions in the order of the chain. */
const sealed = (): Promise<string[]> =>
  system(async ({ db, actor }) => {
    const links = await db
      .selectFrom('platform.audit_link as l')
      .innerJoin('platform.audit as a', (on) => on.onRef('a.county', '=', 'l.county').onRef('a.id', '=', 'l.audit'))
      .select(['l.seq', 'a.action'])
      .where('l.county', '=', actor.county)
      .orderBy('l.seq')
      .execute();
    expect(links.map(({ seq }) => seq)).toEqual(links.map((_, at) => at + 1));
    return links.map(({ action }) => action);
  });

const verified = async () => {
  const text = await system(async (ctx) => (await Array.fromAsync(chainLines(ctx))).join(''));
  const { pem } = await publicKeyIn(folder);
  const [name = ''] = (await readdir(folder)).filter((file) => file.startsWith('audit-anchors'));
  const read = readAnchors(await readFile(join(folder, name), 'utf8'), [createPublicKey(pem)]);
  expect(read).toMatchObject({ torn: [], forged: [] });
  return verifyChain(
    (async function* () {
      yield Buffer.from(text);
    })(),
    read.anchors,
  );
};

test.skipIf(inject('lite'))(
  'a record that is committed late is sealed late, and what was sealed before stays where it is',
  async () => {
    const [written, mayEnd] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const late = act('trial.late', mayEnd.promise, written.resolve);
    await written.promise;
    const [one, other] = [node(), node()];
    for (const action of ['trial.a', 'trial.b']) await act(action);
    await sealUntil(one, upTo('trial.b'));
    expect(await sealed()).toEqual(['trial.a', 'trial.b']);
    await act('trial.c');
    await sealUntil(other, upTo('trial.c'));
    mayEnd.resolve();
    await late;
    await sealUntil(one, upTo('trial.late'));
    expect(await sealed()).toEqual(['trial.a', 'trial.b', 'trial.c', 'trial.late']);
  },
);

test('while many write and three nodes seal, no record is left out or sealed twice, and none is moved', async () => {
  const [one, other] = [node(), node()];
  const writers = Array.from({ length: 8 }, async (_, writer) => {
    for (let nth = 0; nth < 25; nth++) await act(`trial.${writer}_${nth}`);
  });
  const all = Promise.all(writers);
  const seen: string[][] = [];
  const sealing = [one, other].map(async (sealer) => {
    for (let look = 0; look < 10; look++) {
      await sealer.seal();
      seen.push(await sealed());
    }
  });
  await Promise.all([all, ...sealing]);
  await sealUntil(world.server.sealer, (chain) => chain.length >= 200);
  const chain = await sealed();
  expect(chain).toHaveLength(200);
  expect(new Set(chain).size).toBe(chain.length);
  for (const earlier of seen) expect(chain.slice(0, earlier.length)).toEqual(earlier);
  process.stdout.write(`${chain.length} records sealed in ${seen.length} looks, 0 left out, 0 twice, 0 moved\n`);
});

test('a node that is killed after sealing and before anchoring leaves a chain that the next one goes on with and anchors', async () => {
  await act('trial.before');
  const one = node();
  await sealUntil(one, upTo('trial.before'));
  await one.anchor();
  const killed = node();
  await act('trial.sealed_only');
  await sealUntil(killed, upTo('trial.sealed_only'));
  const next = node();
  await act('trial.after');
  await sealUntil(next, upTo('trial.after'));
  await next.anchor();
  const rows = (await sealed()).length;
  expect(await verified()).toMatchObject({ rows, anchored: { last: rows } });
  // What did not change is not anchored again.
  await next.close();
  await killed.close();
  expect((await verified())?.fault).toBeUndefined();
  expect((await stat(join(folder, 'audit-key'))).mode & 0o777).toBe(0o600);
});

// Only the owner of a server's tables can bend them.
test.skipIf(inject('lite'))(
  'whom a reading showed is in the chain: nobody is taken out of it or put into it unseen',
  async () => {
    const [shown, beside, one] = [newId(), newId(), node()];
    await system(async (ctx) => {
      const { subjects } = recordAudit(ctx, { action: 'trial.read', relation: 'system', kind: 'trial', id: null });
      for (const person of [shown, beside, shown]) subjects.add(person);
    });
    await sealUntil(one, upTo('trial.read'));
    await one.anchor();
    const whole = await verified();
    expect(whole).toMatchObject({ anchored: { last: whole?.rows } });
    const owner = (text: string) => asOwner(world, text);
    // And the record is found by each of them.
    const found = await owner(`select subject from platform.audit_subject where subject in ('${shown}', '${beside}')`);
    expect(found).toHaveLength(2);
    for (const bent of [[shown], [shown, beside, newId()], []]) {
      const [row] = await owner(`update platform.audit set subjects = '{${bent.join(',')}}'
      where action = 'trial.read' returning id`);
      expect([row !== undefined, (await verified())?.fault]).toMatchObject([true, { why: 'edited' }]);
    }
    await owner(`update platform.audit set subjects = '{${shown},${beside}}' where action = 'trial.read'`);
    expect((await verified())?.fault).toBeUndefined();
  },
);

test('records of before a restore, whose transactions are numbered above all of this server, are sealed after a restart', async () => {
  // The node of the world has sealed here before, in its turn: from now on it looks at what its own server numbers.
  await act('trial.old');
  await sealUntil(world.server.sealer, upTo('trial.old'));
  await world.server.sealer.seal();
  // More than one transaction seals.
  await system(({ db, actor, now }) =>
    sql`insert into platform.audit (county, id, at, action, decision, request, tx)
      select ${actor.county}, gen_random_uuid(), ${now}::timestamptz, 'trial.restored', 'allowed', '', '9000000000000'::xid8
      from generate_series(1, 2500)`.execute(db),
  );
  await world.server.sealer.seal();
  expect(await sealed()).toEqual(['trial.old']);
  const restarted = node();
  await sealUntil(restarted, (chain) => chain.length >= 2_501);
  expect((await sealed()).filter((action) => action === 'trial.restored')).toHaveLength(2_500);
  await act('trial.new');
  await sealUntil(restarted, upTo('trial.new'));
  expect((await sealed()).at(-1)).toBe('trial.new');
});
