import { z } from 'zod';
import { endpoint } from '#platform/http/endpoint.ts';
import { Moment } from '#platform/http/moment.ts';
import { Paging, pageOf } from '#platform/http/paging.ts';
import { Told } from './board.ts';
import { RunFairness, RunOptions } from './fairness.ts';
import { usualOptions } from './usual-options.ts';
import { Mode, Urgency, VisibleReason } from './need.ts';

/** An official's word on one pair: it must be, or it must not be. */
export const Pin = z.object({ need: z.uuid(), resource: z.uuid(), verdict: z.enum(['pin', 'forbid']) });
export type Pin = z.infer<typeof Pin>;

/** More decisions of his own than this and it is the official who matches: one page holds them all. */
export const mostPins = 200;

/** `queued`: for its computation. `ready`: it has a result, and nothing has gone out. */
export const RunState = z.enum(['queued', 'running', 'ready', 'released', 'discarded', 'cancelled', 'failed']);

export const MatchRun = z.object({
  id: z.uuid(),
  category: z.string(),
  state: RunState,
  /** How far its computation is, in per cent. */
  progress: z.number().int().min(0).max(100),
  rulesVersion: z.string(),
  /** What the official has decided himself; the rest is solved round it. */
  pins: z.array(Pin),
  /** What the official asked for. */
  options: RunOptions,
  /** How many pins were left out: their need waited no longer, or they could not be kept any more when the computation began. */
  pinsDropped: z.number().int(),
  /** Why there is no result: the rules cannot be applied to what is there, or the computation never came to an end. */
  failure: z.enum(['not_computable', 'not_computed']).nullable(),
  /** Value of the objective and of a feasible dual solution, both without what describes a child; equal values prove the optimum. */
  objective: z.number().nullable(),
  bound: z.number().nullable(),
  served: Told,
  unserved: Told,
  /** How many unmet needs of a whole category took no part: refused, over, or with an offer that waits for an answer; told with the result. */
  absent: Told,
  /**
   * Units of rural needs served, and how many the floor asks for; null where that would describe fewer than ten. No floor
   * where none is asked for the rural needs as such.
   */
  rural: z
    .object({ served: z.number().int(), floor: z.number().int().nullable(), demand: z.number().int() })
    .nullable(),
  /** Null without a result, and in a run of older rules. */
  fairness: RunFairness.nullable(),
  madeAt: Moment,
  releasedAt: Moment.nullable(),
});
export type MatchRun = z.infer<typeof MatchRun>;

/** One named part of a pair's cost; lower is better. */
export const Term = z.object({ name: z.string(), cost: z.number().int(), value: z.number().nullable() });
export type Term = z.infer<typeof Term>;

/** Why a need got a resource, or did not, at the prices of the run. */
export const PairReason = z.enum(['served', 'pinned', 'taken_by_dearer', 'cheaper_elsewhere', 'cheaper_unserved']);
export type PairReason = z.infer<typeof PairReason>;

const NamedResource = z.object({ resource: z.uuid(), title: z.string(), providerName: z.string() });

/** A resource a need could get: what the pair costs, and why it is so. Prices are not told: they would describe a child. */
export const Alternative = NamedResource.extend({
  terms: z.array(Term),
  /** Null in a run of older rules. */
  reason: PairReason.nullable(),
});
export type Alternative = z.infer<typeof Alternative>;

/** A resource of a need's kind near by, and the hard rule it breaks first; 0 km when it is remote and that would do. */
export const Nearby = NamedResource.extend({
  km: z.number().int(),
  remote: z.boolean(),
  reason: VisibleReason.nullable(),
});
export type Nearby = z.infer<typeof Nearby>;

/** What would serve an unmet need: one more place of a resource, or one more hour a week in which the need has time. */
export const WouldHelp = NamedResource.extend({ what: z.enum(['place', 'hour']) });
export type WouldHelp = z.infer<typeof WouldHelp>;

