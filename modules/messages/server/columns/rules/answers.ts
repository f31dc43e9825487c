import type { Actor } from '#platform/access/policy.ts';

/** Whether the bureau answers for what is in a column too: what the county reads, and not what a school tells its own. */
export const isOfCounty = (readers: string): boolean => readers === 'public' || readers === 'county';

/**
 * Whether somebody whom the policy lets answer for a school’s columns, or the bureau’s, does for this: whoever acts for the
 * bureau keeps its own columns and comments, and of the schools’ posts reviews what the county reads.
 */
export const answersFor = ({ reach }: Pick<Actor, 'reach'>, isBureaus: boolean): boolean =>
  reach !== 'county' || isBureaus;
