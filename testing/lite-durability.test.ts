import { mkdtemp, rm } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { type ChildServer, startLianyu } from '#testing/child-server.ts';
import { enough, lostOf, storm, volunteerCookie } from '#testing/write-storm.ts';

test('killing the server on PGlite in the middle of writes loses nothing it acknowledged', async () => {
  const folder = await mkdtemp('/var/tmp/lianyu-lite-');
  const start = (): Promise<ChildServer> => startLianyu({ environment: { DATA_DIR: folder }, options: ['--pglite'] });
  let server = await start();
  try {
    expect(await (await fetch(`${server.address}/health`)).json()).toMatchObject({ database: 'lite' });
    const cookie = await volunteerCookie(server.address);
    const acknowledged = await storm(server.address, cookie, () => server.end('SIGKILL'));
    expect(acknowledged.length).toBeGreaterThanOrEqual(enough);
    server = await start();
    const lost = await lostOf(server.address, cookie, acknowledged);
    process.stdout.write(`PGlite, Lianyu killed: acknowledged ${acknowledged.length}, lost ${lost}\n`);
    expect(lost).toBe(0);
  } finally {
    await server.end('SIGTERM');
    await rm(folder, { recursive: true, force: true });
  }
}, 180_000);
