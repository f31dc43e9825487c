import type { World } from '#testing/world.ts';

/** Lets makers make several things in one transaction: half the work of one for each. */
export const atOnce = <P extends Pick<World, 'system'>, T>(world: P, make: (place: P) => Promise<T>): Promise<T> =>
  world.system((ctx) => make({ ...world, system: (work) => work(ctx) }));
