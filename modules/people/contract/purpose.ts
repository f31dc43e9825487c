import { z } from 'zod';
import { eventKind } from '#platform/events/event-kind.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { Moment } from '#platform/http/moment.ts';

/** The code of a purpose; which there are is data. */
export const PurposeCode = z.string().regex(/^[a-z_]{1,30}\.[a-z_]{1,30}$/);

const Text = z.string().trim().min(20).max(2_000);

/** One version of a purpose's text. */
export const PurposeText = z.object({
  version: z.number().int(),
  zh: z.string(),
  en: z.string(),
  /** SHA-256 over both languages. */
  hash: z.string(),
  /** Allows more than the version before: who agreed to that one has not agreed to this. */
  wider: z.boolean(),
  validFrom: Moment,
});
export type PurposeText = z.infer<typeof PurposeText>;

/** What children's data is used for, and by what right. */
export const Purpose = z.object({
  code: PurposeCode,
  title: z.string(),
  /** A consent is asked for; what a statute demands is told. */
  basis: z.enum(['consent', 'statute']),
  /** Of a statute: law and article. */
  article: z.string().nullable(),
  class: z.enum(['C1', 'C2', 'C3']),
  separate: z.boolean(),
  core: z.boolean(),
  /** The text that counts, in the reader's language. */
  text: z.string(),
  version: z.number().int(),
  /** The actions of the policy that rest on it: without the consent none of them is done. */
  stops: z.array(z.string()),
  /** All versions, the newest first. */
  texts: z.array(PurposeText),
});
export type Purpose = z.infer<typeof Purpose>;

export const listPurposes = endpoint({
  method: 'GET',
  path: '/api/purposes',
  access: 'people.list_purposes',
  summary: 'What children’s data is used for: what families are asked, what a statute demands, with all texts.',
  reply: z.object({ items: z.array(Purpose) }),
});

export const addPurposeText = endpoint({
  method: 'POST',
  path: '/api/purposes/texts',
  access: 'people.add_purpose_text',
  summary: 'Puts a new version of a purpose’s text in force. None is ever edited; families are asked again.',
  body: z.object({ purpose: PurposeCode, zh: Text, en: Text, wider: z.boolean() }),
  reply: Purpose,
  refuses: ['people.nothing_to_decide', 'people.text_stands'],
});

/** What counts may be another thing now though nobody decided: of a purpose with a new text, or of a pupil who came of age. */
export const consentsLapsed = eventKind(
  'people.consents_lapsed',
  z.union([z.object({ purpose: PurposeCode }), z.object({ pupil: z.uuid() })]),
);
