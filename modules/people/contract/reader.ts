import { z } from 'zod';
import { endpoint } from '#platform/http/endpoint.ts';

/** What of a child somebody can read, in plain kinds. */
export const ReadKind = z.enum([
  'name',
  'guardians',
  'needs',
  'nameless',
  'orders',
  'requests',
  'all',
  'looks',
  'talks',
  'answers',
  'held',
  'pupil_talks',
  'other',
]);
export type ReadKind = z.infer<typeof ReadKind>;

/** Who can see a child in one role and by one right. */
export const Readers = z.object({
  /** Role and relation. */
  id: z.string(),
  role: z.string(),
  roleName: z.string(),
  /** By what right, in the reader's language. */
  why: z.string(),
  /** Whether only break-glass opens it. */
  byGlass: z.boolean(),
  /** How many there are today; null of families, of whom the school at large learns nothing by counting. */
  count: z.number().int().nullable(),
  /** Who they are; empty to the family. */
  people: z.array(z.object({ id: z.uuid(), name: z.string() })),
  kinds: z.array(ReadKind),
  /** The rows of the policy it comes from. */
  rows: z.array(z.object({ action: z.string(), class: z.string(), recorded: z.boolean(), basis: z.string() })),
});
export type Readers = z.infer<typeof Readers>;

export const listReaders = endpoint({
  method: 'GET',
  path: '/api/pupils/:id/readers',
  access: 'people.list_readers',
  summary:
    'Who can see this child: worked out from the access policy itself, the roles of today and their relation to the child; to the family by role and number, without those who protect it.',
  params: z.object({ id: z.uuid() }),
  reply: z.object({ items: z.array(Readers) }),
});
