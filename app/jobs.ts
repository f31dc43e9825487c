import { nightlyRosters } from '#modules/intake/server/public.ts';
import { sealedFiles, sweepFiles } from '#platform/export/kept-file.ts';
import { fileKeys } from '#platform/files/files.ts';
import type { Job } from '#platform/jobs/job.ts';
import { sweep } from '#platform/jobs/sweep.ts';
import type { Module } from '#platform/module.ts';
import type { Outside } from '#platform/outside.ts';
import { rewrapJob, type SealedColumn, sealedKeys } from '#platform/secrets/rewrap.ts';
import { sealedSms, sendSmsJob } from '#platform/sms/send-sms.ts';

/** Everything a server of these modules works on beside answering: their jobs, and the platform's own. */
export const jobsOf = (modules: readonly Module[], outside: Outside = {}): readonly Job<never>[] => [
  sweep,
  sweepFiles,
  sendSmsJob(outside.sms),
  nightlyRosters(outside.rosters),
  rewrapJob(sealedColumnsOf(modules)),
  ...modules.flatMap((module) => module.jobs ?? []),
];

/** All that these modules, and the platform, keep under the keys outside the database. */
export const sealedColumnsOf = (modules: readonly Module[]): readonly SealedColumn[] => [
  sealedKeys,
  sealedSms,
  sealedFiles,
  fileKeys,
  ...modules.flatMap((module) => module.sealedColumns ?? []),
];
