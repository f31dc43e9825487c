import { jobsOf } from '#app/jobs.ts';
import { modules } from '#app/modules.ts';
import type { PlannedJob } from '#platform/jobs/jobs.ts';

/** All jobs as they are written down when the database is migrated. */
export const plannedJobs: readonly PlannedJob[] = jobsOf(modules);
