import { z } from 'zod';
import { IndicatorKind } from '#modules/evaluation/contract/indicator.ts';
import { Measured } from '#modules/evaluation/contract/period.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { Paging, pageOf } from '#platform/http/paging.ts';

const Version = z.coerce.number().int().min(1).optional();

/** An indicator in two versions, side by side. */
export const Compared = z.object({
  code: z.string(),
  name: z.object({ zh: z.string(), en: z.string() }),
  kind: IndicatorKind,
  now: Measured,
  before: Measured,
  /** How much more it is now, and of shares between what that lies; null where one of both is not told, or they cannot be compared. */
  difference: z.object({ value: z.number(), least: z.number().nullable(), most: z.number().nullable() }).nullable(),
  /** What else is another: with another formula or other rules of reckoning figures are not compared; another target changes none. */
  changed: z.array(z.enum(['formula', 'rules', 'target'])),
});
export type Compared = z.infer<typeof Compared>;

export const compareResults = endpoint({
  method: 'GET',
  path: '/api/evaluation-periods/:id/comparisons',
  access: 'evaluation.read_results',
  summary: 'The indicators of a period beside those of another, or of another frozen version of it.',
  params: z.object({ id: z.uuid() }),
  query: Paging.extend({ snapshot: Version, with: z.uuid(), withSnapshot: Version }),
  reply: pageOf(Compared),
  refuses: ['evaluation.no_such_snapshot'],
});
