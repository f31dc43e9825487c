import { z } from 'zod';
import { PupilTalk } from '#modules/messages/contract/conversation.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { Moment } from '#platform/http/moment.ts';
import { Paging, pageOf } from '#platform/http/paging.ts';

const Id = z.object({ id: z.uuid() });

/** What the adult of the pupil’s school may be. */
export const SchoolAdultRole = z.enum(['counsellor', 'homeroom']);

/** What the adult of another organisation may be. */
export const OtherAdultRole = z.enum(['counsellor', 'community_worker', 'provider_admin']);

/** A pupil’s talk as whoever puts two adults into it sees it: who is in it, and nothing of what is written there. */
export const PupilTalkEntry = z.object({
  id: z.uuid(),
  child: z.uuid(),
  childName: z.string(),
  /** What his class is called; null where he is in none of this school any more. */
  className: z.string().nullable(),
  /** Whether the pupil said that his homeroom teacher is not to be in it. */
  withoutHomeroom: z.boolean(),
  askedAt: Moment,
  adults: z.array(z.object({ person: z.uuid(), name: z.string(), role: z.string() })),
  /** Whether two adults are in it today. */
  isComplete: z.boolean(),
});
export type PupilTalkEntry = z.infer<typeof PupilTalkEntry>;

/** Somebody who may be one of the two, as what he is there. */
export const FitAdult = z.object({
  person: z.uuid(),
  name: z.string(),
  role: z.enum([...SchoolAdultRole.options, ...OtherAdultRole.options]),
  roleName: z.string(),
});
export type FitAdult = z.infer<typeof FitAdult>;

export const askPupilTalk = endpoint({
  method: 'POST',
  path: '/api/pupil-talks',
  access: 'messages.ask_pupil_talk',
  summary:
    'A pupil asks for somebody to talk to: two adults of different organisations, whom the school’s safeguarding lead finds. The talk there is already is given back.',
  body: z.object({ withoutHomeroom: z.boolean() }),
  reply: PupilTalk,
  refuses: ['messages.too_young'],
});

export const listPupilTalks = endpoint({
  method: 'GET',
  path: '/api/pupil-talks',
  access: 'messages.list_pupil_talks',
  summary:
    'The talks pupils of the caller’s school have asked for, those that wait for an adult first: who is in each, and nothing that is written there.',
  query: Paging,
  reply: pageOf(PupilTalkEntry),
});

export const listFitAdults = endpoint({
  method: 'GET',
  path: '/api/pupil-talks/:id/adults',
  access: 'messages.list_fit_adults',
  summary: 'Who of an organisation may be one of the two adults of a talk; each look is recorded.',
  params: Id,
  query: Paging.extend({ org: z.uuid().optional().describe('Left out: the pupil’s school.') }),
  reply: pageOf(FitAdult),
  refuses: ['messages.of_the_family'],
});

const CheckedOn = z.iso
  .date()
  .describe('On which day it was looked up whether the law lets him work with minors; within a year.');

export const pairAdults = endpoint({
  method: 'PUT',
  path: '/api/pupil-talks/:id/adults',
  access: 'messages.pair_adults',
  summary:
    'Puts two adults of different organisations into a pupil’s talk, in the place of those who were there; whoever is new reads what is delivered from then on.',
  params: Id,
  body: z.object({
    ofSchool: z.object({ person: z.uuid(), role: SchoolAdultRole, checkedOn: CheckedOn }),
    ofOther: z.object({ person: z.uuid(), org: z.uuid(), role: OtherAdultRole, checkedOn: CheckedOn }),
  }),
  reply: PupilTalkEntry,
  refuses: ['messages.of_the_family', 'messages.not_fit', 'messages.check_too_old', 'messages.talk_over'],
});
