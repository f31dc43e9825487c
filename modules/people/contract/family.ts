import { z } from 'zod';
import { PurposeCode } from '#modules/people/contract/purpose.ts';
import { eventKind } from '#platform/events/event-kind.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { Moment } from '#platform/http/moment.ts';

export const Decision = z.enum(['given', 'refused', 'withdrawn']);
export type Decision = z.infer<typeof Decision>;

/** One purpose a family is asked about: its text, what was decided, and what counts. */
export const ConsentState = z.object({
  purpose: PurposeCode,
  title: z.string(),
  text: z.string(),
  version: z.number().int(),
  /** Sensitive: asked by itself. */
  separate: z.boolean(),
  /** What the caller himself decided; for somebody who does not decide, what counts. */
  decision: Decision.nullable(),
  /** The version of the text that was decided on; an older one is asked again. */
  decidedOn: z.number().int().nullable(),
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
  body: z.object({
    pupil: z.uuid(),
    purpose: PurposeCode,
    decision: Decision,
    /** The text that was read; a phone that waited for a network may have shown an older one. */
    version: z.number().int().min(1).default(1),
    /** When the caller had decided last by what he was shown, null for never: a yes to what is no longer so is refused. */
    seen: Moment.nullable().optional(),
  }),
  reply: ConsentState,
  refuses: ['people.not_yours_to_decide', 'people.nothing_to_decide', 'people.decided_since'],
});

/** Something a withdrawal brings to an end. */
export const Stop = z.object({ text: z.string(), at: Moment.nullable() });
export type Stop = z.infer<typeof Stop>;

export const readStops = endpoint({
  method: 'GET',
  path: '/api/consents/stops',
  access: 'people.read_stops',
  summary: 'What would stop if consent to a purpose were withdrawn now.',
  query: z.object({ pupil: z.uuid(), purpose: PurposeCode }),
  reply: z.object({ items: z.array(Stop) }),
  refuses: ['people.nothing_to_decide'],
});

export const consentDecided = eventKind(
  'people.consent_decided',
  z.object({ pupil: z.uuid(), purpose: PurposeCode, decision: Decision }),
);
