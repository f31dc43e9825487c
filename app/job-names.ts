import { jobsOf } from '#app/jobs.ts';
import { modules } from '#app/modules.ts';

/** The queues of all jobs, made when the database is migrated. */
export const jobNames: readonly string[] = jobsOf(modules).map((job) => job.name);
