import type { z } from 'zod';
import type { Need } from '#modules/needs/contract/need.ts';
import { knownNow } from '#modules/needs/server/known.ts';
import { loadNeed } from '#modules/needs/server/load.ts';
import { presentNeed } from '#modules/needs/server/present-need.ts';
import type { Context } from '#platform/context.ts';

/** One need. What is known of the county is asked for in the same packet as the need. */
export async function readNeed(ctx: Context, id: string): Promise<z.input<typeof Need>> {
  const [need, known] = await Promise.all([loadNeed(ctx, id, 'needs.read'), knownNow(ctx)]);
  return presentNeed(ctx, 'needs.read', need, Promise.resolve(known));
}
