import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Cluster, startCluster } from '#platform/db/cluster.ts';
import { withOwner } from '#platform/db/open-embedded.ts';

let folder: string;
let cluster: Cluster;

beforeAll(async () => {
  folder = await mkdtemp('/var/tmp/lianyu-cluster-');
  cluster = await startCluster(folder, { fsync: false });
}, 60_000);
afterAll(async () => {
  await cluster.stop();
  await rm(folder, { recursive: true });
}, 60_000);

test('a database that ended is begun again once, however many find that it did', async () => {
  await cluster.kill();
  await Promise.all([cluster.revive(), cluster.revive(), cluster.revive()]);
  const rows = await withOwner(cluster.urlOf('owner', 'postgres'), (run) => run('select 1 as found'));
  expect(rows).toEqual([{ found: 1 }]);
});

test('while it is down nobody who connects to somewhere is given its port', async ({ skip }) => {
  const given = await readFile('/proc/sys/net/ipv4/ip_local_port_range', 'utf8').catch(() => '');
  if (given === '') skip('this system does not say which ports it gives');
  expect(cluster.port).toBeLessThan(Number.parseInt(given));
});
