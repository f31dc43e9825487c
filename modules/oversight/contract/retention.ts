import { z } from 'zod';
import { endpoint } from '#platform/http/endpoint.ts';
import { Moment } from '#platform/http/moment.ts';

/** Fewer due rows than this are told as "few": a single one may be somebody's. */
export const fewRows = 10;

/** A sweep is begun on a count no older than this. */
export const countedWithinHours = 24;

/** How long a kind of record is kept, and what was due of it when it was last counted. */
export const RetentionRule = z.object({
  id: z.string(),
  title: z.string(),
  /** Erased, emptied of what it told, gone with the record it belongs to, or kept. */
  ends: z.enum(['erase', 'empty', 'with', 'stay']),
  years: z.number().int().nullable(),
  days: z.number().int().nullable(),
  /** Counted from what; of what stays, why; of what goes with another record, which. */
  since: z.string(),
  basis: z.string(),
  isConfirmed: z.boolean(),
  /** How many rows were due; null where it is one to nine, where nothing ever is, and before the first count. */
  due: z.number().int().nullable(),
  isFew: z.boolean(),
});
export type RetentionRule = z.infer<typeof RetentionRule>;

export const SweepRun = z.object({
  id: z.uuid(),
  /** Whether it only counts what is due. */
  isDry: z.boolean(),
  /** Whether it is that of the night, of what is kept by days. */
  byNight: z.boolean(),
  beganAt: Moment,
  endedAt: Moment.nullable(),
  isStopped: z.boolean(),
  /** Goes on, or will be taken up; without this and without an end it was cut off. */
  isUnderWay: z.boolean(),
  /** How many rows went so far, or are due; null where it is one to nine. */
  gone: z.number().int().nullable(),
});
export type SweepRun = z.infer<typeof SweepRun>;

export const readRetention = endpoint({
  method: 'GET',
  path: '/api/retention',
  access: 'oversight.read_retention',
  summary:
    'How long each kind of record is kept, how many rows were due when they were last counted, and the last runs.',
  reply: z.object({ items: z.array(RetentionRule), countedAt: Moment.nullable(), runs: z.array(SweepRun) }),
});

export const countDue = endpoint({
  method: 'POST',
  path: '/api/retention/count',
  access: 'oversight.count_due',
  summary: 'Counts what is due, in the background; after every sweep that happens by itself.',
  reply: z.object({ begun: z.literal(true) }),
});

export const beginSweep = endpoint({
  method: 'POST',
  path: '/api/retention/sweep',
  access: 'oversight.begin_sweep',
  summary:
    'Lets go of all that is due, in the background, once it was counted; what is kept by days goes every night by itself.',
  refuses: ['oversight.not_counted', 'oversight.sweep_under_way'],
  reply: z.object({ begun: z.literal(true) }),
});

export const stopSweep = endpoint({
  method: 'POST',
  path: '/api/retention/sweep/stop',
  access: 'oversight.stop_sweep',
  summary:
    'Stops the sweep that is under way before its next step, else that of the night; the next goes on where it was.',
  reply: z.object({ stopped: z.boolean() }),
});
