import { z } from 'zod';
import { endpoint } from '#platform/http/endpoint.ts';
import { Paging, pageOf } from '#platform/http/paging.ts';
import { Told } from './board.ts';
import { MatchRun } from './run.ts';

const Given = z.object({ resource: z.uuid(), title: z.string(), providerName: z.string() });

/** What two runs make of the needs that took part in both; told all together, or not at all. */
export const Comparison = z.object({
  run: MatchRun,
  other: MatchRun,
  /** Served in both by the same resource, and by another one. */
  same: Told,
  elsewhere: Told,
  /** Served in one only. */
  onlyRun: Told,
  onlyOther: Told,
  neither: Told,
  /** Needs that took part in one of them only. */
  apart: Told,
});
export type Comparison = z.infer<typeof Comparison>;

/** A need that is served by another resource in the other run, or only in one of them. */
export const ComparedRow = z.object({
  need: z.uuid(),
  category: z.string(),
  town: z.string(),
  stage: z.string().nullable(),
  rural: z.boolean(),
  run: Given.nullable(),
  other: Given.nullable(),
});
export type ComparedRow = z.infer<typeof ComparedRow>;

const With = z.object({ with: z.uuid() });
const Id = z.object({ id: z.uuid() });

export const compareRuns = endpoint({
  method: 'GET',
  path: '/api/runs/:id/compare',
  access: 'needs.run',
  summary: 'What two runs of one category make of the same needs, in counts.',
  params: Id,
  query: With,
  reply: Comparison,
  refuses: ['needs.run_not_ready', 'needs.other_category'],
});

export const compareRunRows = endpoint({
  method: 'GET',
  path: '/api/runs/:id/compare/rows',
  access: 'needs.read_run_rows',
  summary: 'The needs that two runs of one category decide otherwise. Pseudonymous; each look is audited.',
  params: Id,
  query: Paging.extend(With.shape),
  reply: pageOf(ComparedRow),
  refuses: ['needs.run_not_ready', 'needs.other_category'],
});
