import { z } from 'zod';
import { AgendaItem } from '#modules/governance/contract/agenda.ts';
import { Voting } from '#modules/governance/contract/voting.ts';
import { Holder } from '#modules/governance/contract/duty-list.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { File } from '#platform/http/file-reply.ts';
import { Instant, Moment } from '#platform/http/moment.ts';
import { Paging, pageOf } from '#platform/http/paging.ts';

export const ConferenceState = z.enum(['preparing', 'convoked', 'in_session', 'ended', 'confirmed', 'cancelled']);
export type ConferenceState = z.infer<typeof ConferenceState>;

/** How many of those who may vote have to be there. */
export const Quorum = z.enum(['none', 'half', 'two_thirds']);
export type Quorum = z.infer<typeof Quorum>;

export const SeatAnswer = z.enum(['comes', 'does_not']);
export type SeatAnswer = z.infer<typeof SeatAnswer>;

/** An organisation called to a conference. */
export const Seat = z.object({
  org: Holder,
  /** It listens, and has no vote. */
  isObserver: z.boolean(),
  answer: SeatAnswer.nullable(),
  whoComes: z.string().nullable(),
  /** Whether it is there, while the conference is in session and after. */
  isPresent: z.boolean(),
});
export type Seat = z.infer<typeof Seat>;

export const Conference = z.object({
  id: z.uuid(),
  title: z.string(),
  place: z.string(),
  startsAt: Moment,
  endsAt: Moment,
  state: ConferenceState,
  quorum: Quorum,
  voting: Voting,
  version: z.number().int(),
});
export type Conference = z.infer<typeof Conference>;

/** What can be done about a conference. */
export const ConferenceAct = z.enum([
  'change',
  'convoke',
  'call_off',
  'open',
  'end',
  'answer',
  'leave',
  'keep_attendance',
  'hold_vote',
  'resolve',
  'lay_minutes',
  'confirm_minutes',
]);
export type ConferenceAct = z.infer<typeof ConferenceAct>;

export const ConferenceInFull = Conference.extend({
  convenedBy: z.string(),
  calledOffWhy: z.string().nullable(),
  seats: z.array(Seat),
  /** How many of the members are there, and how many have to be. */
  present: z.number().int(),
  needed: z.number().int(),
  /** Of the minutes: who has laid them, who has confirmed them and when, and the hash of what they say. */
  minutes: z.object({
    laidBy: z.string().nullable(),
    confirmedBy: z.string().nullable(),
    confirmedAt: Moment.nullable(),
    hash: z.string().nullable(),
  }),
  /** The reader’s own organisation, where it is called. */
  ownOrg: z.uuid().nullable(),
  /** What is on the agenda and his to read, in order. */
  items: z.array(AgendaItem),
  /** How many more are confidential, and not his. */
  hidden: z.number().int(),
  /** What the reader may do about it now. */
  may: z.array(ConferenceAct),
});
export type ConferenceInFull = z.infer<typeof ConferenceInFull>;

const Id = z.object({ id: z.uuid() });
/** Of which version an act speaks: it is refused once somebody else has acted. */
const Seen = z.object({ seen: z.number().int() });

const Plan = z.object({
  title: z.string().trim().min(2).max(60),
  place: z.string().trim().min(2).max(60),
  startsAt: Instant,
  endsAt: Instant,
  quorum: Quorum,
  voting: Voting,
  /** Departments and schools; the bureau is there anyway. */
  members: z.array(z.uuid()).max(60),
  /** Who listens, and has no vote. */
  observers: z.array(z.uuid()).max(60).default([]),
});

const planRefuses = [
  'governance.ends_before_it_starts',
  'governance.starts_past',
  'governance.nobody_to_call',
  'governance.twice_in_a_conference',
  'governance.no_arbiter',
] as const;
const actRefuses = ['governance.conference_changed', 'governance.not_in_this_state'] as const;

export const convene = endpoint({
  method: 'POST',
  path: '/api/conferences',
  access: 'governance.convene',
  summary: 'The bureau begins to prepare a conference; nobody else hears of it yet.',
  body: Plan,
  reply: ConferenceInFull,
  refuses: planRefuses,
});

export const listConferences = endpoint({
  method: 'GET',
  path: '/api/conferences',
  access: 'governance.list_conferences',
  summary: 'Conferences the reader’s organisation is called to, the bureau’s all: the latest first.',
  query: Paging.extend({ when: z.enum(['coming', 'past', 'all']).default('all') }),
  reply: pageOf(Conference),
});

export const readConference = endpoint({
  method: 'GET',
  path: '/api/conferences/:id',
  access: 'governance.read_conference',
  summary: 'One conference with who is called to it, and its agenda as far as the reader may read it.',
  params: Id,
  reply: ConferenceInFull,
});

export const changeConference = endpoint({
  method: 'PUT',
  path: '/api/conferences/:id',
  access: 'governance.change_conference',
  summary: 'Changes when, where and with whom a conference is; whoever is called to it hears of that.',
  params: Id,
  body: Plan.extend(Seen.shape),
  reply: ConferenceInFull,
  refuses: [...planRefuses, ...actRefuses],
});

const acting = <const P extends string, B extends z.ZodRawShape>(
  path: P,
  summary: string,
  body: B,
  refuses: readonly string[] = [],
) =>
  endpoint({
    method: 'POST',
    path: `/api/conferences/:id/${path}` as const,
    access: 'governance.change_conference',
    summary,
    params: Id,
    body: Seen.extend(body),
    reply: ConferenceInFull,
    refuses: [...actRefuses, ...refuses],
  });

export const convoke = acting('convocation', 'Calls everybody named to a conference: they hear of it, and answer.', {});
export const callOff = acting('calling-off', 'Calls a conference off; whoever was called hears why.', {
  reason: z.string().trim().min(5).max(500),
});
export const openConference = acting('opening', 'A conference begins.', {});
export const endConference = acting('end', 'A conference is over; its agenda stays as it is.', {}, [
  'governance.vote_open',
]);

export const answerConvocation = endpoint({
  method: 'POST',
  path: '/api/conferences/:id/answer',
  access: 'governance.answer_convocation',
  summary: 'An organisation says whether it comes, and who; until the conference is over it may say otherwise.',
  params: Id,
  body: z.object({ answer: SeatAnswer, whoComes: z.string().trim().max(60).nullable().default(null) }),
  reply: ConferenceInFull,
  refuses: ['governance.not_in_this_state'],
});

export const readInvitation = endpoint({
  method: 'GET',
  path: '/api/conferences/:id/invitation.ics',
  access: 'governance.read_conference',
  summary: 'The conference as a file that calendars take, or its being called off.',
  params: Id,
  reply: File,
  types: ['text/calendar'],
});
