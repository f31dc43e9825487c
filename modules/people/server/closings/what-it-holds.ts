import type { Context } from '#platform/context.ts';

/** Something an organisation holds that somebody else would have to take: a text of the module’s words. */
export interface HeldThing {
  textKey: string;
  data: Readonly<Record<string, unknown>>;
}

/** Tells what of a module an organisation holds now. Asked of the system. */
export type HoldingSource = (ctx: Context, org: string) => Promise<readonly HeldThing[]>;

const sources: HoldingSource[] = [];

/** A module that puts something into an organisation’s hands says here what is still in them: until then it is not closed. */
export const tellsWhatIsHeld = (source: HoldingSource): void => void sources.push(source);

/** All that an organisation holds. */
export async function heldBy(ctx: Context, org: string): Promise<HeldThing[]> {
  const held: HeldThing[] = [];
  for (const source of sources) held.push(...(await source(ctx, org)));
  return held;
}
