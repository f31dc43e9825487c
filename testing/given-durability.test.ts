import { mkdtemp, rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ChildServer, startLianyu } from '#testing/child-server.ts';
import { type GivenPostgres, givePostgres, postgresKinds } from '#testing/given-postgres.ts';
import { enough, lostOf, storm, volunteerCookie } from '#testing/write-storm.ts';

describe.each(postgresKinds)('on a server that is given, $name', (kind) => {
  let folder: string;
  let given: GivenPostgres;
  let server: ChildServer;
  let cookie: string;

  const start = (): Promise<ChildServer> =>
    startLianyu({ environment: { DATA_DIR: folder, DATABASE_URL: given.url }, options: ['--demo'] });

  async function expectNothingLost(acknowledged: readonly string[], killed: string): Promise<void> {
    expect(acknowledged.length).toBeGreaterThanOrEqual(enough);
    const lost = await lostOf(server.address, cookie, acknowledged);
    process.stdout.write(`${kind.name}, ${killed} killed: acknowledged ${acknowledged.length}, lost ${lost}\n`);
    expect(lost).toBe(0);
  }

  beforeAll(async () => {
    folder = await mkdtemp('/var/tmp/lianyu-served-');
    given = await givePostgres(kind);
    server = await start();
    cookie = await volunteerCookie(server.address);
  }, 120_000);

  afterAll(async () => {
    await server.end('SIGTERM');
    await given.remove();
    await rm(folder, { recursive: true, force: true });
  });

  test('killing the server in the middle of writes loses nothing it acknowledged', async () => {
    const acknowledged = await storm(server.address, cookie, () => server.end('SIGKILL'));
    server = await start();
    await expectNothingLost(acknowledged, 'Lianyu');
  }, 60_000);

  test('both at once lose nothing either', async () => {
    const acknowledged = await storm(server.address, cookie, async () => {
      await given.crash();
      await server.end('SIGKILL');
    });
    await given.start();
    server = await start();
    await expectNothingLost(acknowledged, 'both');
  }, 60_000);

  test('Lianyu outlives a crash of its database, which loses nothing', async () => {
    const acknowledged = await storm(server.address, cookie, given.crash);
    await given.start();
    await expectNothingLost(acknowledged, 'PostgreSQL');
  }, 60_000);
});
