import { modules } from '#app/modules.ts';

/** The queues of all modules' jobs, made when the database is migrated. */
export const jobNames: readonly string[] = modules.flatMap((module) => module.jobs ?? []).map((job) => job.name);
