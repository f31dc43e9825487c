import type { z } from 'zod';
import { categoryExists } from '#modules/resources/server/public.ts';
import type { RunOptions } from '#modules/needs/contract/fairness.ts';
import { usualOptions } from '#modules/needs/contract/usual-options.ts';
import type { MatchRun, Pin } from '#modules/needs/contract/run.ts';
import { computeRun } from '#modules/needs/server/compute-run.ts';
import { needFacts, supplyFacts } from '#modules/needs/server/gather-facts.ts';
import { takesPart } from '#modules/needs/server/gather-run.ts';
import { tellable } from '#modules/needs/server/present-need.ts';
import { presentRun } from '#modules/needs/server/present-run.ts';
import { servesCategory } from '#modules/needs/server/rules/category.ts';
import { distinctPins, faultOfPins, type PinFault } from '#modules/needs/server/rules/check-pins.ts';
import { rulesVersion } from '#modules/needs/server/rules/cost.ts';
import type { PairWish } from '#modules/needs/server/rules/run-inputs.ts';
import { needsById } from '#modules/needs/server/store/need-store.ts';
import { insertRun, type RunRow } from '#modules/needs/server/store/run-store.ts';
import { permit } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/id.ts';

interface Wish {
  category: string;
  pins: readonly Pin[];
  options?: RunOptions;
}

/** Puts the computation of a run of a category in line. Nothing goes out yet. */
export async function startRun(ctx: Context, wish: Wish): Promise<z.input<typeof MatchRun>> {
  const id = newId();
  await permit(ctx, 'needs.start_run', { kind: 'run', id, holders: {} });
  if (!(await categoryExists(ctx, wish.category))) throw new Refusal('needs.no_such_category', { field: 'category' });
  return presentRun(await prepareRun(ctx, id, wish, ctx.actor.person));
}

/** The same without asking the gate; `madeBy` is null when no person asked for it. */
export async function prepareRun(ctx: Context, id: string, wish: Wish, madeBy: string | null): Promise<RunRow> {
  const wanted = distinctPins(wish.pins);
  const pins = await checkedPins(ctx, wish.category, wanted);
  const run = await insertRun(ctx, {
    county: ctx.actor.county,
    id,
    category: wish.category,
    state: 'queued',
    rules_version: rulesVersion,
    pins: JSON.stringify(pins),
    options: JSON.stringify(wish.options ?? usualOptions),
    pins_dropped: wanted.length - pins.length,
    made_by: madeBy,
    made_at: ctx.now,
  });
  await ctx.enqueue(ctx, computeRun, { run: id });
  return run;
}

/**
 * Those pins whose needs wait; the others are dropped: what they were for has happened or has been given up. Refused when
 * they cannot all be kept as things are now.
 */
async function checkedPins(ctx: Context, category: string, wanted: readonly PairWish[]): Promise<PairWish[]> {
  if (wanted.length === 0) return [];
  const rows = await needsById(ctx, [...new Set(wanted.map((pin) => pin.need))]);
  const needs = await needFacts(
    ctx,
    rows.filter((need) => takesPart(need) && servesCategory(need.category, category)),
  );
  const waiting = new Set(needs.map((need) => need.id));
  const pins = wanted.filter((pin) => waiting.has(pin.need));
  const fault = faultOfPins({ needs, supply: await supplyFacts(ctx, [category]), pins });
  if (fault) throw new Refusal(fault.code, tellableData(fault));
  return pins;
}

/** That somebody declined is told to nobody, to the official who pins the pair again neither. */
const tellableData = ({ data }: PinFault): Record<string, unknown> =>
  'hindrance' in data ? { ...data, hindrance: tellable(data.hindrance) } : data;
