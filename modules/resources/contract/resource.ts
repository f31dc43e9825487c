import { z } from 'zod';
import { Language } from '#modules/resources/contract/language.ts';
import { ProviderKind } from '#modules/resources/contract/provider.ts';
import { eventKind } from '#platform/events/event-kind.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { Day, Moment } from '#platform/http/moment.ts';
import { Paging, pageOf } from '#platform/http/paging.ts';

export const Category = z.object({
  code: z.string(),
  /** Null for one of the sixteen; its own category for a kind. */
  parent: z.string().nullable(),
  nameZh: z.string(),
  nameEn: z.string(),
  /** Why a service of this kind may be for one sex alone; null where it has to be for all. */
  oneSexBecause: z.string().nullable(),
});
export type Category = z.infer<typeof Category>;

export const listCategories = endpoint({
  method: 'GET',
  path: '/api/categories',
  access: 'resources.list_categories',
  summary: 'The sixteen categories and their kinds.',
  reply: z.object({ items: z.array(Category) }),
});

export const ResourceMode = z.enum(['onsite', 'remote', 'either']);
export const ResourceState = z.enum(['draft', 'reviewed', 'published', 'paused']);
export type ResourceState = z.infer<typeof ResourceState>;

/** The twelve years of school: 1 to 6 primary, 7 to 9 junior, 10 to 12 senior. */
export const Grades = z.object({ from: z.number().int().min(1).max(12), to: z.number().int().min(1).max(12) });
export type Grades = z.infer<typeof Grades>;

/** GB/T 2261.1. */
export const Sex = z.union([z.literal(1), z.literal(2)]);

/** What a provider says of what he offers. */
export const ResourceDraft = z.object({
  category: z.string().min(1).max(40),
  title: z.string().trim().min(2).max(60),
  about: z.string().trim().max(1_000).default(''),
  mode: ResourceMode,
  travelKm: z.number().min(0).max(300).default(0),
  stages: z
    .array(z.enum(['primary', 'junior', 'senior']))
    .max(3)
    .default([]),
  /** Narrower than the stages, where it is for some grades only. */
  grades: Grades.nullable().default(null),
  /** The sex it is for alone, where its kind may be for one; see `Category.oneSexBecause`. */
  servesSex: Sex.nullable().default(null),
  languages: z.array(Language).max(5).default([]),
  /** The town it is given in, where that is not the provider’s own place. */
  town: z.string().max(9).optional(),
  /** Where in the town, in words. */
  address: z.string().trim().max(60).default(''),
  /** RFC 5545 weekly recurrence. */
  schedule: z.string().min(10).max(500),
  /** How many it can serve in one week. */
  capacity: z.number().int().min(1).max(10_000),
});
export type ResourceDraft = z.infer<typeof ResourceDraft>;

export const Resource = z.object({
  id: z.uuid(),
  provider: z.uuid(),
  providerName: z.string(),
  providerKind: ProviderKind,
  category: z.string(),
  title: z.string(),
  about: z.string(),
  mode: ResourceMode,
  town: z.string(),
  travelKm: z.number(),
  address: z.string(),
  stages: z.array(z.string()),
  grades: Grades.nullable(),
  servesSex: z.number().int().nullable(),
  languages: z.array(z.string()),
  schedule: z.string(),
  capacity: z.number().int(),
  /** Places free this week: capacity less bookings. */
  remaining: z.number().int(),
  state: ResourceState,
  /** Whether its provider is vetted today; what is not is offered to nobody, whatever its state. */
  isVetted: z.boolean(),
  /** Why the bureau sent it back; empty when it did not. */
  reviewNote: z.string(),
  /** Names this version: what is decided on it names it too. */
  changedAt: Moment,
  mayEdit: z.boolean(),
});
export type Resource = z.infer<typeof Resource>;

export const ResourcePage = Resource.extend({
  weeks: z.array(z.object({ week: Day, isOpen: z.boolean(), remaining: z.number().int() })),
});

const Id = z.object({ id: z.uuid() });

export const searchResources = endpoint({
  method: 'GET',
  path: '/api/resources',
  access: 'resources.search',
  summary: 'The directory: published resources by words and filters; a provider also finds his own drafts.',
  query: Paging.extend({
    words: z.string().trim().max(40).optional(),
    category: z.string().max(40).optional(),
    mode: z.enum(['onsite', 'remote']).optional(),
    town: z.string().max(12).optional(),
    state: ResourceState.optional(),
    own: z.enum(['yes']).optional(),
    providerKind: ProviderKind.optional(),
    grade: z.coerce.number().int().min(1).max(12).optional(),
    sex: z.coerce.number().pipe(Sex).optional(),
    language: Language.optional(),
    /** Only what has a place free this week. */
    free: z.enum(['yes']).optional(),
  }),
  reply: pageOf(Resource),
});

export const readResource = endpoint({
  method: 'GET',
  path: '/api/resources/:id',
  access: 'resources.read',
  summary: 'One resource with its free places in the next weeks.',
  params: Id,
  reply: ResourcePage,
});

const draftRefusals = [
  'resources.no_such_category',
  'resources.bad_schedule',
  'resources.bad_grades',
  'resources.sex_not_allowed',
  'resources.no_such_language',
  'resources.no_such_town',
] as const;

export const addResource = endpoint({
  method: 'POST',
  path: '/api/resources',
  access: 'resources.add',
  summary: 'A provider describes a resource; it is a draft until it is reviewed and published.',
  body: ResourceDraft,
  reply: Resource,
  refuses: draftRefusals,
});

export const changeResource = endpoint({
  method: 'PATCH',
  path: '/api/resources/:id',
  access: 'resources.change',
  summary: 'A provider changes a resource in the version he has seen; what needs review goes back to draft.',
  params: Id,
  body: ResourceDraft.extend({ seen: z.iso.datetime() }),
  reply: Resource,
  refuses: [...draftRefusals, 'resources.changed_meanwhile', 'resources.capacity_below_bookings'],
});

export const moveResource = endpoint({
  method: 'PUT',
  path: '/api/resources/:id/state',
  access: 'resources.move',
  summary: 'Reviews, publishes, pauses or sends back a resource, as the caller has seen it.',
  params: Id,
  body: z.object({ state: ResourceState, seen: z.iso.datetime(), reason: z.string().trim().max(200).default('') }),
  reply: Resource,
  refuses: [
    'resources.no_such_step',
    'resources.vetting_expired',
    'resources.changed_meanwhile',
    'resources.reason_missing',
  ],
});

/** `offered` are the categories in which what is offered has changed by it: a draft changes none. */
export const resourceChanged = eventKind(
  'resources.changed',
  z.object({ resource: z.uuid(), offered: z.array(z.string()).default([]) }),
);

/** A resource has changed its state; `reason` is what the bureau said to the provider. */
export const resourceMoved = eventKind(
  'resources.moved',
  z.object({ resource: z.uuid(), state: ResourceState, by: z.enum(['provider', 'county']), reason: z.string() }),
);
