import { z } from 'zod';
import { Attachment, showAttachment } from '#modules/messages/contract/attachment.ts';
import { FoundWords } from '#modules/messages/contract/moderation.ts';
import { MessageState } from '#modules/messages/contract/conversation.ts';
import { OpeningGround } from '#modules/messages/contract/opening-ground.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { File } from '#platform/http/file-reply.ts';
import { Day, Moment } from '#platform/http/moment.ts';
import { Paging, pageOf } from '#platform/http/paging.ts';

/** The authorities the law lets open correspondence, for state security or a criminal investigation. */
export const Authority = z.enum(['police', 'procuratorate', 'state_security']);

/** `waiting` for a second person; `open` to whoever began it; `over` in time, `objected` to, or `lapsed` with nobody’s word. */
export const OpeningState = z.enum(['waiting', 'open', 'over', 'objected', 'lapsed']);
export type OpeningState = z.infer<typeof OpeningState>;

export const Verdict = z.enum(['confirmed', 'objected']);

const Officer = z.object({ name: z.string().trim().min(2).max(40), badge: z.string().trim().min(2).max(30) });

/** What an authority demands in writing, as it stands on the paper. */
const Demand = z.object({
  authority: Authority,
  authorityName: z.string().trim().min(4).max(80),
  document: z.string().normalize('NFKC').trim().min(2).max(60),
  documentOn: Day,
  officers: z
    .array(Officer)
    .length(2)
    .refine((two) => new Set(two.map(({ badge }) => badge)).size === two.length)
    .describe('The two who brought it: the law asks for two.'),
});

/** An opening, as the leads of the school and the bureau read of it: never what is opened. */
export const Opening = z.object({
  id: z.uuid(),
  ground: OpeningGround,
  state: OpeningState,
  childName: z.string(),
  schoolName: z.string(),
  openedBy: z.string(),
  begunAt: Moment,
  /** What was written from then until before then. */
  from: Moment,
  to: Moment,
  /** Until when it is read, or waits to be. */
  until: Moment,
  reason: z.string(),
  demand: Demand.nullable(),
  /** The day on which the pupil hears of it. */
  tellOn: Day,
  isTold: z.boolean(),
  /** How often its opener has begun one in an emergency in the 30 days up to it. */
  times: z.int(),
  verdict: z.object({ verdict: Verdict, by: z.string(), at: Moment, reason: z.string() }).nullable(),
  mayDecide: z.boolean(),
  mayRead: z.boolean(),
});
export type Opening = z.infer<typeof Opening>;

const OpenedMessage = z.object({
  id: z.uuid(),
  by: z.string(),
  isPupil: z.boolean(),
  /** Null where it was withdrawn or removed. */
  body: z.string().nullable(),
  /** What rang at the leads before it was changed, withdrawn or removed, and what was found in that; the oldest first. Nothing else is brought back. */
  saidBefore: z.array(z.object({ body: z.string(), hits: FoundWords })),
  attachments: z.array(Attachment),
  state: MessageState,
  writtenAt: Moment,
  deliveredAt: Moment.nullable(),
  editedAt: Moment.nullable(),
});
export type OpenedMessage = z.infer<typeof OpenedMessage>;

const Id = z.object({ id: z.uuid() });
/** Of a child under eight there is nothing to open, neither for these nor for his guardian: he has no talk (docs/adr/0026). */
const refuses = [
  'messages.of_the_family',
  'messages.in_his_talk',
  'messages.nothing_to_open',
  'messages.opened_already',
  'access.prove_again',
];

