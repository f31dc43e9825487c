import { z } from 'zod';
import { refusalsOf } from '#platform/errors.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { Day, Moment } from '#platform/http/moment.ts';

refusalsOf({
  'people.promotion_changed': { status: 409 },
  'people.promotion_overtaken': { status: 409 },
  'people.promotion_stands': { status: 409 },
});

/** A role of one of the staff that is about a class. */
const ClassRole = z.object({ id: z.uuid(), name: z.string(), title: z.string() });

const ClassNumber = z.number().int().min(1).max(999);

/** Of whom a reply tells by name at most. */
export const mostNamed = 100;

/** The classes of a school in a school year, before those are let go that are through their stage. */
export const Promotion = z.object({
  /** The year the school year begins in, and its first day. */
  year: z.number().int(),
  day: Day,
  /** Classes that go on, as they are called in that year. */
  up: z
    .array(
      z.object({
        id: z.uuid(),
        before: z.string().nullable(),
        name: z.string(),
        pupils: z.number().int(),
        /** It has pupils and no homeroom teacher today. */
        lacksHomeroom: z.boolean(),
        roles: z.array(ClassRole).max(100),
      }),
    )
    .max(500),
  /** Classes that are through: their pupils go on or graduate, their roles end. Who is in one is read class by class. */
  over: z
    .array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        pupils: z.number().int(),
        /** The schools asked to take some of them. */
        to: z.array(z.object({ school: z.string(), pupils: z.number().int() })).max(100),
        /** How much is open for them; it stays with the school. */
        open: z.number().int(),
        /** Where the school goes on with them: the class proposed, and all it may be, by number. Null where they graduate. */
        onward: z
          .object({
            number: ClassNumber,
            choices: z.array(z.object({ number: ClassNumber, name: z.string(), isNew: z.boolean() })).max(500),
          })
          .nullable(),
        roles: z.array(ClassRole).max(100),
      }),
    )
    .max(500),
  /** What to look at before, the first of it: whoever is suspended is in no class, and transfers nobody has answered go on. */
  suspended: z.array(z.object({ id: z.uuid(), name: z.string() })).max(mostNamed),
  transfers: z.array(z.object({ id: z.uuid(), name: z.string(), from: z.string(), to: z.string() })).max(mostNamed),
  /** Stands for what is told here; null where the year has not begun or it has been done. */
  seen: z.string().nullable(),
  done: z.object({ year: z.number().int(), at: Moment, by: z.string(), mayUndo: z.boolean() }).nullable(),
});
export type Promotion = z.infer<typeof Promotion>;

export const readPromotion = endpoint({
  method: 'GET',
  path: '/api/promotion',
  access: 'people.read_promotion',
  summary:
    'What becomes of the classes of the caller’s school: this school year until it was done and no class is over, then the next one. Each look is audited.',
  reply: Promotion,
});

/** Of which school year. */
const Done = z.object({ year: z.number().int() });

export const promote = endpoint({
  method: 'POST',
  path: '/api/promotion',
  access: 'people.promote',
  summary:
    'Lets the classes go that are through: their pupils go on to the classes named or graduate today, their roles and those named end. Once a school year, and again while a class is over; the same a second time changes nothing.',
  body: z.object({
    /** What was looked at; refused when something of it has changed since. */
    seen: z.string().regex(/^[0-9a-f]{64}$/),
    /** Roles about classes that go on which end all the same. */
    ended: z.array(z.uuid()).max(500),
    /** Where the pupils of each class go on that may: to the class of a number, but for those who leave; all leave where it is null. */
    onward: z
      .array(z.object({ class: z.uuid(), number: ClassNumber.nullable(), leaving: z.array(z.uuid()).max(500) }))
      .max(500),
  }),
  reply: Done,
  refuses: ['people.promotion_changed'],
});

export const undoPromotion = endpoint({
  method: 'POST',
  path: '/api/promotion/undo',
  access: 'people.undo_promotion',
  summary: 'Takes it back on the same day: classes, pupils and roles are as before.',
  reply: Done,
  refuses: ['people.promotion_stands', 'people.promotion_overtaken'],
});
