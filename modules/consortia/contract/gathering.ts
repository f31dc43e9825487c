import { z } from 'zod';
import { School } from '#modules/consortia/contract/consortium.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { File } from '#platform/http/file-reply.ts';
import { Instant, Moment } from '#platform/http/moment.ts';
import { Paging, pageOf } from '#platform/http/paging.ts';

/** Joint research of teachers 教研, or a day of a programme of shared culture. */
export const GatheringKind = z.enum(['research', 'culture']);
export type GatheringKind = z.infer<typeof GatheringKind>;

/** `proposed` and `put_back`: known to its host and to whoever decides. `on_calendar`: known to all of the consortium. */
export const GatheringState = z.enum(['proposed', 'put_back', 'on_calendar', 'called_off']);
export type GatheringState = z.infer<typeof GatheringState>;

/** For how many minutes at most a gathering counts: half a day and another half. */
export const mostMinutes = 720;

/** What a host says of a gathering. */
export const GatheringPlan = z.object({
  title: z.string().trim().min(2).max(60),
  subject: z.string().trim().max(30).default(''),
  place: z.string().trim().min(2).max(60),
  startsAt: Instant,
  endsAt: Instant,
  /** Who leads it, in the host’s words. */
  leads: z.string().trim().max(60).default(''),
  /** What to read or bring, or where it is found. */
  material: z.string().trim().max(500).default(''),
  /** Of culture, the programme it belongs to, where it does. */
  programme: z.uuid().nullable().default(null),
});
export type GatheringPlan = z.infer<typeof GatheringPlan>;

/** What the reader may do about a gathering. */
export const GatheringAct = z.enum(['change', 'call_off', 'take_on', 'put_back', 'join', 'leave', 'confirm']);
export type GatheringAct = z.infer<typeof GatheringAct>;

export const Gathering = z.object({
  id: z.uuid(),
  consortium: z.object({ id: z.uuid(), name: z.string() }),
  kind: GatheringKind,
  programme: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  title: z.string(),
  subject: z.string(),
  host: School,
  place: z.string(),
  startsAt: Moment,
  endsAt: Moment,
  leads: z.string(),
  material: z.string(),
  state: GatheringState,
  /** Why it was put back, or called off. */
  reason: z.string().nullable(),
  /** How often it was changed since it is on the calendar, and when last. */
  changes: z.number().int(),
  changedAt: Moment,
  /** How many said they come; how many of them the host has confirmed. */
  joined: z.number().int(),
  confirmed: z.number().int(),
  /** Of the reader himself: whether he said he comes, and for how many minutes the host has confirmed it. */
  own: z.object({ minutes: z.number().int().nullable() }).nullable(),
  may: z.array(GatheringAct),
  version: z.number().int(),
});
export type Gathering = z.infer<typeof Gathering>;

const Id = z.object({ id: z.uuid() });
const Seen = z.object({ seen: z.number().int() });
const Reason = z.string().trim().min(2).max(200);

export const listGatherings = endpoint({
  method: 'GET',
  path: '/api/gatherings',
  access: 'consortia.list_gatherings',
  summary:
    'The calendar of the consortia within reach: what is to come, the next first; what is past, the latest first.',
  query: Paging.extend({
    when: z.enum(['coming', 'past', 'waiting']).default('coming'),
    consortium: z.uuid().optional(),
    kind: GatheringKind.optional(),
    programme: z.uuid().optional(),
  }),
  reply: pageOf(Gathering),
});

export const readGathering = endpoint({
  method: 'GET',
  path: '/api/gatherings/:id',
  access: 'consortia.read_gathering',
  summary: 'One gathering.',
  params: Id,
  reply: Gathering,
});

export const readGatheringFile = endpoint({
  method: 'GET',
  path: '/api/gatherings/:id/gathering.ics',
  access: 'consortia.read_gathering',
  summary: 'A gathering on the calendar, or called off, as a file that calendars take.',
  params: Id,
  reply: File,
  types: ['text/calendar'],
  refuses: ['consortia.not_in_this_state'],
});

const planRefusals = [
  'consortia.ends_before_it_starts',
  'consortia.starts_past',
  'consortia.too_long',
  'consortia.no_such_programme',
] as const;

export const proposeGathering = endpoint({
  method: 'POST',
  path: '/api/gatherings',
  access: 'consortia.propose_gathering',
  summary: 'A school proposes a gathering it hosts, for a consortium it belongs to.',
  body: GatheringPlan.extend({ consortium: z.uuid(), kind: GatheringKind }),
  reply: Gathering,
  refuses: [...planRefusals, 'consortia.no_such_consortium'],
});

