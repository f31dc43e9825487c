import { z } from 'zod';
import { FindingPlace } from '#modules/evaluation/contract/finding.ts';
import { IndicatorCode, IndicatorKind, IndicatorSaid } from '#modules/evaluation/contract/indicator.ts';
import { Measured, PeriodKind } from '#modules/evaluation/contract/period.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { Day } from '#platform/http/moment.ts';

/** So many periods a trend goes back at most. */
export const longestTrend = 12;

const Named = z.object({ id: z.uuid(), name: z.string() });

/** What an indicator came to in one frozen period. */
export const TrendPoint = z.object({
  period: Named.extend({ began: Day, ended: Day }),
  /** The frozen version, the newest of its period. */
  snapshot: z.number().int(),
  /** The version of the indicator it was reckoned by; null where there was no such indicator. */
  version: z.number().int().nullable(),
  measured: Measured,
  /** Why it is not to be joined to the one before: a period is missing in between, or it was reckoned otherwise. */
  apart: z.enum(['missing', 'formula']).nullable(),
});
export type TrendPoint = z.infer<typeof TrendPoint>;

export const readTrend = endpoint({
  method: 'GET',
  path: '/api/indicators/:code/trend',
  access: 'evaluation.read_results',
  summary: `What one indicator came to in the last frozen periods of a kind, ${longestTrend} at most, the first first, in the county or one part of it, and drawn.`,
  params: z.object({ code: IndicatorCode }),
  query: z.object({
    kind: PeriodKind.default('month'),
    place: FindingPlace.default('county'),
    /** Which school; of other places left out. */
    school: z.uuid().optional(),
    theme: z.enum(['light', 'dark']).default('light'),
  }),
  reply: z.object({
    /** As it is said now. */
    indicator: IndicatorSaid.pick({ name: true, target: true, aims: true, band: true }).extend({ kind: IndicatorKind }),
    school: Named.nullable(),
    points: z.array(TrendPoint),
    /** Null where no point has a value. */
    picture: z.object({ svg: z.string(), width: z.number(), height: z.number() }).nullable(),
  }),
  refuses: ['evaluation.no_such_indicator'],
});
