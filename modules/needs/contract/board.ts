import { z } from 'zod';
import { endpoint } from '#platform/http/endpoint.ts';
import { File } from '#platform/http/file-reply.ts';
import { Day, Moment } from '#platform/http/moment.ts';

/** Why needs are unmet, as the county's ledger counts them. */
export const UnmetReason = z.enum([
  'none_exists',
  'not_eligible',
  'too_far',
  'full',
  'no_consent',
  'declined',
  'waiting',
]);
export type UnmetReason = z.infer<typeof UnmetReason>;

/** A count that may be told: a number, or `null` where it would describe fewer than ten children. */
export const Told = z.number().int().nullable();

export const TownGap = z.object({
  town: z.string(),
  name: z.string(),
  rural: z.boolean(),
  unmet: Told,
  /** Weekly places of resources that stand in the town. */
  supply: z.number().int(),
  pupils: z.number().int().nullable(),
  /** Weekly places within reach per thousand pupils; null where there is no school. */
  access: z.number().nullable(),
  outline: z.array(z.tuple([z.number(), z.number()])).nullable(),
  lon: z.number(),
  lat: z.number(),
});
export type TownGap = z.infer<typeof TownGap>;

export const CategoryGap = z.object({
  category: z.string(),
  demand: Told,
  unmet: Told,
  supply: z.number().int(),
  used: Told,
});

export const Board = z.object({
  category: z.string(),
  week: Day,
  asOf: Moment,
  unmet: z.object({ all: Told, rural: Told, urban: Told }),
  reasons: z.array(z.object({ reasons: z.array(UnmetReason), count: Told })),
  access: z.object({
    method: z.enum(['2sfca', 'e2sfca', '3sfca', 'gravity', 'raam']),
    catchmentKm: z.number(),
    mean: z.number().nullable(),
    rural: z.number().nullable(),
    urban: z.number().nullable(),
    /** Urban over rural; null where one of them is nothing. */
    ratio: z.number().nullable(),
    gini: z.number().nullable(),
    theil: z.object({ all: z.number(), within: z.number(), between: z.number() }).nullable(),
    remoteShare: z.number().nullable(),
  }),
  use: z.object({ places: z.number().int(), used: Told }),
  /** Median hours from opening a need to its first offer, and of how many needs. */
  response: z.object({ medianHours: z.number().nullable(), of: z.number().int() }),
  towns: z.array(TownGap),
  categories: z.array(CategoryGap),
  /** What would help most, by the shadow prices of the last run: one more weekly place of each. */
  advice: z.array(z.object({ resource: z.uuid(), title: z.string(), providerName: z.string(), price: z.number() })),
});
export type Board = z.infer<typeof Board>;

const BoardQuery = z.object({
  category: z.string().min(1).max(40).default('mental'),
  /** Any day of the week meant; this week when absent. */
  week: Day.optional(),
  method: z.enum(['2sfca', 'e2sfca', '3sfca', 'gravity', 'raam']).default('e2sfca'),
});

export const readBoard = endpoint({
  method: 'GET',
  path: '/api/board',
  access: 'needs.board',
  summary: 'Gap of one category in one week: by town, by reason, and how fairly the county is reached.',
  query: BoardQuery,
  reply: Board,
});

export const downloadBoard = endpoint({
  method: 'GET',
  path: '/api/board.csv',
  access: 'needs.board',
  summary: 'The towns of the board as a table (CSV).',
  query: BoardQuery,
  reply: File,
});
