import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import type { Preparing } from '#platform/db/open.ts';
import { openLite } from '#platform/db/open-lite.ts';
import { migrateJobs } from '#platform/jobs/jobs.ts';
import { unaskedJobs } from '#testing/cluster.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the files of a PGlite with every table in it and no row come to lie. */
    liteFiles: string;
  }
}

/** What is made in a PGlite beside its tables. */
export const litePreparing: Preparing = {
  said: () => undefined,
  prepare: (link) => migrateJobs(link, unaskedJobs),
};

/** Has the files made by a process of its own, while the run begins with other things: it takes longer than most tests on them. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'lianyu-lite-'));
  const files = join(folder, 'files.tar');
  const making = spawn(process.execPath, [import.meta.filename, files], { stdio: ['ignore', 'inherit', 'inherit'] });
  const made = once(making, 'close');
  project.provide('liteFiles', files);
  return async () => {
    await made;
    await rm(folder, { recursive: true });
  };
}

async function make(files: string): Promise<void> {
  const { owner, close } = await openLite(undefined, litePreparing);
  if (owner.kind !== 'lite') throw new Error('PGlite was opened as something else');
  const dumped = await owner.pglite.dumpDataDir('none');
  await writeFile(`${files}.part`, Buffer.from(await dumped.arrayBuffer()));
  await close();
  // Nobody finds half of it.
  await rename(`${files}.part`, files);
}

const [, program, files] = process.argv;
if (program === import.meta.filename && files !== undefined) await make(files);
