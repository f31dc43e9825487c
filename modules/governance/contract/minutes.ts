import { z } from 'zod';
import { ConferenceInFull } from '#modules/governance/contract/conference.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { File } from '#platform/http/file-reply.ts';

const Id = z.object({ id: z.uuid() });

/** Of a change: 64 KB as base64. */
const mostCharacters = 87_384;

const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

const Change = z.string().min(4).max(mostCharacters).regex(base64);

export const readMinutes = endpoint({
  method: 'GET',
  path: '/api/agenda-items/:id/minutes',
  access: 'governance.read_minutes',
  summary:
    'What was written of the minutes of an item since a number: changes of a shared document (Yjs), which may be taken twice and in any order.',
  params: Id,
  query: z.object({ after: z.coerce.number().int().min(0).default(0) }),
  reply: z.object({ seq: z.number().int(), changes: z.array(z.string().regex(base64)), mayWrite: z.boolean() }),
});

export const writeMinutes = endpoint({
  method: 'POST',
  path: '/api/agenda-items/:id/minutes',
  access: 'governance.write_minutes',
  summary: 'Adds a change to the minutes of an item; the same change sent again, under its id, is one.',
  params: Id,
  body: z.object({ id: z.uuid(), change: Change }),
  reply: z.object({ seq: z.number().int() }),
  refuses: ['governance.minutes_closed', 'governance.change_unreadable', 'governance.minutes_full'],
});

const Seen = z.object({ seen: z.number().int() });

export const layMinutes = endpoint({
  method: 'POST',
  path: '/api/conferences/:id/minutes-laying',
  access: 'governance.lay_minutes',
  summary: 'Whoever chairs says that the minutes are as they are to be; another official confirms them.',
  params: Id,
  body: Seen,
  reply: ConferenceInFull,
  refuses: ['governance.conference_changed', 'governance.not_in_this_state', 'people.lent_asks_nothing'],
});

export const confirmMinutes = endpoint({
  method: 'POST',
  path: '/api/conferences/:id/minutes-confirmation',
  access: 'governance.confirm_minutes',
  summary: 'Another official confirms the minutes as they were laid; from then on nothing of them changes.',
  params: Id,
  body: Seen,
  reply: ConferenceInFull,
  refuses: [
    'governance.conference_changed',
    'governance.not_in_this_state',
    'governance.minutes_changed',
    'governance.own_minutes',
    'people.lent_decides_nothing',
    'people.in_office_today',
  ],
});

export const printMinutes = endpoint({
  method: 'GET',
  path: '/api/conferences/:id/minutes/file',
  access: 'governance.read_conference',
  summary:
    'Confirmed minutes on paper, as far as the reader reads the items: who was there, what was written, voted and resolved.',
  params: Id,
  reply: File,
  types: ['application/pdf'],
  refuses: ['governance.not_in_this_state'],
});
