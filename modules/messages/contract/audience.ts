import { z } from 'zod';

/** Where people are: a region by its code, an area of a tree (a district, a consortium), a school, one grade of it, a class. */
export const AudiencePlace = z.discriminatedUnion('in', [
  z.object({ in: z.literal('region'), region: z.string().regex(/^\d{6}(\d{3}){0,2}$/) }),
  z.object({ in: z.literal('area'), area: z.uuid() }),
  z.object({ in: z.literal('org'), org: z.uuid() }),
  /** A grade of all twelve years, so that one number says it of a school of several stages. */
  z.object({ in: z.literal('grade'), org: z.uuid(), grade: z.number().int().min(1).max(12) }),
  z.object({ in: z.literal('class'), class: z.uuid() }),
]);
export type AudiencePlace = z.infer<typeof AudiencePlace>;

/** Roles of staff a notice can be meant for. */
export const StaffRole = z.enum([
  'official',
  'department',
  'school_leader',
  'homeroom',
  'teacher',
  'counsellor',
  'safeguard_lead',
]);
export type StaffRole = z.infer<typeof StaffRole>;

/** Something people take part in: of which kind, and which. */
export const Undertaking = z.object({
  kind: z
    .string()
    .max(40)
    .regex(/^[a-z]+\.[a-z_]+$/),
  id: z.uuid(),
});
export type Undertaking = z.infer<typeof Undertaking>;

/** As what one takes part: a pupil it serves, a guardian of such a pupil, or whoever provides it. */
export const PartTaken = z.enum(['guardian', 'pupil', 'provider']);
export type PartTaken = z.infer<typeof PartTaken>;

/**
 * One group of people, of today: the guardians of pupils (each for his children there), pupils themselves, staff by role; who
 * follows a column; who takes part in something.
 */
export const AudienceGroup = z.discriminatedUnion('of', [
  z.object({ of: z.literal('guardians'), place: AudiencePlace }),
  z.object({ of: z.literal('pupils'), place: AudiencePlace }),
  z.object({ of: z.literal('staff'), place: AudiencePlace, roles: z.array(StaffRole).min(1).max(7) }),
  z.object({ of: z.literal('followers'), column: z.uuid() }),
  z.object({ of: z.literal('participants'), undertaking: Undertaking, as: z.array(PartTaken).min(1).max(3) }),
]);
export type AudienceGroup = z.infer<typeof AudienceGroup>;

/** Those who are in all of some groups, and in none of others. */
export const AudiencePart = z.object({
  all: z.array(AudienceGroup).min(1).max(4),
  except: z.array(AudienceGroup).max(10).default([]),
});
export type AudiencePart = z.infer<typeof AudiencePart>;

/** Everybody who is in any of some parts: every union, intersection and exception of groups can be written so. */
export const Audience = z.object({ any: z.array(AudiencePart).min(1).max(20) });
export type Audience = z.infer<typeof Audience>;

/** A place one may send to, and what it is called. */
export const NamedPlace = z.object({ place: AudiencePlace, name: z.string() });
export type NamedPlace = z.infer<typeof NamedPlace>;

/** A column whose followers one may send to. */
export const NamedColumn = z.object({ column: z.uuid(), name: z.string() });

/** Something whose participants one may send to. */
export const NamedUndertaking = z.object({ undertaking: Undertaking, name: z.string() });
export type NamedUndertaking = z.infer<typeof NamedUndertaking>;
