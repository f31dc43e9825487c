import { existsSync, globSync } from 'node:fs';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { basename, dirname, join } from 'node:path';
import { describe, test } from 'vitest';
import { command, ownBinaries, serverUser } from '#platform/db/postgres-binaries.ts';

/** A PostgreSQL server that is not Lianyu's own, as a county's computing centre would give one. */
export interface GivenPostgres {
  /** Its owner's address. */
  url: string;
  start: () => Promise<void>;
  /** Ends every process of the server at once: nothing is written out, and the next start has to recover. */
  crash: () => Promise<void>;
  /** Stops the server and removes its data. */
  remove: () => Promise<void>;
}

/** The kinds of PostgreSQL this machine can run: the one from npm always, and whatever Debian has installed. */
export const postgresKinds: readonly { name: string; folder: () => Promise<string> }[] = [
  { name: 'the PostgreSQL from npm', folder: async () => ownBinaries(await serverUser()) },
  ...globSync('/usr/lib/postgresql/*')
    .filter((folder) => existsSync(join(folder, 'bin', 'initdb')))
    .toSorted()
    .map((folder) => ({ name: `the PostgreSQL ${basename(folder)} of this machine`, folder: async () => folder })),
];

/** The oldest PostgreSQL a county may give. */
const oldest = 15;

/**
 * Describes what holds on every kind of server there is here. The oldest one promised is named as skipped where this machine
 * has none, so that nobody takes it for tried.
 */
export function describeOnPostgres(title: string, work: (kind: (typeof postgresKinds)[number]) => void): void {
  describe.each(postgresKinds)(`${title}, $name`, work);
  if (existsSync(`/usr/lib/postgresql/${oldest}/bin/initdb`)) return;
  describe.skip(`${title}, PostgreSQL ${oldest}, which this machine does not have`, () => test('was not tried'));
}

/** Makes and starts an empty server of one kind on a free port. */
export async function givePostgres(kind: (typeof postgresKinds)[number]): Promise<GivenPostgres> {
  const user = await serverUser();
  const native = await kind.folder();
  const data = join(await mkdtemp('/var/tmp/lianyu-given-'), 'pg');
  if (user) await chown(dirname(data), user.uid, user.gid);
  const port = await freePort();
  const flags = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=`;
  const run = (name: string, ...args: string[]): Promise<void> => command(native, name, args, user);
  const start = (): Promise<void> =>
    run('pg_ctl', 'start', '-D', data, '-w', '-l', join(dirname(data), 'log'), '-o', flags);
  await run('initdb', '-D', data, '-U', 'owner', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8');
  await start();
  return {
    url: `postgres://owner@127.0.0.1:${port}/postgres`,
    start,
    crash: () => run('pg_ctl', 'stop', '-D', data, '-m', 'immediate', '-w'),
    remove: async () => {
      await run('pg_ctl', 'stop', '-D', data, '-m', 'fast', '-w');
      await rm(dirname(data), { recursive: true, force: true });
    },
  };
}

/** A port of this machine nobody listens on. */
export const freePort = (): Promise<number> =>
  new Promise((done, fail) => {
    const listening = createServer().on('error', fail);
    listening.listen(0, '127.0.0.1', () => {
      const address = listening.address();
      listening.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
