import { z } from 'zod';
import { endpoint } from '#platform/http/endpoint.ts';
import { Day } from '#platform/http/moment.ts';
import { NeedState, VisibleReason } from './need.ts';
import { Nearby } from './run.ts';

/** What may change on the side of those who help so that a need could be served. */
export const WhyChange = z.enum(['place', 'time', 'remote', 'nearer']);
export type WhyChange = z.infer<typeof WhyChange>;

/** What whoever asked may change in what he asked for. */
export const WhyStep = z.enum(['allow_remote', 'allow_onsite', 'any_time']);
export type WhyStep = z.infer<typeof WhyStep>;

/** Why an open need has nobody yet, in facts that describe nobody else. What people decided plays no part in it. */
export const NeedWhy = z.object({
  state: NeedState,
  /** The offer that waits for an answer; it is shown instead of all else. */
  offer: z.uuid().nullable(),
  /** The rule that keeps everybody away today; null when somebody is possible, or nobody is sought. */
  unmet: VisibleReason.nullable(),
  /** The nearest resources of its kind, of those the directory shows; without a reason the pair is possible. */
  nearest: z.array(Nearby),
  /** When places it could have had last went to needs that would lose more without them. */
  placesWent: Day.nullable(),
  wouldHelp: z.array(WhyChange),
  /** Each a way in which somebody would be possible today; several steps have to be taken together. */
  yourself: z.array(z.array(WhyStep)),
});
export type NeedWhy = z.infer<typeof NeedWhy>;

export const readNeedWhy = endpoint({
  method: 'GET',
  path: '/api/needs/:id/why',
  access: 'needs.why',
  summary: 'Why a need has nobody yet, what would change it, and what whoever asked can do himself.',
  params: z.object({ id: z.uuid() }),
  reply: NeedWhy,
});
