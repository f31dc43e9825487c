import { z } from 'zod';
import { endpoint } from '#platform/http/endpoint.ts';
import { Day, Moment } from '#platform/http/moment.ts';
import { Paging, pageOf } from '#platform/http/paging.ts';

/** What it is for. */
export const GlassCategory = z.enum(['danger', 'health', 'contact', 'other']);
export type GlassCategory = z.infer<typeof GlassCategory>;

/** A pupil's data, opened in an emergency. */
export const Glass = z.object({
  id: z.uuid(),
  pupilName: z.string(),
  /** Who opened it, and his role. */
  name: z.string(),
  title: z.string(),
  category: GlassCategory,
  reason: z.string(),
  openedAt: Moment,
  until: Moment,
  /** By when somebody else has to look at it. */
  reviewBy: Moment,
  verdict: z.enum(['justified', 'unjustified']).nullable(),
  /** The family is told from this day on; null once nothing is in the way. */
  deferredUntil: Day.nullable(),
  mayReview: z.boolean(),
  mayDefer: z.boolean(),
});
export type Glass = z.infer<typeof Glass>;

export const openGlass = endpoint({
  method: 'POST',
  path: '/api/pupils/:id/glass',
  access: 'people.open_glass',
  summary:
    'Opens what policy rows by `glass` name of one pupil, for an hour; lead and auditor are told at once, somebody else reviews it within three days.',
  params: z.object({ id: z.uuid() }),
  body: z.object({ category: GlassCategory, reason: z.string().trim().min(10).max(500) }),
  reply: z.object({ until: Moment }),
  refuses: ['people.glass_locked', 'access.prove_again'],
});

export const listGlass = endpoint({
  method: 'GET',
  path: '/api/glass',
  access: 'people.list_glass',
  summary: 'What was opened at the caller’s school in an emergency; what waits for review stands first.',
  query: Paging,
  reply: pageOf(Glass),
});

export const reviewGlass = endpoint({
  method: 'POST',
  path: '/api/glass/:id/review',
  access: 'people.review_glass',
  summary: 'Says whether it was right to open it; never of what one opened oneself.',
  params: z.object({ id: z.uuid() }),
  body: z.object({ verdict: z.enum(['justified', 'unjustified']) }),
  reply: Glass,
  refuses: ['people.glass_own', 'people.glass_reviewed'],
});

export const deferGlass = endpoint({
  method: 'POST',
  path: '/api/glass/:id/deferral',
  access: 'people.defer_glass',
  summary:
    'Keeps it from the family until a day, at most thirty days after it was opened, where telling would endanger the child.',
  params: z.object({ id: z.uuid() }),
  body: z.object({ until: Day }),
  reply: Glass,
  refuses: ['people.glass_own', 'people.glass_deferred_too_long'],
});
