import type { Job } from '#platform/jobs/job.ts';
import { sweep } from '#platform/jobs/sweep.ts';
import type { Module } from '#platform/module.ts';
import { rewrapJob, type SealedColumn, sealedKeys } from '#platform/secrets/rewrap.ts';

/** Everything a server of these modules works on beside answering: their jobs, and the platform's own. */
export const jobsOf = (modules: readonly Module[]): readonly Job<never>[] => [
  sweep,
  rewrapJob(sealedColumnsOf(modules)),
  ...modules.flatMap((module) => module.jobs ?? []),
];

/** All that these modules, and the platform, keep under the keys outside the database. */
export const sealedColumnsOf = (modules: readonly Module[]): readonly SealedColumn[] => [
  sealedKeys,
  ...modules.flatMap((module) => module.sealedColumns ?? []),
];
