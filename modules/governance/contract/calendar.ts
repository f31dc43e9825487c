import { z } from 'zod';
import { endpoint } from '#platform/http/endpoint.ts';
import { File } from '#platform/http/file-reply.ts';
import { Moment } from '#platform/http/moment.ts';

export const readCalendarKey = endpoint({
  method: 'GET',
  path: '/api/calendar-key',
  access: 'governance.keep_calendar_key',
  summary: 'Since when a secret address of the reader’s own stands for his calendar; the address itself is told once.',
  reply: z.object({ madeAt: Moment.nullable() }),
});

export const makeCalendarKey = endpoint({
  method: 'POST',
  path: '/api/calendar-key',
  access: 'governance.keep_calendar_key',
  summary:
    'Gives a secret address at which a calendar reads what the reader is called or may come to; an older one stops working.',
  body: z.object({}),
  /** The path of the address, with its secret. */
  reply: z.object({ path: z.string(), madeAt: Moment }),
  isSecret: true,
});

export const endCalendarKey = endpoint({
  method: 'DELETE',
  path: '/api/calendar-key',
  access: 'governance.keep_calendar_key',
  summary: 'The address works no longer.',
  reply: z.object({ madeAt: z.null() }),
});

export const readCalendarFeed = endpoint({
  method: 'GET',
  path: '/calendar/:token',
  access: 'governance.read_calendar_feed',
  summary: 'The conferences and gatherings of whoever holds this secret address, as calendars read them.',
  params: z.object({ token: z.string().regex(/^\d{6}\.[\w-]{43}\.ics$/) }),
  reply: File,
  types: ['text/calendar'],
  isForAnybody: true,
});
