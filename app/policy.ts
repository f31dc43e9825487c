import { ceilings, clearances } from '#modules/people/access.ts';
import { basisHolds } from '#modules/people/server/public.ts';
import { Policy } from '#platform/access/policy.ts';
import type { Module } from '#platform/module.ts';
import { surfacePolicy } from '#platform/surface/surface.ts';

/** The access policy of the server: the rows of its modules, and of what it says about itself. */
export const policyOf = (modules: readonly Module[]): Policy =>
  new Policy([...modules.flatMap((module) => module.policy), ...surfacePolicy], clearances, ceilings, basisHolds);