export const changeGathering = endpoint({
  method: 'PUT',
  path: '/api/gatherings/:id',
  access: 'consortia.change_gathering',
  summary: 'Changes a gathering; what was put back is proposed anew, and a change of the calendar is told.',
  params: Id,
  body: GatheringPlan.extend({ seen: z.number().int() }),
  reply: Gathering,
  refuses: [...planRefusals, 'consortia.gathering_changed', 'consortia.not_in_this_state'],
});

export const takeOnGathering = endpoint({
  method: 'POST',
  path: '/api/gatherings/:id/taking-on',
  access: 'consortia.settle_gathering',
  summary: 'Puts a gathering on the calendar of the consortium.',
  params: Id,
  body: Seen,
  reply: Gathering,
  refuses: ['consortia.gathering_changed', 'consortia.not_in_this_state', 'consortia.starts_past'],
});

export const putBackGathering = endpoint({
  method: 'POST',
  path: '/api/gatherings/:id/putting-back',
  access: 'consortia.settle_gathering',
  summary: 'Gives a proposed gathering back to its host, with a reason.',
  params: Id,
  body: Seen.extend({ reason: Reason }),
  reply: Gathering,
  refuses: ['consortia.gathering_changed', 'consortia.not_in_this_state'],
});

export const callOffGathering = endpoint({
  method: 'POST',
  path: '/api/gatherings/:id/calling-off',
  access: 'consortia.change_gathering',
  summary: 'Calls a gathering off, with a reason; it stays to be seen, and whoever wanted to come hears of it.',
  params: Id,
  body: Seen.extend({ reason: Reason }),
  reply: Gathering,
  refuses: ['consortia.gathering_changed', 'consortia.not_in_this_state'],
});

export const joinGathering = endpoint({
  method: 'POST',
  path: '/api/gatherings/:id/joining',
  access: 'consortia.join_gathering',
  summary: 'Somebody of a school of the consortium says that he comes.',
  params: Id,
  body: z.object({}),
  reply: Gathering,
  refuses: ['consortia.not_in_this_state'],
});

export const leaveGathering = endpoint({
  method: 'POST',
  path: '/api/gatherings/:id/leaving',
  access: 'consortia.join_gathering',
  summary: 'Takes back that one comes, until it is confirmed; nothing of it is kept.',
  params: Id,
  body: z.object({}),
  reply: Gathering,
  refuses: ['consortia.not_in_this_state'],
});

/** Somebody who said he comes, to the host. */
export const Participant = z.object({
  person: z.uuid(),
  name: z.string(),
  school: School,
  minutes: z.number().int().nullable(),
});
export type Participant = z.infer<typeof Participant>;

export const listParticipants = endpoint({
  method: 'GET',
  path: '/api/gathering-participants',
  access: 'consortia.list_participants',
  summary: 'Who said he comes to a gathering, to its host.',
  query: Paging.extend({ gathering: z.uuid() }),
  reply: pageOf(Participant),
});

export const confirmParticipants = endpoint({
  method: 'POST',
  path: '/api/gatherings/:id/confirmation',
  access: 'consortia.confirm_participants',
  summary: 'The host confirms, after it is over, who was there and for how long.',
  params: Id,
  body: z.object({
    came: z
      .array(z.object({ person: z.uuid(), minutes: z.number().int().min(1).max(mostMinutes) }))
      .min(1)
      .max(200),
  }),
  reply: Gathering,
  refuses: [
    'consortia.not_over_yet',
    'consortia.not_in_this_state',
    'consortia.no_such_participant',
    'consortia.longer_than_it_was',
  ],
});

/** What somebody took part in, both sides having said so: grade B. */
export const ResearchHour = z.object({
  gathering: z.uuid(),
  title: z.string(),
  host: School,
  startsAt: Moment,
  minutes: z.number().int(),
});
export type ResearchHour = z.infer<typeof ResearchHour>;

export const listResearchHours = endpoint({
  method: 'GET',
  path: '/api/research-hours',
  access: 'consortia.list_research_hours',
  summary: 'The joint research the reader took part in and a host confirmed, the latest first; his own alone.',
  query: Paging,
  reply: pageOf(ResearchHour).extend({ minutes: z.number().int() }),
});
