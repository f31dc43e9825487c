import { z } from 'zod';
import { endpoint } from '#platform/http/endpoint.ts';
import { Moment } from '#platform/http/moment.ts';

/** Fewer due rows than this are told as "few": a single one may be somebody's. */
export const fewRows = 10;

/** How long a kind of record is kept, and what the next sweep would do about it. */
export const RetentionRule = z.object({
  id: z.string(),
  title: z.string(),
  /** Erased, emptied of what it told, gone with the record it belongs to, or kept. */
  ends: z.enum(['erase', 'empty', 'with', 'stay']),
  years: z.number().int().nullable(),
  days: z.number().int().nullable(),
  /** Counted from what; of what stays, why. */
  since: z.string(),
  basis: z.string(),
  isConfirmed: z.boolean(),
  /** How many rows the next sweep lets go; null where it is one to nine, or where nothing goes by itself. */
  due: z.number().int().nullable(),
  isFew: z.boolean(),
});
export type RetentionRule = z.infer<typeof RetentionRule>;

export const SweepRun = z.object({
  id: z.uuid(),
  beganAt: Moment,
  endedAt: Moment.nullable(),
  isStopped: z.boolean(),
  /** How many rows went so far; null where it is one to nine. */
  gone: z.number().int().nullable(),
});

export const readRetention = endpoint({
  method: 'GET',
  path: '/api/retention',
  access: 'oversight.read_retention',
  summary: 'How long each kind of record is kept, how many rows the next sweep would let go, and the last sweeps.',
  reply: z.object({ items: z.array(RetentionRule), runs: z.array(SweepRun) }),
});

export const beginSweep = endpoint({
  method: 'POST',
  path: '/api/retention/sweep',
  access: 'oversight.begin_sweep',
  summary: 'Sweeps now, in the background; every night that happens by itself.',
  reply: z.object({ begun: z.literal(true) }),
});

export const stopSweep = endpoint({
  method: 'POST',
  path: '/api/retention/sweep/stop',
  access: 'oversight.stop_sweep',
  summary: 'Stops the sweep that is under way before its next step; the next one goes on where it was.',
  reply: z.object({ stopped: z.boolean() }),
});
