import { needsById } from '#modules/needs/server/store/need-store.ts';
import { showed } from '#platform/audit/showed.ts';
import type { Context } from '#platform/context.ts';

/** Rows of a run tell of a child, though not which: whose needs were read is noted all the same. */
export async function showedNeeds(ctx: Context, ids: readonly string[]): Promise<void> {
  const needs = await needsById(ctx, [...new Set(ids)]);
  showed(
    ctx,
    'needs.read_run_rows',
    needs.flatMap(({ subject }) => subject ?? []),
  );
}
