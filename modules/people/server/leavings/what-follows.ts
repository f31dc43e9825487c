import type { Context } from '#platform/context.ts';

/** A pupil is at a school. What was begun for him at another one is the successor's, but what his family stated. */
export interface PupilMove {
  pupil: string;
  org: string;
  class: string;
  successor: string;
  family: readonly string[];
}

/** A pupil in a class of his school. */
export interface Place {
  pupil: string;
  class: string;
}

/** What a module has open for pupils: it is where their record is, as of the day. All are asked of the system. */
export interface Follower {
  /** How much is open for whom of these pupils. */
  count(ctx: Context, pupils: readonly string[]): Promise<{ pupil: string; open: number }[]>;
  /** Gives it to the class each goes on to at his school. */
  regroup(ctx: Context, places: readonly Place[]): Promise<void>;
  /** Makes it the new school's, in the transaction in which the pupil becomes its. */
  move(ctx: Context, move: PupilMove): Promise<void>;
}

const followers: Follower[] = [];

/** A module that keeps something open for pupils says here how it goes with them. */
export const followsPupils = (follower: Follower): void => void followers.push(follower);

export async function moveWhatFollows(ctx: Context, move: PupilMove): Promise<void> {
  for (const follower of followers) await follower.move(ctx, move);
}

export async function regroupWhatFollows(ctx: Context, places: readonly Place[]): Promise<void> {
  for (const follower of followers) await follower.regroup(ctx, places);
}

/** By pupil, how much is open for him in all modules; nobody for whom there is nothing. */
export async function countOpen(ctx: Context, pupils: readonly string[]): Promise<Map<string, number>> {
  const sums = new Map<string, number>();
  if (pupils.length === 0) return sums;
  for (const follower of followers)
    for (const { pupil, open } of await follower.count(ctx, pupils)) sums.set(pupil, (sums.get(pupil) ?? 0) + open);
  return sums;
}
