import { z } from 'zod';
import { endpoint } from '#platform/http/endpoint.ts';
import { Moment } from '#platform/http/moment.ts';
import { Told } from './board.ts';

/** A scenario of more changes than this is a plan of its own. */
export const mostChanges = 20;

const Places = z.number().int().min(1).max(1_000);
const Kind = z.string().min(1).max(40);

/** One thing that might be otherwise. Of what is offered of a kind: one more counsellor in a town, more places to meet remotely. */
export const Change = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('counsellor'), category: Kind, town: z.string().min(1).max(12), places: Places }),
  z.object({ kind: z.literal('remote'), category: Kind, places: Places }),
  /** A resource whose provider travels so much farther. In steps of ten, so that no ring of few children can be asked for. */
  z.object({ kind: z.literal('reach'), resource: z.uuid(), km: z.number().int().min(10).max(100).multipleOf(10) }),
  /** Of what the rural floor asks for, this part in per cent; 0 is without a floor. */
  z.object({ kind: z.literal('floor'), percent: z.number().int().min(0).max(100) }),
]);
export type Change = z.infer<typeof Change>;

/** How it comes out: units served and not, and what all of it costs, to the hundred points. */
const Outcome = z.object({ served: Told, unserved: Told, points: z.number().int().nullable() });

export const Scenario = z.object({
  category: z.string(),
  asOf: Moment,
  before: Outcome,
  /** `more` and `fewer` units served, and points saved; told in tens, or as the places that would all be taken. */
  change: z.object({ more: Told, fewer: Told, saved: z.number().int().nullable() }),
  after: Outcome,
  /** Units nobody would serve. */
  towns: z.array(
    z.object({
      town: z.string(),
      name: z.string(),
      rural: z.boolean(),
      outline: z.array(z.tuple([z.number(), z.number()])).nullable(),
      lon: z.number(),
      lat: z.number(),
      before: Told,
      after: Told,
    }),
  ),
  /** What would help most, each alone as things are today, the best first. */
  best: z.array(z.object({ change: Change, more: z.number().int(), saved: z.number().int() })),
  /** How many points less everything would cost today without the rural floor; null where that would tell of few children. */
  floorPrice: z.number().int().nullable(),
  /** What changes may speak of: kinds that are needed, resources that are travelled to, and how far an added counsellor travels. */
  kinds: z.array(z.string()),
  resources: z.array(
    z.object({ resource: z.uuid(), title: z.string(), providerName: z.string(), travelKm: z.number() }),
  ),
  travelKm: z.number(),
});
export type Scenario = z.infer<typeof Scenario>;

/** Changes as they stand in an address: JSON. */
const Changes = z
  .string()
  .max(4_000)
  .default('[]')
  .transform((text, ctx): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      ctx.addIssue({ code: 'custom', message: 'Is not JSON' });
      return z.NEVER;
    }
  })
  .pipe(z.array(Change).max(mostChanges));

export const readScenario = endpoint({
  method: 'GET',
  path: '/api/scenario',
  access: 'needs.scenario',
  summary: 'What would come of changes to what is offered, worked out as a matching run would; nothing is changed.',
  query: z.object({ category: z.string().min(1).max(40).default('mental'), changes: Changes }),
  reply: Scenario,
  refuses: [
    'needs.no_such_category',
    'needs.no_such_town',
    'needs.not_reached',
    'needs.changed_twice',
    'needs.scenario_busy',
  ],
});
