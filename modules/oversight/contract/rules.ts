import { z } from 'zod';
import { endpoint } from '#platform/http/endpoint.ts';

/** A row of the access policy: what it opens to whom, and why. */
export const Rule = z.object({
  /** Action, role and relation: a policy has no two rows of the same. */
  id: z.string(),
  action: z.string(),
  role: z.string(),
  roleName: z.string(),
  relation: z.string(),
  relationName: z.string(),
  class: z.string(),
  basis: z.string(),
  /** Null for all of them. */
  fields: z.array(z.string()).nullable(),
  audit: z.enum(['write', 'read', 'none']),
  stepUp: z.boolean(),
  offline: z.boolean(),
  /** What is told to whom it denies; null for a row that allows. */
  deny: z.string().nullable(),
});
export type Rule = z.infer<typeof Rule>;

export const listRules = endpoint({
  method: 'GET',
  path: '/api/rules',
  access: 'oversight.list_rules',
  summary: 'Every row of the access policy the server runs by, and up to which data class each role is cleared.',
  reply: z.object({
    items: z.array(Rule),
    clearances: z.array(z.object({ role: z.string(), name: z.string(), class: z.string() })),
  }),
});

export const countSessions = endpoint({
  method: 'GET',
  path: '/api/sessions/counts',
  access: 'oversight.count_sessions',
  summary: 'How many are signed in now, by the role they act in.',
  reply: z.object({
    items: z.array(
      z.object({ role: z.string(), name: z.string(), people: z.number().int(), sessions: z.number().int() }),
    ),
  }),
});
