import { z } from 'zod';
import { School } from '#modules/consortia/contract/consortium.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { Day } from '#platform/http/moment.ts';
import { Paging, pageOf } from '#platform/http/paging.ts';

/** What a programme of shared culture is. */
export const ProgrammeWish = z.object({
  name: z.string().trim().min(2).max(60),
  about: z.string().trim().min(2).max(500),
  /** Where it is given, in words. */
  places: z.string().trim().max(120).default(''),
  /** Whom to ask. */
  contact: z.string().trim().max(60).default(''),
  began: Day,
  /** Its last day. */
  until: Day,
});
export type ProgrammeWish = z.infer<typeof ProgrammeWish>;

/** What the reader may do about a programme. */
export const ProgrammeAct = z.enum(['change', 'end', 'join', 'leave']);
export type ProgrammeAct = z.infer<typeof ProgrammeAct>;

export const Programme = z.object({
  id: z.uuid(),
  consortium: z.object({ id: z.uuid(), name: z.string() }),
  name: z.string(),
  about: z.string(),
  places: z.string(),
  contact: z.string(),
  began: Day,
  until: Day,
  state: z.enum(['coming', 'running', 'over']),
  /** The schools that take part; of those that do not nothing is said. */
  schools: z.array(School),
  may: z.array(ProgrammeAct),
  version: z.number().int(),
});
export type Programme = z.infer<typeof Programme>;

const Id = z.object({ id: z.uuid() });
const Seen = z.object({ seen: z.number().int() });
const periodRefusals = ['consortia.period_reversed', 'consortia.period_past'] as const;

export const listProgrammes = endpoint({
  method: 'GET',
  path: '/api/programmes',
  access: 'consortia.list_programmes',
  summary: 'The programmes of shared culture of the consortia within reach, those that run longest first.',
  query: Paging.extend({ consortium: z.uuid().optional() }),
  reply: pageOf(Programme),
});

export const beginProgramme = endpoint({
  method: 'POST',
  path: '/api/programmes',
  access: 'consortia.keep_programme',
  summary: 'Begins a programme of shared culture; which schools take part, they say themselves.',
  body: ProgrammeWish.extend({ consortium: z.uuid() }),
  reply: Programme,
  refuses: [...periodRefusals, 'consortia.no_such_consortium'],
});

export const changeProgramme = endpoint({
  method: 'PUT',
  path: '/api/programmes/:id',
  access: 'consortia.keep_programme',
  summary: 'Changes a programme.',
  params: Id,
  body: ProgrammeWish.extend({ seen: z.number().int() }),
  reply: Programme,
  refuses: [...periodRefusals, 'consortia.programme_changed', 'consortia.programme_over'],
});

export const endProgramme = endpoint({
  method: 'POST',
  path: '/api/programmes/:id/ending',
  access: 'consortia.keep_programme',
  summary: 'Ends a programme before its time; what was on its calendar stays.',
  params: Id,
  body: Seen,
  reply: Programme,
  refuses: ['consortia.programme_changed', 'consortia.programme_over'],
});

export const joinProgramme = endpoint({
  method: 'POST',
  path: '/api/programmes/:id/joining',
  access: 'consortia.join_programme',
  summary: 'The reader’s school takes part in a programme.',
  params: Id,
  body: z.object({}),
  reply: Programme,
  refuses: ['consortia.programme_over'],
});

export const leaveProgramme = endpoint({
  method: 'POST',
  path: '/api/programmes/:id/leaving',
  access: 'consortia.join_programme',
  summary: 'The reader’s school takes part no longer; nothing of it is kept.',
  params: Id,
  body: z.object({}),
  reply: Programme,
});
