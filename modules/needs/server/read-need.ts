import type { z } from 'zod';
import type { Need } from '#modules/needs/contract/need.ts';
import { knownAt } from '#modules/needs/server/known.ts';
import { loadNeedNow } from '#modules/needs/server/load.ts';
import { presentNeed } from '#modules/needs/server/present-need.ts';
import type { Context } from '#platform/context.ts';
import { noEvent } from '#platform/events/last-event.ts';

/** One need. The newest event, which says what is known of the county already, comes in the same query. */
export async function readNeed(ctx: Context, id: string): Promise<z.input<typeof Need>> {
  const need = await loadNeedNow(ctx, id, 'needs.read');
  return presentNeed(ctx, 'needs.read', need, Promise.resolve(knownAt(ctx, need.event ?? noEvent)));
}
