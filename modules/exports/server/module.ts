import { exportsPolicy } from '#modules/exports/access.ts';
import '#modules/exports/contract/refusals.ts';
import { makeExport } from '#modules/exports/server/make-export.ts';
import '#modules/exports/server/retention.ts';
import { routes } from '#modules/exports/server/routes.ts';
import { sweepExports } from '#modules/exports/server/sweep.ts';
import { words } from '#modules/exports/words.ts';
import type { Module } from '#platform/module.ts';

export const exports: Module = {
  name: 'exports',
  routes,
  policy: exportsPolicy,
  words,
  jobs: [makeExport, sweepExports],
};
