import type { Context } from '#platform/context.ts';

/** Which of these organisations may not send anybody to a pupil today. Asked of the system. */
export type UnvettedSource = (ctx: Context, orgs: readonly string[]) => Promise<readonly string[]>;

const sources: UnvettedSource[] = [];

/** A module that keeps who was looked at says here of whom that does not hold: nobody of it is with a pupil. */
export const tellsUnvetted = (source: UnvettedSource): void => void sources.push(source);

/** Those of these organisations of whom nobody may be with a pupil today. Asked of the system. */
export const unvettedAmong = async (ctx: Context, orgs: readonly string[]): Promise<ReadonlySet<string>> =>
  new Set((await Promise.all(sources.map((source) => source(ctx, orgs)))).flat());
