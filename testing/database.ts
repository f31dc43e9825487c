import { inject } from 'vitest';
import { jobNames } from '#app/job-names.ts';
import type { Opened } from '#platform/db/open.ts';
import { withOwner } from '#platform/db/open-embedded.ts';
import { openLite } from '#platform/db/open-lite.ts';
import { openServer } from '#platform/db/open-server.ts';
import { newId } from '#platform/id.ts';
import { migrateJobs } from '#platform/jobs/jobs.ts';
import { template } from '#testing/cluster.ts';

/** A database of its own with every table in it and no row, gone when it is closed. */
export async function freshDatabase(): Promise<Opened> {
  if (inject('lite'))
    return openLite(undefined, { said: () => undefined, prepare: (link) => migrateJobs(link, jobNames) });
  const { owner, app } = inject('cluster');
  const name = `test_${newId().replaceAll('-', '')}`;
  const at = (url: string, database: string): string => url.replace(/DATABASE$/, database);
  const administer = (text: string): Promise<unknown> => withOwner(at(owner, 'postgres'), (run) => run(text));
  // Copying files beats writing them through the log, which nobody here reads again.
  await administer(`create database ${name} template ${template} strategy file_copy`);
  return openServer(
    'embedded',
    { app: at(app, name), owner: at(owner, name) },
    { poolSize: 6, onClose: async () => void (await administer(`drop database ${name} with (force)`)) },
  );
}
