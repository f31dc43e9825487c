import '#app/words.ts';
import { readConfig } from '#app/config.ts';
import { openForServing } from '#app/open-for-serving.ts';
import { secretsOf } from '#app/secrets.ts';
import { countiesOf } from '#modules/people/server/public.ts';
import { Policy } from '#platform/access/policy.ts';
import { paperSigner } from '#platform/audit/paper.ts';
import { systemClock } from '#platform/clock.ts';
import { asSystemOf, type Surroundings } from '#platform/context.ts';
import type { Opened } from '#platform/db/open.ts';
import { databaseSignals } from '#platform/signal/signals.ts';
import { StartRefusal } from '#platform/db/start-refusal.ts';
import { Refusal } from '#platform/errors.ts';
import { sayRegistered } from '#platform/i18n/registry.ts';
import type { JobRoom } from '#platform/jobs/job.ts';
import type { CommandIo, Refusals } from './command.ts';

/** What a command that works on the database of a county is given. */
export type CountyRoom = Pick<JobRoom, 'transaction' | 'signal'> & { opened: Opened };

/** Who calls a command, and the file its refusals are told of. */
interface Told {
  io: CommandIo;
  refusals: Refusals;
  file: string;
}

/** Works in one county, as `onDatabase` does; one that is not there is refused. */
export const inCounty = <T>(county: string, told: Told, work: (room: CountyRoom) => Promise<T>): Promise<T> =>
  onDatabase(told, (counties) => {
    const room = counties.get(county);
    if (room) return work(room);
    told.refusals.add({ file: told.file }, 'database.no_county', { county });
    told.refusals.stopIfAny();
    throw new Error('refused');
  });

/**
 * Works on the database of DATABASE_URL or the data folder, as the system, in its counties. No server may run on the same
 * folder, unless there is something else to do then; what cannot be opened, anything refused and being stopped are told as
 * refusals of `file`.
 */
export async function onDatabase<T>(
  { io, refusals, file }: Told,
  work: (counties: ReadonlyMap<string, CountyRoom>) => Promise<T>,
  whenServed?: () => T,
): Promise<T> {
  const signal = io.stopping?.() ?? new AbortController().signal;
  const opened = await open(io, refusals, whenServed !== undefined);
  if (!opened) {
    if (whenServed) return whenServed();
    throw new Error('what is not open is served');
  }
  try {
    const around = commandAround(opened);
    const counties = (await countiesOf(opened.db)).map((county): [string, CountyRoom] => [
      county,
      { opened, signal, transaction: (act) => asSystemOf(around, county, act) },
    ]);
    return await work(new Map(counties));
  } catch (error) {
    if (signal.aborted) {
      refusals.add({ file }, 'command.stopped');
      refusals.stopIfAny();
    }
    const all: unknown[] = error instanceof AggregateError ? error.errors : [error];
    for (const one of all) {
      if (!(one instanceof Refusal)) throw error;
      const { code, data } = one;
      refusals.tell({ file, ...placeIn(data) }, code, sayRegistered(refusals.language, code, data));
    }
    refusals.stopIfAny();
    throw error;
  } finally {
    await opened.close();
  }
}

/** Where in which file something was refused, as far as its refusal says. */
const placeIn = ({ file, line, column }: Readonly<Record<string, unknown>>) => ({
  ...(typeof file === 'string' ? { file } : {}),
  ...(typeof line === 'number' ? { line } : {}),
  ...(typeof column === 'string' ? { column } : {}),
});

/** Opens the database; undefined where a server holds it and that `mayBeServed`. */
const open = (io: CommandIo, refusals: Refusals, mayBeServed: boolean): Promise<Opened | undefined> =>
  orRefused(refusals, async () => {
    try {
      return await openForServing(readConfig(process.env, []), {
        migrating: (name) => io.err(`${name}\n`),
        fallingBack: (why) => io.err(`PGlite: ${why}\n`),
      });
    } catch (error) {
      if (mayBeServed && error instanceof StartRefusal && error.code === 'folder_in_use') return undefined;
      throw error;
    }
  });

/** Tells as a refusal what would keep the server from starting. */
export async function orRefused<T>(refusals: Refusals, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof StartRefusal)) throw error;
    refusals.tell({ file: '' }, error.code, error[refusals.language]);
    refusals.stopIfAny();
    throw error;
  }
}

/** A command does its work itself: there is nobody to leave a job to. */
function commandAround(opened: Opened): Surroundings {
  const config = readConfig(process.env, []);
  return {
    opened,
    signals: databaseSignals(opened),
    policy: new Policy([], {}),
    clock: systemClock,
    enqueue: noJobs,
    secrets: secretsOf(config),
    outside: {},
    signPaper: paperSigner(config.dataDir),
  };
}

const noJobs = (): Promise<never> => Promise.reject(new Error('a command leaves no jobs'));
