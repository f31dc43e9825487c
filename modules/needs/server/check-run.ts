import type * as contract from '#modules/needs/contract/run.ts';
import type { Checked, Kept } from '#modules/needs/server/check-thread.ts';
import { loadRun } from '#modules/needs/server/load.ts';
import { rulesVersion } from '#modules/needs/server/rules/cost.ts';
import { shareParts } from '#modules/needs/server/share-parts.ts';
import { headOf } from '#modules/needs/server/store/run-store.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import type { Replied } from '#platform/http/endpoint.ts';
import type { Anteroom } from '#platform/http/route.ts';
import { inKeptThread } from '#platform/threads/in-thread.ts';

const thread = new URL('./check-thread.ts', import.meta.url);

/** Megabytes, as a run takes, and how long anybody waits. */
const limits = { maxOldGenerationSizeMb: 6_000 };
const longestMs = 300_000;

/** Decides a stored run again, in a thread of its own, and compares all of it: the same inputs must give the same result. */
export async function decideAgain({ transaction }: Anteroom, id: string): Promise<Checked> {
  const kept = await transaction((ctx) => readKept(ctx, id));
  return inKeptThread<Checked>(thread, kept, limits, { signal: AbortSignal.timeout(longestMs) });
}

/** Says what came of it. */
export async function checkRun(
  ctx: Context,
  id: string,
  { inputsHash, isSame }: Checked,
): Promise<Replied<typeof contract.checkRun>> {
  const run = await loadRun(ctx, id, 'needs.run');
  if (run.rules_version !== rulesVersion) return { outcome: 'older_rules', inputsHash };
  return { outcome: isSame ? 'same' : 'differs', inputsHash };
}

async function readKept(ctx: Context, id: string): Promise<Kept> {
  const run = await loadRun(ctx, id, 'needs.run');
  if (run.figures === null) throw new Refusal('needs.run_not_ready');
  return {
    head: headOf(run),
    isDecidedAgain: run.rules_version === rulesVersion,
    inputsHash: run.inputs_hash ?? '',
    figures: run.figures,
    objective: Number(run.objective),
    bound: Number(run.bound),
    served: run.served ?? 0,
    unserved: run.unserved ?? 0,
    parts: await shareParts(ctx, id, ['need', 'supply', 'served', 'unserved', 'outcome', 'price']),
  };
}