/** What became of one need in a run, without a name. */
export const RunRow = z.object({
  need: z.uuid(),
  category: z.string(),
  town: z.string(),
  stage: z.string().nullable(),
  urgency: Urgency,
  rural: z.boolean(),
  mode: Mode,
  /** What leaving it unserved would cost, as far as it may be told: other terms than these describe a child. */
  penalty: z.array(Term),
  /** `pinned`: the official decided it. `forbidden`: what it could have had, he has excluded. */
  verdict: z.enum(['served', 'pinned', 'taken_by_dearer', 'no_candidate', 'forbidden', 'cheaper_unserved']),
  /** For a need without any candidate: the rule that left it without. */
  reason: VisibleReason.nullable(),
  chosen: Alternative.nullable(),
  others: z.array(Alternative),
  candidates: z.number().int(),
  /** Of a need without any candidate the nearest resources of its kind; none that only somebody's own decision rules out. */
  nearest: z.array(Nearby),
  /** Of an unmet need; empty in a run of older rules. */
  wouldHelp: z.array(WouldHelp),
});
export type RunRow = z.infer<typeof RunRow>;

/** A pair an official has decided himself, as its need may be told. */
export const RunPin = Pin.extend({
  category: z.string(),
  town: z.string(),
  stage: z.string().nullable(),
  rural: z.boolean(),
  title: z.string(),
  providerName: z.string(),
});
export type RunPin = z.infer<typeof RunPin>;

/** Why a pair of a run became no offer. What people decided meanwhile, withdrew or declined, is told as `changed`. */
export const SkipReason = z.enum(['changed', ...VisibleReason.options]);
export type SkipReason = z.infer<typeof SkipReason>;

const Id = z.object({ id: z.uuid() });

/**
 * Pins are checked when a run is asked for. It is decided on what is true when its computation begins; pins that cannot be
 * kept then are left out and counted.
 */
export const startRun = endpoint({
  method: 'POST',
  path: '/api/runs',
  access: 'needs.start_run',
  summary: 'Computes who gets what for one category; nothing goes out before it is released.',
  body: z.object({
    category: z.string().min(1).max(40),
    pins: z.array(Pin).max(mostPins).default([]),
    options: RunOptions.default(usualOptions),
  }),
  reply: MatchRun,
  refuses: [
    'needs.no_such_category',
    'needs.pinned_twice',
    'needs.pin_and_forbid',
    'needs.pin_impossible',
    'needs.pins_exceed_places',
  ],
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
  summary:
    'Who gets what in a run, why, and why not the others; those served first. Pseudonymous; each look is audited.',
  params: Id,
  query: Paging.extend({ verdict: z.enum(['served', 'unserved']).optional() }),
  reply: pageOf(RunRow),
});

export const readRunPins = endpoint({
  method: 'GET',
  path: '/api/runs/:id/pins',
  access: 'needs.read_run_rows',
  summary: 'The pairs the official has decided himself, insisted on or excluded. Pseudonymous; each look is audited.',
  params: Id,
  query: Paging,
  reply: pageOf(RunPin),
});

export const releaseRun = endpoint({
  method: 'POST',
  path: '/api/runs/:id/release',
  access: 'needs.release',
  summary: 'Turns the pairs of a run into offers, which are pushed at once.',
  params: Id,
  reply: z.object({
    run: MatchRun,
    offers: z.number().int(),
    /** How many pairs became no offer because things have changed since, by reason. */
    skipped: z.array(z.object({ reason: SkipReason, count: z.number().int() })),
  }),
  refuses: ['needs.run_not_ready', 'needs.run_outdated'],
});

export const cancelRun = endpoint({
  method: 'POST',
  path: '/api/runs/:id/cancel',
  access: 'needs.cancel_run',
  summary: 'Calls a run off that has no result yet.',
  params: Id,
  reply: MatchRun,
  refuses: ['needs.run_computed'],
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
  reply: z.object({
    /** A run of older rules is not computed again: it would come out by other rules. */
    outcome: z.enum(['same', 'differs', 'older_rules']),
    inputsHash: z.string(),
  }),
  refuses: ['needs.run_not_ready'],
});
