import type { z } from 'zod';
import type { Need } from '#modules/needs/contract/need.ts';
import { loadNeed } from '#modules/needs/server/load.ts';
import { presentNeed } from '#modules/needs/server/present-need.ts';
import type { Context } from '#platform/context.ts';

/** One need. */
export async function readNeed(ctx: Context, id: string): Promise<z.input<typeof Need>> {
  return presentNeed(ctx, await loadNeed(ctx, id, 'needs.read'));
}
