import { z } from 'zod';
import { IndicatorCode } from '#modules/evaluation/contract/indicator.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { Moment } from '#platform/http/moment.ts';
import { Paging, pageOf } from '#platform/http/paging.ts';

/** Most parts of one whole: for more no random index of comparisons is published (Saaty & Vargas 2012). */
export const mostParts = 15;

/** How the parts of a whole are weighed: by numbers, by comparing each two, or by how much they tell the evaluated apart. */
export const Weighing = z.object({
  how: z.enum(['hand', 'pairs', 'entropy']),
  /** In percent, one for each part; only by hand. */
  weights: z.array(z.number().min(0).max(100)).max(mostParts),
  /** How many times more a part counts than another, row over column, 1/9 to 9; only by pairs. */
  comparisons: z.array(z.array(z.number().min(0).max(10)).max(mostParts)).max(mostParts),
});
export type Weighing = z.infer<typeof Weighing>;

export const Criterion = z.object({
  name: z.string().trim().min(1).max(40),
  weighing: Weighing,
  indicators: z.array(IndicatorCode).min(1).max(mostParts),
});
export type Criterion = z.infer<typeof Criterion>;

export const SchemeSaid = z.object({
  party: z.enum(['school', 'guardians', 'department']),
  name: z.string().trim().min(1).max(40),
  /** How the criteria are weighed among each other. */
  weighing: Weighing,
  criteria: z.array(Criterion).min(1).max(mostParts),
});
export type SchemeSaid = z.infer<typeof SchemeSaid>;

export const Scheme = SchemeSaid.extend({
  code: IndicatorCode,
  version: z.number().int(),
  changedAt: Moment,
});
export type Scheme = z.infer<typeof Scheme>;

export const listSchemes = endpoint({
  method: 'GET',
  path: '/api/schemes',
  access: 'evaluation.list_schemes',
  summary: 'The county’s schemes as they hold now, by name.',
  query: Paging,
  reply: pageOf(Scheme),
});

const refusals = [
  'evaluation.weights_wrong',
  'evaluation.comparisons_wrong',
  'evaluation.twice_in_scheme',
  'evaluation.no_such_indicator',
] as const;

export const keepScheme = endpoint({
  method: 'PUT',
  path: '/api/schemes/:code',
  access: 'evaluation.keep_scheme',
  summary: 'Adds a scheme, or a version of one.',
  params: z.object({ code: IndicatorCode }),
  body: SchemeSaid.extend({
    /** The version that was seen; 0 of a new scheme. */
    seen: z.number().int().min(0),
  }),
  reply: Scheme,
  refuses: [...refusals, 'evaluation.scheme_changed', 'evaluation.too_many_schemes'],
});

/** How the parts of one whole came to be weighed. */
export const Weighed = z.object({
  /** Shares of 1, one for each part. */
  weights: z.array(z.number()),
  /** How far comparisons contradict each other, over 0.1 too far; null where none were made. */
  ratio: z.number().nullable(),
  /** Nothing told the evaluated apart, so that all weigh the same. */
  isEven: z.boolean(),
});

/** One of the evaluated: his score of 0 to 100, and of how much of the scheme it is made. */
export const Score = z.object({
  /** Null of the county as a whole. */
  org: z.uuid().nullable(),
  name: z.string(),
  isRural: z.boolean().nullable(),
  /** Null where nothing of it is reported. */
  score: z.number().nullable(),
  /** The share of the weights that is reported, 0 to 1. */
  reported: z.number(),
});
export type Score = z.infer<typeof Score>;

export const tryScheme = endpoint({
  method: 'POST',
  path: '/api/evaluation-periods/:id/trials',
  access: 'evaluation.read_scores',
  summary: 'What a scheme, kept or not, makes of the figures of a period as counted last; kept nowhere.',
  params: z.object({ id: z.uuid() }),
  body: SchemeSaid.omit({ name: true }),
  reply: z.object({
    weighed: Weighed,
    criteria: z.array(Weighed),
    /** The county as a whole. */
    county: Score,
    /** Of schools, those the reader may know of, by name; of other parties none. */
    scores: z.array(Score),
    /** The smallest changes of one indicator’s weight that would turn the order of two schools; for the bureau alone. */
    turns: z.array(
      z.object({
        indicator: z.string(),
        above: z.string(),
        below: z.string(),
        /** In hundredths of the weight: −40 is two fifths less. */
        percent: z.number(),
      }),
    ),
    /** How far the order of schools by this scheme agrees with that by every other scheme for schools: 1 the same, −1 the opposite. */
    agreement: z.array(z.object({ scheme: z.string(), tau: z.number().nullable() })),
  }),
  refuses: refusals,
});
