import { z } from 'zod';
import { endpoint } from '#platform/http/endpoint.ts';
import { Day } from '#platform/http/moment.ts';
import { Paging, pageOf } from '#platform/http/paging.ts';

/** Something the partnership is built of, by its code. */
export const ElementCode = z.string().regex(/^[a-z][a-z_]{1,39}$/);

/** Over what is counted: this county’s towns or schools, or the counties of the prefecture or the province as far as they are known. */
export const Scope = z.enum(['county', 'prefecture', 'province']);
export type Scope = z.infer<typeof Scope>;

/** Not reported is not none. */
export const UnitState = z.enum(['has', 'none', 'unknown']);
export type UnitState = z.infer<typeof UnitState>;

/** How many units there are, and how many of them have it, have it not, and of how many nothing is known. */
export const Coverage = z.object({
  of: z.number().int(),
  has: z.number().int(),
  none: z.number().int(),
  unknown: z.number().int(),
});
export type Coverage = z.infer<typeof Coverage>;

/** What is to be reached by a day: of the nation, or of the bureau’s own. */
export const BuildTarget = z.object({
  /** Null of the nation’s. */
  id: z.uuid().nullable(),
  /** In per cent. */
  share: z.number().int(),
  by: Day,
  source: z.string(),
});
export type BuildTarget = z.infer<typeof BuildTarget>;

export const Element = z.object({
  element: ElementCode,
  scope: Scope,
  level: z.enum(['county', 'town', 'school']),
  name: z.string(),
  about: z.string(),
  /** Whether no source names it. */
  isDraft: z.boolean(),
  /** Whether the system knows it from what else is kept, here. */
  isDerived: z.boolean(),
  coverage: Coverage,
  /** Of towns and schools. */
  urban: Coverage.nullable(),
  rural: Coverage.nullable(),
  targets: z.array(BuildTarget),
});
export type Element = z.infer<typeof Element>;

/** A county, town or school, and whether it has an element on a day. */
export const Unit = z.object({
  /** A code of a region, or the id of a school. */
  id: z.string(),
  name: z.string(),
  town: z.string().nullable(),
  rural: z.boolean().nullable(),
  state: UnitState,
  since: Day.nullable(),
  note: z.string().nullable(),
});
export type Unit = z.infer<typeof Unit>;

export const TownCoverage = Coverage.extend({ town: z.string() });

/** When a target is reached by the trend; null where it is not. */
export const Outlook = z.object({
  share: z.number().int(),
  by: Day,
  at: Day.nullable(),
  earliest: Day.nullable(),
  latest: Day.nullable(),
});

export const Trend = z.object({
  /** At the end of each month, and today. */
  months: z.array(z.object({ on: Day, of: z.number().int(), has: z.number().int() })),
  /** A month’s gain in percentage points, and its interval of 90 %; null for fewer than four months. */
  line: z.object({ slope: z.number(), low: z.number(), high: z.number() }).nullable(),
  outlooks: z.array(Outlook),
});
export type Trend = z.infer<typeof Trend>;

const which = z.object({ element: ElementCode, scope: Scope.default('county') });

export const readBuildOut = endpoint({
  method: 'GET',
  path: '/api/build-out',
  access: 'governance.read_build_out',
  summary: 'How far each element is built on a day, with what is to be reached.',
  query: Paging.extend({ on: Day.optional() }),
  reply: pageOf(Element),
});

export const listUnits = endpoint({
  method: 'GET',
  path: '/api/build-out/units',
  access: 'governance.read_build_out',
  summary: 'Which counties, towns or schools have an element on a day since when, and the sums of each town.',
  query: Paging.extend({ ...which.shape, on: Day.optional() }),
  reply: pageOf(Unit).extend({ towns: z.array(TownCoverage) }),
  refuses: ['governance.no_such_element'],
});

export const readTrend = endpoint({
  method: 'GET',
  path: '/api/build-out/trend',
  access: 'governance.read_build_out',
  summary: 'The share of an element month by month, and when the trend reaches what is to be reached.',
  query: which,
  reply: Trend,
  refuses: ['governance.no_such_element'],
});

const note = z.string().trim().min(2).max(200);

export const reportElement = endpoint({
  method: 'POST',
  path: '/api/build-out/reports',
  access: 'governance.keep_build_out',
  summary:
    'Says of a county, town or school that it has an element since a day, or has it not; or takes back what was said of that day.',
  body: z.object({
    element: ElementCode,
    /** The code of a county or town, or the id of a school. */
    unit: z.string().regex(/^(\d{6}|\d{9}|[\da-f-]{36})$/),
    state: z.enum(['has', 'none', 'withdrawn']),
    since: Day,
    note,
  }),
  reply: z.object({ reported: z.literal(true) }),
  refuses: [
    'governance.no_such_element',
    'governance.no_such_unit',
    'governance.element_is_derived',
    'governance.since_to_come',
  ],
});

export const enterCounties = endpoint({
  method: 'POST',
  path: '/api/build-out/counties',
  access: 'governance.keep_build_out',
  summary: 'Enters other counties of the province, so that their state can be reported.',
  body: z.object({
    counties: z
      .array(z.object({ code: z.string().regex(/^\d{6}$/), name: z.string().trim().min(2).max(30) }))
      .min(1)
      .max(200),
  }),
  reply: z.object({ entered: z.number().int() }),
  refuses: ['governance.not_of_the_province'],
});

export const setBuildTarget = endpoint({
  method: 'POST',
  path: '/api/build-out/targets',
  access: 'governance.keep_build_out',
  summary: 'Sets what share is to be reached by a day.',
  body: z.object({
    ...which.shape,
    share: z.number().int().min(1).max(100),
    by: Day,
    source: note,
  }),
  reply: z.object({ id: z.uuid() }),
  refuses: ['governance.no_such_element'],
});

export const giveUpBuildTarget = endpoint({
  method: 'POST',
  path: '/api/build-out/targets/ending',
  access: 'governance.keep_build_out',
  summary: 'Gives a target of the bureau’s own up; that it was set stays known.',
  body: z.object({ target: z.uuid() }),
  reply: z.object({ given: z.literal(true) }),
  refuses: ['governance.no_such_target'],
});
