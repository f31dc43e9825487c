import type { Context } from '#platform/context.ts';

/** Where somebody works, and in which of his roles he is left alone in his quiet hours. */
export interface Work {
  roles: readonly string[];
  orgs: readonly string[];
}

/** By person his work; who has none may be left out. */
export type WorkOf = ReadonlyMap<string, Work>;

/** Finds the work of persons. */
type FindWork = (ctx: Context, persons: readonly string[]) => Promise<WorkOf>;

let found: FindWork = async () => new Map();

/** Whoever knows who works here says here how that is found. */
export const keepsWork = (kept: FindWork): void => void (found = kept);

/** The work of persons, as it is today. */
export const workOf: FindWork = (ctx, persons) => found(ctx, persons);
