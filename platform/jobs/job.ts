import type { Context } from '#platform/context.ts';
import type { Log } from '#platform/log.ts';

/** What a job is given beside its data: room for as many transactions as it needs. */
export interface JobRoom {
  county: string;
  /** Aborted when the server closes; the job is then done again later. */
  signal: AbortSignal;
  log: Log;
  /** One transaction as the system, in the job's county. */
  transaction: <T>(work: (ctx: Context) => Promise<T>) => Promise<T>;
}

/** Work that outlives a request. It may be run more than once and must then change nothing twice. */
export interface Job<D extends object = object> {
  name: string;
  run: (room: JobRoom, data: D) => Promise<void>;
  /** A cron line in Asia/Shanghai, for work of every county that nobody asks for. */
  schedule?: string;
  /** How many are taken at once and done side by side: for short work that comes in crowds. One after the other without it. */
  atOnce?: number;
}

/** Puts a job in line in the transaction of the change that asks for it: no commit, no job. */
export type Enqueue = <D extends object>(ctx: Context, job: Pick<Job<D>, 'name'>, data: D) => Promise<void>;
