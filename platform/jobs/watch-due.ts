import { sql } from 'kysely';
import type { Context, Surroundings } from '#platform/context.ts';
import type { Opened } from '#platform/db/open.ts';
import { Woken } from '#platform/events/woken.ts';
import { isWaiting } from '#platform/jobs/in-line.ts';
import type { Log } from '#platform/log.ts';
import { signal } from '#platform/signal/signals.ts';

const jobChannel = 'lianyu_job';

/** So often a server looks, once for all its jobs: what is tried again, and what the clock asks for, nobody tells. */
const lookMs = 2_000;

/** Tells every server, once the transaction is committed, that something is due of a job. */
export const tellDue = (ctx: Pick<Context, 'told'>, name: string): void => signal(ctx, jobChannel, name);

/**
 * Says of which of these jobs something is due, until the returned function is called: at once where it is told, within
 * two seconds in any case. It may say so more than once, and of what another server takes first.
 */
export async function watchDue(
  { opened, signals, log }: Pick<Surroundings, 'opened' | 'signals'> & { log: Log },
  names: readonly string[],
  say: (name: string) => void,
): Promise<() => Promise<void>> {
  const looking = new Woken(
    async () => (await namesDue(opened, names)).forEach(say),
    async (error) => {
      log.error({ error }, 'the jobs that are due could not be looked for');
      return false;
    },
    lookMs,
  );
  const look = (): void => looking.wake();
  const stopHearing = await signals.hear(jobChannel, (name) => names.includes(name) && say(name), look);
  const clock = setInterval(look, lookMs);
  clock.unref();
  look();
  return async () => {
    clearInterval(clock);
    looking.stop();
    await stopHearing();
    await looking.idle();
  };
}

/** Asks of each name for one job alone, however many are in line. */
async function namesDue({ db }: Pick<Opened, 'db'>, names: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select name from unnest(${names}::text[]) as asked (name), lateral (
      select from jobs.job where job.name = asked.name and ${isWaiting} and start_after <= now() limit 1
    ) as due`.execute(db);
  return rows.map(({ name }) => name);
}
