import { z } from 'zod';
import { refusalsOf } from '#platform/errors.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { Day } from '#platform/http/moment.ts';
import { Paging, pageOf } from '#platform/http/paging.ts';

refusalsOf({
  'people.area_code_taken': { status: 409 },
  'people.area_not_there': { status: 422 },
  'people.area_not_empty': { status: 409 },
  'people.within_itself': { status: 422 },
  'people.placed_later': { status: 409 },
  'people.placed_twice': { status: 409 },
  'people.no_such_member': { status: 422 },
  'people.ends_before': { status: 422 },
});

/** The trees a county keeps beside the administrative one, whose nodes are the regions. */
export const Tree = z.enum(['school', 'police', 'health', 'consortium']);
export type Tree = z.infer<typeof Tree>;

/** How many pupils go to schools of a place; schools of fewer than ten are not in it, and are told apart. */
export const PupilCount = z.object({
  pupils: z.number().int(),
  /** Schools whose pupils are too few to be told. */
  hidden: z.number().int(),
});

/** A node of a tree, as of a day. */
export const Area = z.object({
  id: z.uuid(),
  code: z.string(),
  name: z.string(),
  /** The area it lies in; null at the top. */
  within: z.uuid().nullable(),
  /** Schools, other organisations and villages in it or in what lies in it. */
  schools: z.number().int(),
  organisations: z.number().int(),
  villages: z.number().int(),
  count: PupilCount,
});
export type Area = z.infer<typeof Area>;

const query = z.object({ on: Day.optional() });

export const readTree = endpoint({
  method: 'GET',
  path: '/api/trees/:tree',
  access: 'people.read_tree',
  summary: 'The areas of a tree as of a day, with what sits in them, and the days on which something changed.',
  params: z.object({ tree: Tree }),
  query,
  reply: z.object({
    on: z.string(),
    /** The first day of the term the pupils are counted on. */
    countedOn: z.string(),
    items: z.array(Area),
    /** The days on which something changed, the first first. */
    days: z.array(z.string()),
  }),
});

/** What may sit in an area, but for people. */
export const MemberKind = z.enum(['area', 'school', 'organisation', 'region']);

export const TreeMember = z.object({
  kind: MemberKind,
  /** An id, or the code of a village or town. */
  id: z.string(),
  name: z.string(),
  /** Since when it sits there. */
  began: z.string(),
});
export type TreeMember = z.infer<typeof TreeMember>;

export const listMembers = endpoint({
  method: 'GET',
  path: '/api/trees/:tree/members',
  access: 'people.read_tree',
  summary: 'What sits directly in an area as of a day: areas, schools, organisations and villages.',
  params: z.object({ tree: Tree }),
  query: Paging.extend({ within: z.uuid(), on: Day.optional() }),
  reply: pageOf(TreeMember),
});

export const TreeChange = z.object({
  kind: MemberKind,
  id: z.string(),
  name: z.string(),
  /** The names of the areas it sat in before and sits in now; null where it sat in none. */
  before: z.string().nullable(),
  after: z.string().nullable(),
});
export type TreeChange = z.infer<typeof TreeChange>;

export const compareTree = endpoint({
  method: 'GET',
  path: '/api/trees/:tree/changes',
  access: 'people.read_tree',
  summary: 'What sits elsewhere on one day than on another.',
  params: z.object({ tree: Tree }),
  query: Paging.extend({ from: Day, on: Day }),
  reply: pageOf(TreeChange),
});

export const addArea = endpoint({
  method: 'POST',
  path: '/api/areas',
  access: 'people.keep_tree',
  summary: 'Adds an area to a tree, at the top or within another one, from a day on.',
  body: z.object({
    tree: Tree,
    code: z.string().trim().min(1).max(40),
    name: z.string().trim().min(1).max(60),
    within: z.uuid().nullable(),
    from: Day,
  }),
  reply: z.object({ id: z.uuid() }),
  refuses: ['people.area_code_taken', 'people.area_not_there'],
});

export const placeMember = endpoint({
  method: 'POST',
  path: '/api/trees/:tree/places',
  access: 'people.keep_tree',
  summary:
    'Moves an area, organisation, village or town into an area, or out of the tree, from a day on; what was stays known.',
  params: z.object({ tree: Tree }),
  body: z.object({
    kind: z.enum(['area', 'organisation', 'region']),
    /** An id, or the code of a village or town. */
    id: z.string().regex(/^([\da-f-]{36}|\d{9}|\d{12})$/),
    within: z.uuid().nullable(),
    from: Day,
  }),
  reply: z.object({ placed: z.literal(true) }),
  refuses: ['people.area_not_there', 'people.within_itself', 'people.placed_later', 'people.no_such_member'],
});

export const endArea = endpoint({
  method: 'POST',
  path: '/api/areas/:id/end',
  access: 'people.keep_tree',
  summary: 'Ends an area from a day on; whatever sits in it has to be moved before.',
  params: z.object({ id: z.uuid() }),
  body: z.object({ on: Day }),
  reply: z.object({ ended: z.literal(true) }),
  refuses: ['people.area_not_empty', 'people.area_not_there'],
});
