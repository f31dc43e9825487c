import type { z } from 'zod';
import type { Stop } from '#modules/people/contract/family.ts';
import { purposeAsked } from '#modules/people/server/consent/purposes.ts';
import { permit } from '#platform/access/permit.ts';
import type { Basis } from '#platform/access/policy.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { sayRegistered } from '#platform/i18n/registry.ts';

/** Something that ends with a consent: a text of the module's words, and when it would have been. */
export interface Stopping {
  textKey: string;
  data: Readonly<Record<string, unknown>>;
  at?: Date;
}

/** Tells what of a module would end if consent to a purpose were withdrawn for a pupil now. */
export type StopSource = (ctx: Context, basis: Basis) => Promise<readonly Stopping[]>;

const sources: StopSource[] = [];

/** A module whose acts rest on a consent says here what a withdrawal ends, so that the family reads it before. */
export const tellsWhatStops = (source: StopSource): void => void sources.push(source);

/** What a withdrawal would end, counted now. */
export async function readStops(
  ctx: Context,
  { pupil, purpose }: { pupil: string; purpose: string },
): Promise<{ items: z.input<typeof Stop>[] }> {
  await permit(ctx, 'people.read_stops', { kind: 'pupil', id: pupil, holders: { child: pupil } });
  await purposeAsked(ctx, purpose);
  const found: Stopping[] = [];
  // What it ends is not the family's alone: the provider's meeting, too.
  await asSystem(ctx, async () => {
    for (const source of sources) found.push(...(await source(ctx, { purpose, about: pupil })));
  });
  return {
    items: found.map(({ textKey, data, at }) => ({ text: sayRegistered(ctx.language, textKey, data), at: at ?? null })),
  };
}
