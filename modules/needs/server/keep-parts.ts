import type { SharedPart } from '#modules/needs/server/decide-thread.ts';
import { insertParts } from '#modules/needs/server/store/run-part-store.ts';
import { type RunRow, tellProgress } from '#modules/needs/server/store/run-store.ts';
import type { JobRoom } from '#platform/jobs/job.ts';
import { textOf } from '#platform/threads/shared-text.ts';

/** Bytes of one transaction, about: others are answered in between. */
const atOnce = 250_000;

/**
 * Writes down what a run was decided from and came to, some in each transaction, and says how far it is. False when the
 * computation goes on no longer; it then writes nothing more.
 */
export async function keepParts(
  { transaction, signal }: JobRoom,
  run: RunRow,
  parts: readonly SharedPart[],
  [from, to]: readonly [number, number],
): Promise<boolean> {
  let kept = 0;
  for (const some of batchesOf(parts)) {
    signal.throwIfAborted();
    const progress = Math.round(from + ((to - from) * kept) / parts.length);
    const goesOn = await transaction(async (ctx) => {
      if (!(await tellProgress(ctx, run, progress))) return false;
      await insertParts(
        ctx,
        run.id,
        some.map((part) => ({ ...part, items: textOf(part.items) })),
      );
      return true;
    });
    if (!goesOn) return false;
    kept += some.length;
  }
  return true;
}

function* batchesOf(parts: readonly SharedPart[]): Generator<SharedPart[]> {
  let some: SharedPart[] = [];
  let bytes = 0;
  for (const part of parts) {
    some.push(part);
    bytes += part.items.byteLength;
    if (bytes < atOnce) continue;
    yield some;
    [some, bytes] = [[], 0];
  }
  if (some.length > 0) yield some;
}
