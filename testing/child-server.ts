import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { ServerUser } from '#platform/db/postgres-binaries.ts';

/** Lianyu in a process of its own, serving. */
export interface ChildServer {
  pid: number;
  address: string;
  /** What it said on standard output so far. */
  said: () => string;
  /** How it ended by itself: its exit code and what it said of it. */
  ended: Promise<{ code: number | null; err: string }>;
  /** Sends a signal to it and to what it started, and waits until they are gone; its database is no child of it. */
  end: (signal: 'SIGTERM' | 'SIGKILL') => Promise<void>;
}

/** How it is started: variables on top of ours, start options, and as whom. */
export interface StartOptions {
  environment: Record<string, string>;
  options?: readonly string[];
  user?: ServerUser | undefined;
  /** The program and its words; `node app/start.mjs` unless said. */
  program?: readonly [string, ...string[]];
}

/** A start that ended before it served: its exit code and what it said on each stream. */
export class EndedEarly extends Error {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;

  constructor(code: number | null, out: string, err: string) {
    super(`the server ended with ${code} before it served:\n${out}${err}`);
    this.code = code;
    this.out = out;
    this.err = err;
  }
}

const root = join(import.meta.dirname, '..');

/** Starts Lianyu as a newcomer does, on a free port unless one is given, and waits until it says where it is. */
export async function startLianyu({ environment, options = [], user, program }: StartOptions): Promise<ChildServer> {
  const [name, ...words] = program ?? [process.execPath, 'app/start.mjs'];
  const child = spawn(name, [...words, ...options], {
    cwd: root,
    env: { ...process.env, PORT: '0', LOG_LEVEL: 'error', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A process group of its own: npm passes no signal through the shell it starts.
    detached: true,
    ...user,
  });
  const { pid } = child;
  if (pid === undefined) throw new Error(`${name} could not be started`);
  const closed = once(child, 'close').then(() => undefined);
  const ended = closed.then(() => ({ code: child.exitCode, err }));
  let out = '';
  let err = '';
  child.stderr.on('data', (part: Buffer) => void (err += String(part)));
  const address = new Promise<string>((heard) => {
    child.stdout.on('data', (part: Buffer) => {
      out += String(part);
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(out)?.[0];
      if (found) heard(found);
    });
  });
  const found = await Promise.race([address, closed]);
  if (found === undefined) throw new EndedEarly(child.exitCode, out, err);
  const end: ChildServer['end'] = async (signal) => {
    if (child.exitCode === null && child.signalCode === null) process.kill(-pid, signal);
    await closed;
  };
  return { pid, address: found, said: () => out, ended, end };
}

/** Starts Lianyu where it must refuse, and gives its exit code and what it said. */
export async function refusedStart(how: StartOptions): Promise<EndedEarly> {
  try {
    await (await startLianyu(how)).end('SIGTERM');
  } catch (error) {
    if (error instanceof EndedEarly) return error;
    throw error;
  }
  throw new Error('it started, where it should have refused');
}
