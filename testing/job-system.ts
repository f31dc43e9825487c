import { PgBoss } from 'pg-boss';
import { jobSchema } from '#platform/jobs/jobs.ts';
import type { World } from '#testing/world.ts';

/** Asks the job system itself, beside the server of a world, which is told of nothing. */
export async function askJobSystem(world: World, ask: (boss: PgBoss) => Promise<unknown>): Promise<void> {
  const { app } = world.server.around.opened;
  if (app.kind !== 'server') throw new Error('this lane runs on a server');
  const boss = new PgBoss({ connectionString: app.url, schema: jobSchema, migrate: false, supervise: false });
  await boss.start();
  await ask(boss);
  await boss.stop({ graceful: false });
}
