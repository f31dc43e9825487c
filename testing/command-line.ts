import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { readConfig } from '#app/config.ts';
import { openForServing } from '#app/open-for-serving.ts';

const root = resolve(import.meta.dirname, '..');

/** A folder with an empty county in its own database, and the command line called in it as a person does. */
export interface CommandLine {
  folder: string;
  lianyu: (...args: string[]) => Promise<{ code: number | null; answer: Record<string, unknown> }>;
  close: () => Promise<void>;
}

/** Makes the folder, the database and the county 990101. */
export async function commandLine(): Promise<CommandLine> {
  const folder = await mkdtemp('/var/tmp/lianyu-command-');
  const env = { DATA_DIR: join(folder, 'data') };
  const silent = { migrating: () => undefined, fallingBack: () => undefined };
  const opened = await openForServing(readConfig(env, []), silent);
  await opened.db.insertInto('people.region').values({ code: '990101', name: '云岭县', level: 3 }).execute();
  const county = { county: '990101', name: '云岭县', opened_at: new Date() };
  await opened.db.insertInto('people.county').values(county).execute();
  await opened.close();
  return {
    folder,
    lianyu: async (...args) => {
      const child = spawn(process.execPath, [join(root, 'app/start.mjs'), 'cli', ...args], {
        env: { ...process.env, ...env, INIT_CWD: folder },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      let out = '';
      child.stdout.on('data', (part: Buffer) => void (out += part.toString()));
      child.stderr.resume();
      const code = await new Promise<number | null>((done) => void child.on('close', done));
      return { code, answer: JSON.parse(out) as Record<string, unknown> };
    },
    close: () => rm(folder, { recursive: true, force: true }),
  };
}
