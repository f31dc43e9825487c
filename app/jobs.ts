import type { Job } from '#platform/jobs/job.ts';
import { sweep } from '#platform/jobs/sweep.ts';
import type { Module } from '#platform/module.ts';

/** Everything a server of these modules works on beside answering: their jobs, and the platform's own. */
export const jobsOf = (modules: readonly Module[]): readonly Job<never>[] => [
  sweep,
  ...modules.flatMap((module) => module.jobs ?? []),
];
