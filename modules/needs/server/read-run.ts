import { Pin } from '#modules/needs/contract/run.ts';
import type * as contract from '#modules/needs/contract/run.ts';
import { loadRun } from '#modules/needs/server/load.ts';
import { presentRun, presentRunPins, presentRunRows } from '#modules/needs/server/present-run.ts';
import { rulesVersion } from '#modules/needs/server/rules/cost.ts';
import { decideRun, type RunResult } from '#modules/needs/server/rules/decide-run.ts';
import type { RunInputs } from '#modules/needs/server/rules/run-inputs.ts';
import { hashOf } from '#modules/needs/server/start-run.ts';
import { findRunHead, pageOfRuns } from '#modules/needs/server/store/run-store.ts';
import { reachOf } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
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
  return presentRun(await loadRun(ctx, id, 'needs.run', findRunHead));
}

/** A page of what a run decided, and why. */
export async function readRunRows(
  ctx: Context,
  id: string,
  query: Received<typeof contract.readRunRows>['query'],
): Promise<Replied<typeof contract.readRunRows>> {
  const run = await loadRun(ctx, id, 'needs.read_run_rows');
  const decisions = ((run.result as RunResult | null)?.decisions ?? []).filter(
    ({ chosen }) => query.verdict === undefined || (chosen !== null) === (query.verdict === 'served'),
  );
  const { limit, offset } = windowOf(query);
  const items = await presentRunRows(ctx, run.inputs as RunInputs, decisions.slice(offset, offset + limit));
  return { items, total: decisions.length, page: query.page, size: query.size };
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
  const items = await presentRunPins(ctx, run.inputs as RunInputs, pins.slice(offset, offset + limit));
  return { items, total: pins.length, page: query.page, size: query.size };
}

/** Decides a stored run again and compares all of it: the same inputs must give the same result. */
export async function checkRun(ctx: Context, id: string): Promise<Replied<typeof contract.checkRun>> {
  const run = await loadRun(ctx, id, 'needs.run');
  if (!run.result) throw new Refusal('needs.run_not_ready');
  const inputsHash = hashOf(run.inputs as RunInputs);
  if (run.rules_version !== rulesVersion) return { outcome: 'older_rules', inputsHash };
  const isSame =
    inputsHash === run.inputs_hash && hashOf(decideRun(run.inputs as RunInputs)) === hashOf(run.result as RunResult);
  return { outcome: isSame ? 'same' : 'differs', inputsHash };
}
