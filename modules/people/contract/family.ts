import { z } from 'zod';
import { eventKind } from '#platform/events/event-kind.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { Moment } from '#platform/http/moment.ts';

export const Purpose = z.enum(['service.mental', 'service.general']);
export type Purpose = z.infer<typeof Purpose>;

export const Decision = z.enum(['given', 'refused', 'withdrawn']);
export type Decision = z.infer<typeof Decision>;

/** One purpose a family is asked about: its text, what was decided, and what counts. */
export const ConsentState = z.object({
  purpose: Purpose,
  title: z.string(),
  text: z.string(),
  version: z.number().int(),
  /** What the caller himself decided; for somebody who does not decide, what counts. */
  decision: Decision.nullable(),
  /** What counts of all guardians' decisions: where they disagree, the more protective one. */
  standing: z.enum(['given', 'refused']).nullable(),
  at: Moment.nullable(),
});
export type ConsentState = z.infer<typeof ConsentState>;

export const Child = z.object({
  id: z.uuid(),
  name: z.string(),
  givenName: z.string(),
  school: z.string(),
  className: z.string(),
  /** Whether he decides himself: from fourteen. */
  decidesHimself: z.boolean(),
  consents: z.array(ConsentState),
});
export type Child = z.infer<typeof Child>;

export const listChildren = endpoint({
  method: 'GET',
  path: '/api/children',
  access: 'people.list_children',
  summary: 'The caller’s children (or the pupil himself), with what was decided for them.',
  reply: z.object({ items: z.array(Child) }),
});

export const decideConsent = endpoint({
  method: 'POST',
  path: '/api/consents',
  access: 'people.decide_consent',
  summary: 'Gives, refuses or withdraws consent to a purpose; all three are as easy.',
  body: z.object({ pupil: z.uuid(), purpose: Purpose, decision: Decision }),
  reply: ConsentState,
  refuses: ['people.not_yours_to_decide'],
});

export const consentDecided = eventKind(
  'people.consent_decided',
  z.object({ pupil: z.uuid(), purpose: Purpose, decision: Decision }),
);
