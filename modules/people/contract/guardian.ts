import { z } from 'zod';
import { endpoint } from '#platform/http/endpoint.ts';
import { Day } from '#platform/http/moment.ts';

/** What somebody is to a child. */
export const GuardianRelation = z.enum(['father', 'mother', 'grandparent', 'other']);
export type GuardianRelation = z.infer<typeof GuardianRelation>;

/** How far a guardianship is, as the school knows it; of orders the school at large knows nothing. */
export const GuardianState = z.enum(['claimed', 'confirmed', 'active', 'ended']);
export type GuardianState = z.infer<typeof GuardianState>;

/** A guardian of a pupil, to those of the school who answer for him. */
export const Guardian = z.object({
  id: z.uuid(),
  person: z.uuid(),
  name: z.string(),
  relation: z.string(),
  /** Whether he is the one who really cares for the child. */
  carer: z.boolean(),
  /** Since when by entrustment (委托照护). */
  entrustedSince: Day.nullable(),
  state: GuardianState,
  /** From which day on one the school has confirmed is active. */
  activeFrom: Day.nullable(),
});
export type Guardian = z.infer<typeof Guardian>;

export const listGuardians = endpoint({
  method: 'GET',
  path: '/api/pupils/:id/guardians',
  access: 'people.list_guardians',
  summary: 'The guardians of a pupil, those who only claim to be among them; each look is audited.',
  params: z.object({ id: z.uuid() }),
  reply: z.object({ items: z.array(Guardian) }),
});

export const endGuardianship = endpoint({
  method: 'DELETE',
  path: '/api/guardianships/:id',
  access: 'people.end_guardianship',
  summary: 'Takes back, within the seven days, that the school confirmed a guardian.',
  params: z.object({ id: z.uuid() }),
  reply: z.object({ items: z.array(Guardian) }),
  refuses: ['people.not_on_probation'],
});

export const nameChildren = endpoint({
  method: 'GET',
  path: '/api/children/names',
  access: 'people.name_children',
  summary: 'The given names of the caller’s children of whom he is shown nothing else.',
  reply: z.object({ items: z.array(z.object({ givenName: z.string() })) }),
});

/** One of a child's guardians, to another: no number, no address. */
export const FellowGuardian = z.object({
  name: z.string(),
  relation: z.string(),
  carer: z.boolean(),
  isSelf: z.boolean(),
});
export type FellowGuardian = z.infer<typeof FellowGuardian>;

export const listFellowGuardians = endpoint({
  method: 'GET',
  path: '/api/children/:id/guardians',
  access: 'people.list_fellow_guardians',
  summary: 'Who the guardians of the caller’s child are today.',
  params: z.object({ id: z.uuid() }),
  /** Whether all are told: on probation one reads of oneself alone. */
  reply: z.object({ items: z.array(FellowGuardian), isWhole: z.boolean() }),
});
