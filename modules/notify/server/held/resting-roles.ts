import type { Context } from '#platform/context.ts';

/** Finds in which of their roles persons are left alone in their quiet hours; who has none may be left out. */
type RestingRoles = (ctx: Context, persons: readonly string[]) => Promise<ReadonlyMap<string, readonly string[]>>;

let found: RestingRoles = async () => new Map();

/** Whoever knows who works here says here how these roles are found. */
export const keepsRestingRoles = (kept: RestingRoles): void => void (found = kept);

/** The roles in which persons are left alone, as they are today. */
export const restingRolesOf: RestingRoles = (ctx, persons) => found(ctx, persons);
