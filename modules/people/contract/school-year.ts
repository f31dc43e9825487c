import { z } from 'zod';
import { schoolSystems } from '#modules/people/contract/school-system.ts';
import { refusalsOf } from '#platform/errors.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { Day } from '#platform/http/moment.ts';
import { Paging, pageOf } from '#platform/http/paging.ts';

refusalsOf({
  'people.classes_of_both': { status: 409 },
  'people.not_a_term_day': { status: 422 },
  'people.term_begun': { status: 409 },
});

const SchoolSystem = z.enum(schoolSystems);

/** The year a school year begins in, or a class was entered in. */
const Year = z.number().int().min(1990).max(2100);

export const SchoolYear = z.object({
  year: Year,
  /** Its first day: from then on every class is a grade higher. It lasts until the day before the next one begins. */
  began: Day,
  /** The first day of its second term. */
  secondTerm: Day,
  /** Whether the bureau has set its days; else they are the usual ones. */
  isSet: z.boolean(),
});
export type SchoolYear = z.infer<typeof SchoolYear>;

export const listSchoolYears = endpoint({
  method: 'GET',
  path: '/api/school-years',
  access: 'people.list_school_years',
  summary:
    'When the school years and terms of the county begin: the last one, this one, the two to come, and all that were set.',
  reply: z.object({ items: z.array(SchoolYear), thisYear: Year }),
});

export const setSchoolYear = endpoint({
  method: 'PUT',
  path: '/api/school-years',
  access: 'people.set_school_year',
  summary: 'Sets the days of a school year, as long as the term they begin has not begun.',
  body: z.object({ year: Year, began: Day, secondTerm: Day }),
  reply: SchoolYear,
  refuses: ['people.not_a_term_day', 'people.term_begun'],
});

export const School = z.object({
  id: z.uuid(),
  name: z.string(),
  stages: z.array(z.string()),
  /** What its classes follow, by the year they were entered in; null for all before the next one. */
  systems: z.array(z.object({ from: Year.nullable(), system: SchoolSystem })),
  /** Whether it has looked through its classes this school year. */
  isPromoted: z.boolean(),
});
export type School = z.infer<typeof School>;

export const listSchools = endpoint({
  method: 'GET',
  path: '/api/schools',
  access: 'people.list_schools',
  summary: 'The schools of the county with the systems their classes follow.',
  query: Paging.extend({
    words: z.string().trim().max(40).optional(),
    /** Those alone that have not looked through their classes this school year. */
    unpromoted: z.enum(['yes']).optional(),
  }),
  reply: pageOf(School).extend({
    /** How many of all schools have not. */
    unpromoted: z.number().int(),
  }),
});

export const setSystem = endpoint({
  method: 'PUT',
  path: '/api/schools/:id/system',
  access: 'people.set_system',
  summary:
    'Says which system a school’s classes follow to the end of their stage, from a year of entry on or all of them.',
  params: z.object({ id: z.uuid() }),
  body: z.object({ system: SchoolSystem, from: Year.nullable() }),
  reply: School,
  refuses: ['people.classes_of_both'],
});
