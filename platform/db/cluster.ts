import { randomBytes, randomInt } from 'node:crypto';
import { chmod, chown, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import {
  ClusterUnavailable,
  command,
  exists,
  ownBinaries,
  type ServerUser,
  serverUser,
} from '#platform/db/postgres-binaries.ts';

/** A running PostgreSQL of our own, on this machine only. */
export interface Cluster {
  port: number;
  ownerUrl: string;
  appPassword: string;
  urlOf: (user: 'owner' | 'app', database?: string) => string;
  stop: () => Promise<void>;
  /** Ends it at once, from without: its folder may be gone. */
  kill: () => Promise<void>;
  /** Starts it again where it has ended by itself; fails with its last words. */
  revive: () => Promise<void>;
}

/** What it may do without, and how it is reached; unless said, it keeps what it is given, and is reached by TCP alone. */
interface ClusterOptions {
  fsync?: boolean;
  /** Its addresses are those of a socket in its folder, which costs both ends less; by TCP it is reached as well. */
  socket?: boolean;
}

/** Whether a data folder already holds a cluster: then nothing else may be served in its place. */
export const hasCluster = (folder: string): Promise<boolean> => exists(join(folder, 'pg', 'PG_VERSION'));

/** Whether one was begun there once, by the words its roles were given. */
export const hadCluster = (folder: string): Promise<boolean> => exists(join(folder, 'secret.json'));

interface Secret {
  port: number;
  owner: string;
  app: string;
}

const ownerRole = 'lianyu';
const startTries = 20;
const startPauseMs = 500;
const killTries = 100;
const killPauseMs = 50;

/**
 * Starts the PostgreSQL that came from npm on a data folder, or adopts the one that still runs there. Root may not run a
 * server: it runs as `nobody`, from binaries copied to where that user can enter. No user is ever created.
 */
export async function startCluster(folder: string, options: ClusterOptions = {}): Promise<Cluster> {
  const user = await serverUser();
  const native = await ownBinaries(user);
  await prepareFolder(folder, user);
  const data = join(folder, 'pg');
  const secret = await secretOf(folder);
  if (!(await exists(join(data, 'PG_VERSION')))) await initialise(native, data, secret, user);
  const running = await runningOn(data);
  const port = running?.port ?? (await freePort(secret.port));
  const begin = (): Promise<void> => start(native, data, port, user, options);
  if (!running) await begin();
  let pid = (await runningOn(data))?.pid;
  const kill = async (): Promise<void> => (pid === undefined ? undefined : killed(pid, data));
  const revive = async (): Promise<void> => {
    if (await runningOn(data)) return;
    await begin();
    pid = (await runningOn(data))?.pid;
  };
  let reviving: Promise<void> | undefined;
  const host = options.socket ? encodeURIComponent(data) : '127.0.0.1';
  const urlOf: Cluster['urlOf'] = (role, database = 'lianyu') =>
    `postgres://${role === 'owner' ? ownerRole : 'lianyu_app'}:${role === 'owner' ? secret.owner : secret.app}@${host}:${port}/${database}`;
  return {
    port,
    ownerUrl: urlOf('owner'),
    appPassword: secret.app,
    urlOf,
    // Where it cannot be asked, its folder gone or itself dead, what is left of it is ended.
    stop: () => command(native, 'pg_ctl', ['stop', '-D', data, '-m', 'fast', '-w'], user).catch(kill),
    kill,
    // Whoever finds it ended meanwhile waits for the same start: a second one would fail at the first.
    revive: () => (reviving ??= revive().finally(() => (reviving = undefined))),
  };
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

/**
 * Ports below those that systems give to whoever connects to somewhere: while the database is down for a moment, nobody is given
 * its port, and it can come back to it.
 */
const firstPort = 20_000;
const endOfPorts = 32_000;

/** The wished port, or any other where somebody has it. */
const freePort = (wished = randomInt(firstPort, endOfPorts)): Promise<number> =>
  new Promise((done, fail) => {
    const server = createServer();
    server.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? done(freePort()) : fail(error),
    );
    server.listen(wished, '127.0.0.1', () => server.close(() => done(wished)));
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

/** The server that still runs on this data folder. */
async function runningOn(data: string): Promise<{ pid: number; port: number } | undefined> {
  const [pid, , , port] = (await readFile(join(data, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  if (!pid || !port) return undefined;
  return (await isServing(Number(pid), data)) ? { pid: Number(pid), port: Number(port) } : undefined;
}

/** Whether a process is a server of this data folder: numbers of processes are used again. */
const isServing = async (pid: number, data: string): Promise<boolean> =>
  (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).includes(data);

/** Ends a server without asking it, and waits until it is gone; what it has promised is in its log. */
async function killed(pid: number, data: string): Promise<void> {
  if (await isServing(pid, data)) process.kill(pid, 'SIGQUIT');
  for (let tries = 0; tries < killTries && (await isServing(pid, data)); tries++) await pause(killPauseMs);
}

async function start(
  native: string,
  data: string,
  port: number,
  user: ServerUser | undefined,
  { fsync = true, socket = false }: ClusterOptions,
): Promise<void> {
  const settings = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    `unix_socket_directories=${socket ? data : ''}`,
    // A node takes some fifteen at most: room for a pair of them and more.
    'max_connections=100',
    'shared_buffers=128MB',
    'log_min_messages=fatal',
    // Who does without keeping data opens connections by the thousand: a password is not made dear to try there.
    ...(fsync ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'scram_iterations=1']),
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
