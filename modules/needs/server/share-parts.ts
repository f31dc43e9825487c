import type { SharedPart } from '#modules/needs/server/decide-thread.ts';
import type { PartKind } from '#modules/needs/server/rules/run-parts.ts';
import { partsIn } from '#modules/needs/server/store/run-part-store.ts';
import type { Context } from '#platform/context.ts';
import { shareText } from '#platform/threads/shared-text.ts';

/** Parts of a run, ready to be handed to a thread. */
export async function shareParts(ctx: Context, run: string, kinds: readonly PartKind[]): Promise<SharedPart[]> {
  const shared: SharedPart[] = [];
  for await (const part of partsIn(ctx, run, kinds)) shared.push({ ...part, items: shareText(part.items) });
  return shared;
}
