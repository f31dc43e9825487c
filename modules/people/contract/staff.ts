import { z } from 'zod';
import { refusalsOf } from '#platform/errors.ts';
import { eventKind } from '#platform/events/event-kind.ts';
import { endpoint } from '#platform/http/endpoint.ts';

refusalsOf({
  'people.no_school_role': { status: 409 },
  'people.not_a_running_school': { status: 422 },
  'people.not_a_class_of_it': { status: 422 },
});

/** What one does at a school. */
export const SchoolRole = z.enum(['teacher', 'homeroom', 'counsellor', 'school_leader']);
export type SchoolRole = z.infer<typeof SchoolRole>;

/** What somebody is moved to. A counsellor takes two people: the other school asks for it. */
export const MovedTo = SchoolRole.exclude(['counsellor']);
export type MovedTo = z.infer<typeof MovedTo>;

export const moveStaff = endpoint({
  method: 'POST',
  path: '/api/people/:id/move',
  access: 'people.move_staff',
  summary:
    'Moves one of a school’s staff to another school today: the roles he had end at once, he is signed out, and the new one begins.',
  params: z.object({ id: z.uuid() }),
  body: z.object({
    org: z.uuid(),
    role: MovedTo,
    /** The class a homeroom teacher gets. */
    class: z.uuid().nullable(),
  }),
  reply: z.object({ moved: z.literal(true) }),
  refuses: ['people.no_school_role', 'people.not_a_running_school', 'people.not_a_class_of_it'],
});

export const listSchoolClasses = endpoint({
  method: 'GET',
  path: '/api/schools/:id/classes',
  access: 'people.list_school_classes',
  summary: 'The classes of a school today, by name alone.',
  params: z.object({ id: z.uuid() }),
  reply: z.object({ items: z.array(z.object({ id: z.uuid(), name: z.string() })) }),
});

/** One of the staff has left schools; what he answered for there is somebody else’s, class by class. */
export const staffLeft = eventKind(
  'people.staff_left',
  z.object({
    person: z.uuid(),
    org: z.uuid(),
    successors: z.array(z.object({ class: z.uuid().nullable(), person: z.uuid() })),
  }),
);
