import type * as contract from '#modules/evaluation/contract/period.ts';
import { loadPeriod } from '#modules/evaluation/server/load.ts';
import { fingerprint, freeze } from '#modules/evaluation/server/results/freeze.ts';
import type { Source } from '#modules/evaluation/server/rules/reckon.ts';
import { pageOfSnapshots, snapshotById } from '#modules/evaluation/server/store/snapshot-store.ts';
import { permit } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';

/** The frozen versions of a period, the newest first. */
export async function listSnapshots(
  ctx: Context,
  id: string,
  query: Received<typeof contract.listSnapshots>['query'],
): Promise<Replied<typeof contract.listSnapshots>> {
  await loadPeriod(ctx, id, 'evaluation.read_results');
  const { rows, total } = await pageOfSnapshots(ctx, id, query);
  const items = rows.map(({ frozen_at: frozenAt, code_version: codeVersion, ...row }) => ({
    ...row,
    frozenAt,
    codeVersion,
  }));
  return { items, total, page: query.page, size: query.size };
}

/** Reckons a frozen version anew from what was frozen with it. */
export async function checkSnapshot(ctx: Context, id: string): Promise<Replied<typeof contract.checkSnapshot>> {
  const row = await snapshotById(ctx, id);
  await permit(ctx, 'evaluation.read_results', row && { kind: 'evaluation_snapshot', id, holders: {} });
  if (!row) throw new Error('what is permitted is there');
  const anew = freeze(JSON.parse(row.source) as Source);
  const isWhole = fingerprint(row.source, row.results) === row.sha256;
  return { holds: isWhole && anew.sha256 === row.sha256, sha256: row.sha256, codeVersion: row.code_version };
}