export const openInEmergency = endpoint({
  method: 'POST',
  path: '/api/openings/emergency',
  access: 'messages.open_in_emergency',
  summary:
    'A safeguarding lead opens what a pupil has written lately, for a day, where the child himself is in danger; a second person says at once whether that is so. A child under eight has no talk: nobody, his guardian neither, has anything to open.',
  body: z.object({
    pupil: z.uuid(),
    reason: z.string().trim().min(20).max(500).describe('The danger to the child himself, and how it is known.'),
    days: z.int().min(1).max(30).describe('How many days back.'),
    tellOn: Day.nullable().describe('Null: the pupil hears of it at once.'),
  }),
  reply: Opening,
  refuses: [...refuses, 'messages.not_a_minor', 'messages.objected_before', 'messages.told_too_late'],
});

export const enterDemand = endpoint({
  method: 'POST',
  path: '/api/openings/demand',
  access: 'messages.enter_demand',
  summary:
    'A safeguarding lead enters an authority’s written demand for what a pupil wrote and was written; the bureau compares it with the paper before anything opens.',
  body: Demand.extend({
    pupil: z.uuid(),
    reason: z.string().trim().min(4).max(500).describe('What the paper says it is about.'),
    from: Day,
    to: Day,
    tellOn: Day.nullable().describe('Until when the paper orders silence; null: the pupil hears of it at once.'),
  }).refine(({ from, to }) => from <= to, { path: ['to'] }),
  reply: Opening,
  refuses: [...refuses, 'messages.not_yet', 'messages.told_too_late'],
});

export const listOpenings = endpoint({
  method: 'GET',
  path: '/api/openings',
  access: 'messages.list_openings',
  summary:
    'The openings of pupils’ talks at the caller’s school, or those that wait for the bureau, what is to be decided first; each look is recorded.',
  query: Paging,
  reply: pageOf(Opening),
});

export const decideOpening = endpoint({
  method: 'POST',
  path: '/api/openings/:id/decision',
  access: 'messages.decide_opening',
  summary: 'A second person confirms an opening, or objects to it, which ends it.',
  params: Id,
  body: z.object({ verdict: Verdict, reason: z.string().trim().min(4).max(500) }),
  reply: Opening,
  refuses: [
    'messages.own_opening',
    'messages.of_the_family',
    'messages.in_his_talk',
    'messages.opening_decided',
    'access.prove_again',
  ],
});

export const readOpening = endpoint({
  method: 'GET',
  path: '/api/openings/:id/messages',
  access: 'messages.read_opening',
  summary: 'What an opening opens to whoever began it, the newest first; each page that is read is recorded.',
  params: Id,
  query: Paging,
  reply: pageOf(OpenedMessage),
  refuses: ['access.prove_again'],
});

export const showOpened = endpoint({
  method: 'GET',
  path: '/api/openings/:id/file',
  access: 'messages.read_opening',
  summary: 'A picture or a recording of a message that an opening opens; each time it is shown is recorded.',
  params: Id,
  query: showAttachment.query.extend({ attachment: z.uuid() }),
  reply: File,
  types: showAttachment.types,
  statuses: showAttachment.statuses,
  refuses: ['access.prove_again', 'request.no_such_part'],
});

export const takeOpening = endpoint({
  method: 'GET',
  path: '/api/openings/:id/paper',
  access: 'messages.take_opening',
  summary:
    'What a confirmed demand opens, as the authority takes it along: signed, with its SHA-256; `lianyu audit paper` verifies it.',
  params: Id,
  reply: File,
  types: ['application/octet-stream'],
  refuses: ['access.prove_again'],
});

export const countOpenings = endpoint({
  method: 'GET',
  path: '/api/openings/counts',
  access: 'messages.count_openings',
  summary:
    'How many openings there were in the county in a school year, by ground, in tens; fewer than ten are not told apart.',
  query: z.object({ year: z.coerce.number().int().min(2020).max(2100).optional() }),
  reply: z.object({
    year: z.int(),
    /** Of each ground; tens rounded down, null where there were one to nine. */
    items: z.array(
      z.object({
        ground: OpeningGround,
        begun: z.int().nullable(),
        confirmed: z.int().nullable(),
        objected: z.int().nullable(),
      }),
    ),
  }),
});
