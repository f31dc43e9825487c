import { z } from 'zod';
import { endpoint } from '#platform/http/endpoint.ts';
import { Day } from '#platform/http/moment.ts';
import { Paging, pageOf } from '#platform/http/paging.ts';

/** A school, as others call it. */
export const School = z.object({ id: z.uuid(), name: z.string() });
export type School = z.infer<typeof School>;

/** A consortium of schools: an area of its tree that is there today. */
export const Consortium = z.object({
  id: z.uuid(),
  name: z.string(),
  /** The school that leads it; null where nobody does today. */
  lead: School.nullable(),
  schools: z.array(School),
});
export type Consortium = z.infer<typeof Consortium>;

export const listConsortia = endpoint({
  method: 'GET',
  path: '/api/consortia',
  access: 'consortia.list_consortia',
  summary: 'The consortia the reader’s school belongs to today; to the bureau and departments, those of the county.',
  query: Paging,
  reply: pageOf(Consortium),
});

/** Of a school, in lessons a week: what its teachers agreed to share, what of that another has, and what it has of others. */
export const PostBalance = z.object({
  school: School,
  shared: z.number().int(),
  given: z.number().int(),
  received: z.number().int(),
  /** The categories it still lacks as a school. */
  lacks: z.array(z.string()),
});
export type PostBalance = z.infer<typeof PostBalance>;

/** What a consortium did in the last year: of each, figures with what they are of. Nothing yet is nought; who it was is told nowhere. */
export const ConsortiumInFull = Consortium.extend({
  /** The body of the partnership it is, with its head and charters, where it was founded as one. */
  body: z.uuid().nullable(),
  /** The first day of the year the figures are of. */
  since: Day,
  research: z.object({
    /** Days of joint research that took place, and those on the calendar ahead. */
    held: z.number().int(),
    coming: z.number().int(),
    /** How many of its schools hosted one, of all. */
    hosts: z.number().int(),
  }),
  /** Hours of joint research that hosts confirmed: grade B. */
  development: z.object({
    minutes: z.number().int(),
    /** How often somebody was confirmed, of those who had said they come to what took place. */
    confirmed: z.number().int(),
    joined: z.number().int(),
    /** From how many of its schools. */
    schools: z.number().int(),
  }),
  culture: z.object({
    programmes: z.number().int(),
    /** How many of its schools take part in one that runs or is to come. */
    schools: z.number().int(),
    held: z.number().int(),
  }),
  /** Shared posts, by school. */
  posts: z.array(PostBalance),
  /** Whether the reader may begin a programme of it. */
  mayBegin: z.boolean(),
});
export type ConsortiumInFull = z.infer<typeof ConsortiumInFull>;

export const readConsortium = endpoint({
  method: 'GET',
  path: '/api/consortia/:id',
  access: 'consortia.read_consortium',
  summary: 'One consortium, with figures of what its schools did together in the last year.',
  params: z.object({ id: z.uuid() }),
  reply: ConsortiumInFull,
});
