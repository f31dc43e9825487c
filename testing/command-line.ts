import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { vi } from 'vitest';
import type { Command } from '#app/commands/command.ts';
import { readConfig } from '#app/config.ts';
import { openForServing } from '#app/open-for-serving.ts';
import type { Opened } from '#platform/db/open.ts';
import { withOwner } from '#platform/db/open-embedded.ts';
import { freshDatabase } from '#testing/database.ts';
import { addCounty, type Fill } from '#testing/world.ts';

const root = resolve(import.meta.dirname, '..');

/** What a command answered: its exit code (null when it was killed), its one JSON object, and what it said beside. */
export interface Answered {
  code: number | null;
  answer: Record<string, unknown>;
  err: string;
}

/** A folder with an empty county in its own database, and the command line called in it as a person does. */
export interface CommandLine {
  folder: string;
  /** Calls a command; `onSaid` hears what it says on its way, and may send it a signal. */
  lianyu: (...args: string[]) => Promise<Answered>;
  watched: (onSaid: (said: string, child: ChildProcess) => void, ...args: string[]) => Promise<Answered>;
  /** What the database answers its owner, while no command runs. */
  ask: (text: string) => Promise<Record<string, unknown>[]>;
  close: () => Promise<void>;
}

/** The same on a database of the tests' own server, where commands are called in this process too: a tenth of the time. */
export interface CommandsHere extends CommandLine {
  call: (command: Command, ...args: string[]) => Promise<Answered>;
}

/** Makes the folder, the database and the county 990101; in a given database where its address is given. */
export async function commandLine(given: { DATABASE_URL?: string } = {}): Promise<CommandLine> {
  const folder = await newFolder();
  const env = { ...given, DATA_DIR: join(folder, 'data') };
  const opening = async <T>(work: (opened: Opened) => Promise<T>): Promise<T> => {
    const opened = await openForServing(readConfig(env, []), {
      migrating: () => undefined,
      fallingBack: () => undefined,
    });
    try {
      return await work(opened);
    } finally {
      await opened.close();
    }
  };
  await opening((opened) => addCounty(opened, '990101', new Date()));
  const watched: CommandLine['watched'] = (onSaid, ...args) => called(args, { ...env, INIT_CWD: folder }, onSaid);
  return {
    folder,
    watched,
    lianyu: (...args) => watched(() => undefined, ...args),
    ask: (text) =>
      opening(async ({ owner }) => {
        if (owner.kind !== 'server') throw new Error('only a server answers its owner');
        return withOwner(owner.url, (run) => run(text));
      }),
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Makes the folder, the database and the county 990101, empty unless said otherwise, for commands mostly called here. */
export async function commandsHere(fill: Fill = addCounty): Promise<CommandsHere> {
  const [folder, opened] = [await newFolder(), await freshDatabase()];
  const { app, owner } = opened;
  if (app.kind !== 'server' || owner.kind !== 'server') throw new Error('commands are given a server');
  await fill(opened, '990101', new Date());
  const watched: CommandLine['watched'] = (onSaid, ...args) => called(args, { ...env, INIT_CWD: folder }, onSaid);
  const env = { DATABASE_URL: app.url, MIGRATE_URL: owner.url, DATA_DIR: join(folder, 'data') };
  return {
    folder,
    call: (command, ...args) => calledHere(command, args, env, folder),
    watched,
    lianyu: (...args) => watched(() => undefined, ...args),
    ask: (text) => withOwner(owner.url, (run) => run(text)),
    close: async () => {
      await opened.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function newFolder(): Promise<string> {
  const folder = await mkdtemp('/var/tmp/lianyu-command-');
  // Root's PostgreSQL runs as nobody, who has to pass through.
  await chmod(folder, 0o711);
  return folder;
}

/** One command in this process. */
async function calledHere(
  command: Command,
  args: readonly string[],
  env: Record<string, string>,
  cwd: string,
): Promise<Answered> {
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  let [out, err] = ['', ''];
  try {
    const code = await command(args, { out: (text) => void (out += text), err: (text) => void (err += text), cwd });
    return { code, answer: JSON.parse(out) as Record<string, unknown>, err };
  } finally {
    vi.unstubAllEnvs();
  }
}

/** One command, to its end. */
export async function called(
  args: readonly string[],
  env: Record<string, string>,
  onSaid: (said: string, child: ChildProcess) => void = () => undefined,
): Promise<Answered> {
  const child = spawn(process.execPath, [join(root, 'app/start.mjs'), 'cli', ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (part: Buffer) => void (out += part.toString()));
  child.stderr.on('data', (part: Buffer) => {
    err += part.toString();
    onSaid(err, child);
  });
  const code = await new Promise<number | null>((done) => void child.on('close', done));
  return { code, answer: JSON.parse(out || '{}') as Record<string, unknown>, err };
}
