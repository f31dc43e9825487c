import { z } from 'zod';
import { Indicator } from '#modules/evaluation/contract/indicator.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { Day, Moment } from '#platform/http/moment.ts';
import { Paging, pageOf } from '#platform/http/paging.ts';

export const PeriodKind = z.enum(['month', 'term', 'year']);

/** Open while it is counted; closed for approval; approved by the first of two; frozen. */
export const PeriodState = z.enum(['open', 'closed', 'approved', 'frozen']);

export const Period = z.object({
  id: z.uuid(),
  kind: PeriodKind,
  name: z.string(),
  began: Day,
  ended: Day,
  state: PeriodState,
  /** How many others have to approve before it is frozen. */
  steps: z.number().int(),
  version: z.number().int(),
  /** When its facts were counted; null where they were not yet. */
  readAt: Moment.nullable(),
  /** How often it was frozen. */
  snapshots: z.number().int(),
  /** Why it was opened again. */
  reason: z.string(),
});
export type Period = z.infer<typeof Period>;

const Id = z.object({ id: z.uuid() });
const Seen = z.object({ seen: z.number().int().min(0) });

export const listPeriods = endpoint({
  method: 'GET',
  path: '/api/evaluation-periods',
  access: 'evaluation.read_results',
  summary: 'The stretches of time that are evaluated, the newest first.',
  query: Paging,
  reply: pageOf(Period),
});

export const beginPeriod = endpoint({
  method: 'POST',
  path: '/api/evaluation-periods',
  access: 'evaluation.keep_period',
  summary: 'Begins to evaluate a stretch of time. Two of a kind do not overlap.',
  body: z.object({
    kind: PeriodKind,
    name: z.string().trim().min(1).max(60),
    began: Day,
    ended: Day,
    steps: z.number().int().min(1).max(2),
  }),
  reply: Period,
  refuses: ['evaluation.days_reversed', 'evaluation.period_overlaps', 'evaluation.not_begun'],
});

export const countPeriod = endpoint({
  method: 'POST',
  path: '/api/evaluation-periods/:id/counts',
  access: 'evaluation.keep_period',
  summary: 'Counts its facts anew.',
  params: Id,
  body: Seen,
  reply: Period,
  refuses: ['evaluation.period_changed', 'evaluation.not_open'],
});

export const closePeriod = endpoint({
  method: 'POST',
  path: '/api/evaluation-periods/:id/closings',
  access: 'evaluation.keep_period',
  summary: 'Counts a period that is over for the last time and lays it before others.',
  params: Id,
  body: Seen,
  reply: Period,
  refuses: ['evaluation.period_changed', 'evaluation.not_open', 'evaluation.not_over'],
});

export const approvePeriod = endpoint({
  method: 'POST',
  path: '/api/evaluation-periods/:id/approvals',
  access: 'evaluation.approve_period',
  summary: 'Approves a closed period; the last approval freezes it.',
  params: Id,
  body: Seen,
  reply: Period,
  refuses: ['evaluation.period_changed', 'evaluation.not_closed', 'evaluation.own_period'],
});

export const reopenPeriod = endpoint({
  method: 'POST',
  path: '/api/evaluation-periods/:id/reopenings',
  access: 'evaluation.keep_period',
  summary: 'Opens a period again. What was frozen stays as it is; what is late goes into the next version.',
  params: Id,
  body: Seen.extend({ reason: z.string().trim().min(1).max(200) }),
  reply: Period,
  refuses: ['evaluation.period_changed', 'evaluation.is_open'],
});

/** A value, and where the true one lies 95 times of 100 were the place one of many like it. */
export const Measured = z.object({
  /** Null where it cannot be said: hidden, or nothing to divide by. */
  value: z.number().nullable(),
  least: z.number().nullable(),
  most: z.number().nullable(),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  /** Why there is no value: it would tell of fewer than ten children, there is nothing it is a part of, or too few have reported. */
  why: z.enum(['few', 'nothing', 'unmeasured', 'untold', 'unreported']).nullable(),
});
export type Measured = z.infer<typeof Measured>;

/** What an indicator came to in the county, in town and in the country. */
export const Result = z.object({
  indicator: Indicator,
  county: Measured,
  urban: Measured,
  rural: Measured,
  /** Schools with a value, and without one: not reported is not zero. */
  schools: z.object({ told: z.number().int(), untold: z.number().int() }),
  /** How many have reported of how many who were asked; null where nothing of it is reported. */
  reported: z.object({ by: z.number().int(), of: z.number().int() }).nullable(),
  standing: z.enum(['reached', 'missed', 'outside', 'none']),
});
export type Result = z.infer<typeof Result>;

export const listResults = endpoint({
  method: 'GET',
  path: '/api/evaluation-periods/:id/results',
  access: 'evaluation.read_results',
  summary: 'What the indicators come to in a period: as counted last, or as a version of it was frozen.',
  params: Id,
  query: Paging.extend({ snapshot: z.coerce.number().int().min(1).optional() }),
  reply: pageOf(Result),
  refuses: ['evaluation.no_such_snapshot'],
});

/** What an indicator came to in a school. */
export const SchoolResult = z.object({
  indicator: z.string(),
  org: z.uuid(),
  name: z.string(),
  isRural: z.boolean(),
  measured: Measured,
});
export type SchoolResult = z.infer<typeof SchoolResult>;

export const listSchoolResults = endpoint({
  method: 'GET',
  path: '/api/evaluation-periods/:id/schools',
  access: 'evaluation.read_school_results',
  summary: 'What one indicator, or each in its order, comes to in each school, by name.',
  params: Id,
  query: Paging.extend({
    indicator: z.string().max(40).optional(),
    snapshot: z.coerce.number().int().min(1).optional(),
  }),
  reply: pageOf(SchoolResult),
  refuses: ['evaluation.no_such_snapshot', 'evaluation.no_such_indicator'],
});

export const Snapshot = z.object({
  id: z.uuid(),
  number: z.number().int(),
  reason: z.string(),
  frozenAt: Moment,
  codeVersion: z.string(),
  sha256: z.string(),
});

export const listSnapshots = endpoint({
  method: 'GET',
  path: '/api/evaluation-periods/:id/snapshots',
  access: 'evaluation.read_results',
  summary: 'The frozen versions of a period, the newest first.',
  params: Id,
  query: Paging,
  reply: pageOf(Snapshot),
});

export const checkSnapshot = endpoint({
  method: 'GET',
  path: '/api/evaluation-snapshots/:id/check',
  access: 'evaluation.read_results',
  summary: 'Reckons a frozen version anew from the facts and rules frozen with it.',
  params: Id,
  reply: z.object({
    /** Whether the results come out as they were frozen, bit for bit. */
    holds: z.boolean(),
    sha256: z.string(),
    codeVersion: z.string(),
  }),
});
