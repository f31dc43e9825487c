import { lockRun, type RunRow } from '#modules/intake/server/store/run-store.ts';
import { permit } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';

/** The run, when the actor may do `action` to it, and nobody else changes it until he is done. */
export async function loadRun(ctx: Context, id: string, action: string): Promise<RunRow> {
  const run = await lockRun(ctx, id);
  await permit(ctx, action, run && { kind: 'import', id, holders: {} });
  return run as RunRow;
}
