import { z } from 'zod';
import { eventKind } from '#platform/events/event-kind.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { Day } from '#platform/http/moment.ts';
import { Paging, pageOf } from '#platform/http/paging.ts';

export const Category = z.object({
  code: z.string(),
  /** Null for one of the sixteen; its own category for a kind. */
  parent: z.string().nullable(),
  nameZh: z.string(),
  nameEn: z.string(),
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
  /** GB/T 2261.1 code of those it serves, where the law lets a service be for one sex. */
  servesSex: z
    .union([z.literal(1), z.literal(2)])
    .nullable()
    .default(null),
  languages: z.array(z.string().max(20)).max(5).default([]),
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
  providerKind: z.enum(['organisation', 'volunteer']),
  category: z.string(),
  title: z.string(),
  about: z.string(),
  mode: ResourceMode,
  town: z.string(),
  travelKm: z.number(),
  stages: z.array(z.string()),
  servesSex: z.number().int().nullable(),
  languages: z.array(z.string()),
  schedule: z.string(),
  capacity: z.number().int(),
  /** Places free this week: capacity less bookings. */
  remaining: z.number().int(),
  state: ResourceState,
  mayEdit: z.boolean(),
});
export type Resource = z.infer<typeof Resource>;

export const ResourcePage = Resource.extend({
  weeks: z.array(z.object({ week: Day, remaining: z.number().int() })),
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

export const addResource = endpoint({
  method: 'POST',
  path: '/api/resources',
  access: 'resources.add',
  summary: 'A provider describes a resource; it is a draft until it is reviewed and published.',
  body: ResourceDraft,
  reply: Resource,
  refuses: ['resources.no_such_category', 'resources.bad_schedule'],
});

export const changeResource = endpoint({
  method: 'PATCH',
  path: '/api/resources/:id',
  access: 'resources.change',
  summary: 'A provider changes a resource; what needs review goes back to draft.',
  params: Id,
  body: ResourceDraft,
  reply: Resource,
  refuses: ['resources.no_such_category', 'resources.bad_schedule', 'resources.capacity_below_bookings'],
});

export const moveResource = endpoint({
  method: 'PUT',
  path: '/api/resources/:id/state',
  access: 'resources.move',
  summary: 'Reviews, publishes or pauses a resource.',
  params: Id,
  body: z.object({ state: ResourceState }),
  reply: Resource,
  refuses: ['resources.no_such_step', 'resources.vetting_expired'],
});

export const resourceChanged = eventKind('resources.changed', z.object({ resource: z.uuid() }));
