import { z } from 'zod';
import { endpoint } from '#platform/http/endpoint.ts';
import { Moment } from '#platform/http/moment.ts';
import { Paging, pageOf } from '#platform/http/paging.ts';

/** One look at what is kept about a child: who, by role and place and not by name, at what, and by what right. */
export const Look = z.object({
  at: Moment,
  who: z.string(),
  what: z.string(),
  why: z.string(),
});
export type Look = z.infer<typeof Look>;

export const listLooks = endpoint({
  method: 'GET',
  path: '/api/children/:id/looks',
  access: 'people.list_looks',
  summary: 'Who looked at what is kept about the child, the newest first; staff by role and school.',
  params: z.object({ id: z.uuid() }),
  query: Paging,
  reply: pageOf(Look),
});
