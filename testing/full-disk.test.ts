import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { aPersonAs, aTown } from '#modules/people/testing.ts';
import { addResource, readResource } from '#modules/resources/contract/resource.ts';
import { aProvider, evening } from '#modules/resources/testing.ts';
import { readConfig } from '#app/config.ts';
import { openForServing } from '#app/open-for-serving.ts';
import { readImport, startImport } from '#modules/intake/contract/run.ts';
import { smallCounty, workbookOf } from '#modules/intake/testing.ts';
import { publicKeyIn, readAnchors } from '#platform/audit/anchors.ts';
import type { Opened } from '#platform/db/open.ts';
import { withOwner } from '#platform/db/open-embedded.ts';
import { addCounty, type Client, type World, worldBegins, worldOn } from '#testing/world.ts';

const run = promisify(execFile);
const county = '990101';

const folder = await mkdtemp('/var/tmp/lianyu-small-');
const isMounted = await run('mount', ['-t', 'tmpfs', '-o', 'size=300m,mode=711', 'tmpfs', folder]).then(
  () => true,
  () => false,
);

let opened: Opened;
let world: World;
let volunteer: Client;

/** Takes what is left of the disk but so many bytes, and gives it back. What the database takes meanwhile is not there to be taken. */
async function fill(left: number): Promise<void> {
  const isFilled = async (): Promise<boolean> => {
    const { bavail, bsize } = await statfs(folder);
    const rest = bavail * bsize - left;
    if (rest <= 0) return true;
    return run('fallocate', ['-l', String(rest), join(folder, 'ballast')]).then(
      () => true,
      () => false,
    );
  };
  await vi.waitUntil(isFilled, { timeout: 10_000, interval: 20 });
}
const makeRoom = (): Promise<void> => rm(join(folder, 'ballast'), { force: true });

const asOwner = <T>(text: string): Promise<T[]> =>
  withOwner(opened.owner.kind === 'server' ? opened.owner.url : '', (ask) => ask(text)) as Promise<T[]>;

const draft = { category: 'mental.2', mode: 'remote', schedule: evening, capacity: 1, about: '满'.repeat(600) };
const add = (title: string) =>
  volunteer.raw({ method: addResource.method, url: addResource.path, body: { ...draft, title } });

/** Resolves once something can be added again. */
const writable = (): Promise<boolean> =>
  vi.waitUntil(async () => (await add('又能写了')).statusCode === 200, { timeout: 20_000, interval: 100 });

/** Adds until it is refused; gives the ids of what was acknowledged and the refusal. */
async function addUntilRefused() {
  const acknowledged: string[] = [];
  for (;;) {
    const reply = await add(`第 ${acknowledged.length} 个`);
    if (reply.statusCode !== 200) return { acknowledged, refused: reply };
    acknowledged.push(reply.json<{ id: string }>().id);
  }
}

const counted = () =>
  asOwner<Record<string, number>>(`select (select count(*)::int from resources.resource) as resources,
    (select count(*)::int from platform.event where kind like 'resources.%') as events,
    (select count(*)::int from platform.audit where action = 'resources.add') as records`);

describe.skipIf(!isMounted)('a full disk (where this machine lets one be mounted)', () => {
  beforeAll(async () => {
    opened = await openForServing(readConfig({ DATA_DIR: folder }, []), {
      migrating: () => undefined,
      fallingBack: () => undefined,
    });
    await addCounty(opened, county, worldBegins);
    world = await worldOn(opened, county, { DATA_DIR: folder });
    await aTown(world);
    const { person, grant } = await aPersonAs(world, 'volunteer');
    await aProvider(world, { person });
    volunteer = await world.as(grant);
  }, 60_000);

  afterAll(async () => {
    await world.close();
    await run('umount', [folder]);
    await rm(folder, { recursive: true });
  }, 60_000);

  test('takes nothing in before the database has no room left, and can still be read', async () => {
    const before = await add('还有地方');
    await fill(50 * 1_048_576);
    const { acknowledged, refused } = await addUntilRefused();
    const all = acknowledged.length + 1;
    expect([refused.statusCode, refused.json()]).toMatchObject([503, { code: 'server.disk_full' }]);
    expect(refused.json<{ title: string }>().title).toContain('磁盘满了');
    expect(await counted()).toEqual([{ resources: all, events: all, records: all }]);
    await volunteer.call(readResource, { params: { id: before.json<{ id: string }>().id } });
    await makeRoom();
    await writable();
    for (const id of acknowledged) await volunteer.call(readResource, { params: { id } });
  });

  test('holds up an import that was begun, which is as if nothing had been once there is room', async () => {
    const official = await world.as((await aPersonAs(world, 'official')).grant);
    const { id } = await official.call(startImport, { body: { fileName: '名册.xlsx' } });
    const file = Buffer.from(workbookOf(smallCounty));
    const headers = { 'content-type': 'application/octet-stream' };
    await fill(50 * 1_048_576);
    await addUntilRefused();
    const put = () => official.raw({ method: 'PUT', url: `/api/imports/${id}/file`, body: file, headers });
    expect((await put()).json()).toMatchObject({ code: 'server.disk_full' });
    await makeRoom();
    await writable();
    expect((await put()).statusCode).toBe(200);
    await fill(50 * 1_048_576);
    await addUntilRefused();
    await makeRoom();
    await world.settled();
    expect((await official.call(readImport, { params: { id } })).state).toBe('ready');
  });

  test('that fills so fast that the database ends brings it back, with all that was acknowledged and its chain', async () => {
    const [before] = await counted();
    await fill(0);
    const flood = `select pg_logical_emit_message(true, 'flood', repeat('x', 8000000))`;
    await expect(Promise.all(Array.from({ length: 8 }, () => asOwner(flood)))).rejects.toThrow();
    await world.server.sealer.seal();
    await world.server.sealer.anchor();
    await makeRoom();
    await writable();
    await world.settled();
    await world.server.sealer.seal();
    await world.server.sealer.anchor();
    const [{ records = 0, sealed = 0, aside = 0 } = {}] = await asOwner<Record<string, number>>(
      `select (select count(*)::int from platform.audit) as records, (select count(*)::int from platform.audit_link) as sealed,
        (select count(*)::int from platform.set_aside) as aside`,
    );
    expect([sealed, aside]).toEqual([records, 0]);
    expect((await counted())[0]?.['resources']).toBeGreaterThan(before?.['resources'] ?? 0);
    const { file } = await publicKeyIn(folder);
    const { anchors, torn } = readAnchors(await readFile(file, 'utf8'), undefined);
    expect([anchors.at(-1)?.seq, torn]).toEqual([records, []]);
  });
});
