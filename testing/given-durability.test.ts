import { mkdtemp, rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { demoPassword } from '#app/demo-county.ts';
import { type ChildServer, startLianyu } from '#testing/child-server.ts';
import { describeOnPostgres, type GivenPostgres, givePostgres } from '#testing/given-postgres.ts';
import { enough, lostOf, storm, volunteerCookie } from '#testing/write-storm.ts';

describeOnPostgres('on a server that is given', (kind) => {
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

  test('says where it is, and what the county’s own PostgreSQL promises', () => {
    expect(server.said()).toContain(
      `演示县：打开后选择一个角色即可进入；也可用名字登录，如 demo.official，密码 ${demoPassword}`,
    );
    expect(server.said()).toContain('数据存放在您的 PostgreSQL 里；“已保存”就是已写入磁盘。');
  });
});
