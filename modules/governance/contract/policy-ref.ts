import { z } from 'zod';

/** Who a document binds, the widest first. */
export const PolicyLevel = z.enum(['national', 'provincial', 'prefecture', 'county', 'consortium', 'school']);
export type PolicyLevel = z.infer<typeof PolicyLevel>;

/** What a document is on a day. */
export const PolicyState = z.enum(['draft', 'not_yet', 'in_force', 'superseded', 'abolished']);
export type PolicyState = z.infer<typeof PolicyState>;

/** The name of a clause, the same from version to version while its number stays: article-3, article-3-1. */
export const Anchor = z
  .string()
  .max(80)
  .regex(/^[a-z]+(-[a-z0-9]+)*$/);

/** A document as it is named where another thing speaks of it. */
export const PolicyRef = z.object({
  id: z.uuid(),
  title: z.string(),
  documentNumber: z.string().nullable(),
  level: PolicyLevel,
  state: PolicyState,
});
export type PolicyRef = z.infer<typeof PolicyRef>;
