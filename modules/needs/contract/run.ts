import { z } from 'zod';
import { endpoint } from '#platform/http/endpoint.ts';
import { Moment } from '#platform/http/moment.ts';
import { Paging, pageOf } from '#platform/http/paging.ts';
import { Mode, Urgency, VisibleReason } from './need.ts';

/** An official's word on one pair: it must be, or it must not be. */
export const Pin = z.object({ need: z.uuid(), resource: z.uuid(), verdict: z.enum(['pin', 'forbid']) });
export type Pin = z.infer<typeof Pin>;

export const RunState = z.enum(['waiting', 'running', 'ready', 'released', 'discarded', 'failed']);

export const MatchRun = z.object({
  id: z.uuid(),
  category: z.string(),
  state: RunState,
  rulesVersion: z.string(),
  pins: z.array(Pin),
  /** Value of the objective and of a feasible dual solution; equal values prove the optimum. */
  objective: z.number().nullable(),
  bound: z.number().nullable(),
  served: z.number().int().nullable(),
  unserved: z.number().int().nullable(),
  /** Units of rural needs served, and how many the floor asks for. */
  rural: z.object({ served: z.number().int(), floor: z.number().int(), demand: z.number().int() }).nullable(),
  madeAt: Moment,
  releasedAt: Moment.nullable(),
});
export type MatchRun = z.infer<typeof MatchRun>;

/** One named part of a pair's cost; lower is better. */
export const Term = z.object({ name: z.string(), cost: z.number().int(), value: z.number().nullable() });
export type Term = z.infer<typeof Term>;

/** A resource beside the chosen one, and what choosing it instead would have cost all needs together. */
export const Alternative = z.object({
  resource: z.uuid(),
  title: z.string(),
  providerName: z.string(),
  terms: z.array(Term),
  /** Shadow price of one place of it: what the needs that hold its places would lose. */
  price: z.number(),
  /** Rise of the objective if this pair were forced. */
  extraCost: z.number(),
});
export type Alternative = z.infer<typeof Alternative>;

/** What became of one need in a run, without a name. */
export const RunRow = z.object({
  need: z.uuid(),
  category: z.string(),
  town: z.string(),
  stage: z.string().nullable(),
  urgency: Urgency,
  rural: z.boolean(),
  mode: Mode,
  verdict: z.enum(['served', 'taken_by_dearer', 'no_candidate', 'cheaper_unserved']),
  /** For a need without any candidate: the rule that left it without. */
  reason: VisibleReason.nullable(),
  chosen: Alternative.nullable(),
  others: z.array(Alternative),
  candidates: z.number().int(),
});
export type RunRow = z.infer<typeof RunRow>;

const Id = z.object({ id: z.uuid() });

export const startRun = endpoint({
  method: 'POST',
  path: '/api/runs',
  access: 'needs.start_run',
  summary: 'Computes who gets what for one category; nothing goes out before it is released.',
  body: z.object({ category: z.string().min(1).max(40), pins: z.array(Pin).max(500).default([]) }),
  reply: MatchRun,
  refuses: ['needs.no_such_category', 'needs.pin_impossible'],
});

export const listRuns = endpoint({
  method: 'GET',
  path: '/api/runs',
  access: 'needs.run',
  summary: 'Matching runs of the county, newest first.',
  query: Paging,
  reply: pageOf(MatchRun),
});

export const readRun = endpoint({
  method: 'GET',
  path: '/api/runs/:id',
  access: 'needs.run',
  summary: 'One matching run.',
  params: Id,
  reply: MatchRun,
});

export const readRunRows = endpoint({
  method: 'GET',
  path: '/api/runs/:id/rows',
  access: 'needs.read_run_rows',
  summary: 'Who gets what in a run, why, and why not the others. Pseudonymous; each look is audited.',
  params: Id,
  query: Paging.extend({ verdict: z.enum(['served', 'unserved']).optional() }),
  reply: pageOf(RunRow),
});

export const releaseRun = endpoint({
  method: 'POST',
  path: '/api/runs/:id/release',
  access: 'needs.release',
  summary: 'Turns the pairs of a run into offers, which are pushed at once.',
  params: Id,
  reply: z.object({ run: MatchRun, offers: z.number().int(), skipped: z.number().int() }),
  refuses: ['needs.run_not_ready', 'needs.run_outdated'],
});

export const discardRun = endpoint({
  method: 'POST',
  path: '/api/runs/:id/discard',
  access: 'needs.release',
  summary: 'Puts a run aside.',
  params: Id,
  reply: MatchRun,
  refuses: ['needs.run_not_ready'],
});

export const checkRun = endpoint({
  method: 'GET',
  path: '/api/runs/:id/check',
  access: 'needs.run',
  summary: 'Computes a run again from its stored inputs and says whether the result is the same.',
  params: Id,
  reply: z.object({ same: z.boolean(), inputsHash: z.string(), objective: z.number(), bound: z.number() }),
  refuses: ['needs.run_not_ready'],
});
