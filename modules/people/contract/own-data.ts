import { z } from 'zod';
import { endpoint } from '#platform/http/endpoint.ts';

/** What one table keeps about a child: by what right, what each column means, and what stands in it. */
export const KeptData = z.object({
  kind: z.string(),
  title: z.string(),
  source: z.string(),
  columns: z.array(z.string()),
  rows: z.array(z.array(z.string().nullable())),
  /** What is kept too, and not shown here. */
  unshown: z.array(z.string()),
  /** There are more rows than are told. */
  more: z.boolean(),
});
export type KeptData = z.infer<typeof KeptData>;

export const readOwnData = endpoint({
  method: 'GET',
  path: '/api/children/:id/data',
  access: 'people.read_own_data',
  summary:
    'Everything that is kept about the child, kind by kind, with its source and by what right; nothing of others.',
  params: z.object({ id: z.uuid() }),
  reply: z.object({ items: z.array(KeptData) }),
});
