import type { Context } from '#platform/context.ts';

/** Where somebody works, and in which of his roles he is left alone in his quiet hours. */
export interface Work {
  roles: readonly string[];
  orgs: readonly string[];
}

/** Finds the work of persons; who has none may be left out. */
type FindWork = (ctx: Context, persons: readonly string[]) => Promise<ReadonlyMap<string, Work>>;

let found: FindWork = async () => new Map();

/** Whoever knows who works here says here how that is found. */
export const keepsWork = (kept: FindWork): void => void (found = kept);

/** The work of persons, as it is today. */
export const workOf: FindWork = (ctx, persons) => found(ctx, persons);
