import { z } from 'zod';

/** What a paged list is asked with. */
export const Paging = z.object({
  page: z.coerce.number().int().min(1).max(10_000).default(1),
  size: z.coerce.number().int().min(1).max(200).default(20),
});
export type Paging = z.infer<typeof Paging>;

/** One page of a list, with how many there are in all. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), total: z.number().int(), page: z.number().int(), size: z.number().int() });

/** The SQL window of a page. */
export const windowOf = ({ page, size }: Paging): { limit: number; offset: number } => ({
  limit: size,
  offset: (page - 1) * size,
});
