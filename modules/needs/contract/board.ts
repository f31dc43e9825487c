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

/** How access is measured; see docs/methods/accessibility.md. Of RAAM lower is better. */
export const AccessMethod = z.enum(['2sfca', 'e2sfca', '3sfca', 'gravity', 'raam']);
export type AccessMethod = z.infer<typeof AccessMethod>;

/** The methods whose scores of weeks, or of kinds of service, add up. */
export const LayeredMethod = AccessMethod.extract(['2sfca', 'e2sfca', 'gravity']);
export type LayeredMethod = z.infer<typeof LayeredMethod>;

/** A count that may be told: a number, or `null` where it would describe fewer than ten children, also by subtraction. */
export const Told = z.number().int().nullable();

/** Needs of one category: all of them, those being served, those that are not. */
export const Counts = z.object({ demand: Told, used: Told, unmet: Told });
export type Counts = z.infer<typeof Counts>;

export const TownGap = Counts.extend({
  town: z.string(),
  name: z.string(),
  rural: z.boolean(),
  /** Weekly places of resources that stand in the town. */
  supply: z.number().int(),
  /** Of its schools of ten and more, on the first day of the term: the numbers trees tell. */
  pupils: Told,
  /** By the method asked for; null where there is no school, no score, or fewer than ten pupils. */
  access: z.number().nullable(),
  outline: z.array(z.tuple([z.number(), z.number()])).nullable(),
  lon: z.number(),
  lat: z.number(),
});
export type TownGap = z.infer<typeof TownGap>;

export const CategoryGap = Counts.extend({ category: z.string(), supply: z.number().int() });

/** A measure of inequality in all, within town and country, and between their means. */
const Split = z.object({ all: z.number(), within: z.number(), between: z.number() });

export const Board = z.object({
  category: z.string(),
  /** The Monday of the week. */
  week: Day,
  asOf: Moment,
  unmet: z.object({ all: Told, rural: Told, urban: Told }),
  reasons: z.array(z.object({ reasons: z.array(UnmetReason), count: z.number().int() })),
  access: z.object({
    method: AccessMethod,
    catchmentKm: z.number(),
    mean: z.number().nullable(),
    rural: z.number().nullable(),
    urban: z.number().nullable(),
    /** How many times worse rural pupils fare than urban ones; null where one of them has nothing. */
    ratio: z.number().nullable(),
    /** Between which numbers the ratio lies 95 times of 100, were the schools others of their kind. */
    interval: z.object({ least: z.number(), most: z.number() }).nullable(),
    gini: z.number().nullable(),
    theil: Split.nullable(),
    /** Theil's L; null where some pupils have nothing. */
    meanLogDeviation: Split.nullable(),
    /** What the tenth with most has over what the four tenths with least have. */
    palma: z.number().nullable(),
    /** The part of all places that is remote. */
    remoteShare: z.number().nullable(),
    /** The part of all pupils who reach no place on site; null where that or the rest is fewer than ten. */
    remoteOnlyShare: z.number().nullable(),
  }),
  /** Weekly places of vetted resources, and needs being served. */
  use: z.object({ places: z.number().int(), used: Told }),
  /** Median hours from opening a need to its first offer in the last 90 days, and of how many needs. */
  response: z.object({ medianHours: z.number().nullable(), of: Told }),
  towns: z.array(TownGap),
  categories: z.array(CategoryGap),
  /** What would help most, by the last run, the best first: one more weekly place of each. */
  advice: z.array(z.object({ resource: z.uuid(), title: z.string(), providerName: z.string() })),
});
export type Board = z.infer<typeof Board>;

const BoardQuery = z.object({
  /** A category, not one of its kinds. */
  category: z.string().min(1).max(40).default('mental'),
  /** Any day of the week meant, this one or a coming one; this week when absent. */
  week: Day.optional(),
  method: AccessMethod.default('e2sfca'),
});

/** What pupils have of some of the places: per thousand of them a week. */
const Layer = z.object({
  /** Weekly places. */
  places: z.number().int(),
  mean: z.number().nullable(),
  rural: z.number().nullable(),
  urban: z.number().nullable(),
});

export const Outlook = z.object({
  /** This week and those that come, by their Mondays. */
  weeks: z.array(Layer.extend({ week: Day })),
  /** The kinds of the category, this week. */
  kinds: z.array(Layer.extend({ category: z.string() })),
});
export type Outlook = z.infer<typeof Outlook>;

export const readOutlook = endpoint({
  method: 'GET',
  path: '/api/board/outlook',
  access: 'needs.board',
  summary: 'What is within reach in each of the coming eight weeks, and of each kind of a category.',
  query: BoardQuery.omit({ week: true, method: true }).extend({ method: LayeredMethod.default('e2sfca') }),
  reply: Outlook,
  refuses: ['needs.no_such_category'],
});

export const readBoard = endpoint({
  method: 'GET',
  path: '/api/board',
  access: 'needs.board',
  summary: 'Gap of one category in one week: by town, by reason, and how fairly the county is reached.',
  query: BoardQuery,
  reply: Board,
  refuses: ['needs.no_such_category', 'needs.week_past'],
});

export const downloadBoard = endpoint({
  method: 'GET',
  path: '/api/board.csv',
  access: 'needs.board',
  summary: 'The gap of every category by town as one long table (CSV).',
  query: BoardQuery.omit({ category: true }),
  reply: File,
  types: ['text/csv'],
  refuses: ['needs.week_past'],
});
