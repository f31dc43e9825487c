import { Pin } from '#modules/needs/contract/run.ts';
import type * as contract from '#modules/needs/contract/run.ts';
import { loadRun } from '#modules/needs/server/load.ts';
import { presentRun, presentRunPins, presentRunRows } from '#modules/needs/server/present-run.ts';
import type { KeptDecision, PartKind } from '#modules/needs/server/rules/run-parts.ts';
import { pageOfItems } from '#modules/needs/server/store/run-part-store.ts';
import { figuresOf, pageOfRuns } from '#modules/needs/server/store/run-store.ts';
import { showedNeeds } from '#modules/needs/server/showed-needs.ts';
import { reachOf } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import { type Paging, windowOf } from '#platform/http/paging.ts';

/** The runs of the county, a page at a time. */
export async function listRuns(ctx: Context, query: Paging): Promise<Replied<typeof contract.listRuns>> {
  await reachOf(ctx, 'needs.run', 'run');
  const { rows, total } = await pageOfRuns(ctx, query);
  return { items: rows.map(presentRun), total, page: query.page, size: query.size };
}

/** One run. */
export async function readRun(ctx: Context, id: string): Promise<Replied<typeof contract.readRun>> {
  return presentRun(await loadRun(ctx, id, 'needs.run'));
}

/** A page of what a run decided, and why: those served before those left. */
export async function readRunRows(
  ctx: Context,
  id: string,
  { verdict, ...paging }: Received<typeof contract.readRunRows>['query'],
): Promise<Replied<typeof contract.readRunRows>> {
  const run = await loadRun(ctx, id, 'needs.read_run_rows');
  const kinds: PartKind[] = verdict ? [verdict] : ['served', 'unserved'];
  const { items, total } = figuresOf(run)
    ? await pageOfItems(ctx, id, kinds, windowOf(paging))
    : { items: [], total: 0 };
  await showedNeeds(
    ctx,
    (items as KeptDecision[]).map(({ need }) => need),
  );
  return { items: await presentRunRows(ctx, items as KeptDecision[]), total, ...paging };
}

/** A page of the pairs the official has decided himself. */
export async function readRunPins(
  ctx: Context,
  id: string,
  query: Paging,
): Promise<Replied<typeof contract.readRunPins>> {
  const run = await loadRun(ctx, id, 'needs.read_run_rows');
  const pins = Pin.array().parse(run.pins);
  const { limit, offset } = windowOf(query);
  const shown = pins.slice(offset, offset + limit);
  await showedNeeds(
    ctx,
    shown.map(({ need }) => need),
  );
  const items = await presentRunPins(ctx, shown);
  return { items, total: pins.length, page: query.page, size: query.size };
}
