import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { suppress, type Told } from '#engines/suppression/suppress.ts';
import { categoryExists } from '#modules/resources/server/public.ts';
import { type RunOptions, usualOptions } from '#modules/needs/contract/fairness.ts';
import type { MatchRun, Pin } from '#modules/needs/contract/run.ts';
import { computeRun } from '#modules/needs/server/compute-run.ts';
import { needFacts, supplyFacts, whomOf } from '#modules/needs/server/gather-facts.ts';
import { tellable } from '#modules/needs/server/present-need.ts';
import { presentRun } from '#modules/needs/server/present-run.ts';
import { familyOf, servesCategory } from '#modules/needs/server/rules/category.ts';
import { distinctPins, faultOfPins, type PinFault } from '#modules/needs/server/rules/check-pins.ts';
import { rulesVersion } from '#modules/needs/server/rules/cost.ts';
import type { RunInputs } from '#modules/needs/server/rules/run-inputs.ts';
import { type NeedRow, needsInState } from '#modules/needs/server/store/need-store.ts';
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

/** Takes a snapshot of needs and supply of a category and puts the computation in line. Nothing goes out yet. */
export async function startRun(ctx: Context, wish: Wish): Promise<z.input<typeof MatchRun>> {
  const id = newId();
  await permit(ctx, 'needs.start_run', { kind: 'run', id, holders: {} });
  if (!(await categoryExists(ctx, wish.category))) throw new Refusal('needs.no_such_category', { field: 'category' });
  return presentRun(await prepareRun(ctx, id, wish, ctx.actor.person));
}

/** The same without asking the gate; `madeBy` is null when no person asked for it. */
export async function prepareRun(ctx: Context, id: string, wish: Wish, madeBy: string | null): Promise<RunRow> {
  const inputs = await snapshot(ctx, wish);
  const fault = faultOfPins(inputs);
  if (fault) throw new Refusal(fault.code, tellableData(fault));
  const run = await insertRun(ctx, {
    county: ctx.actor.county,
    id,
    category: wish.category,
    state: 'queued',
    rules_version: rulesVersion,
    pins: JSON.stringify(inputs.pins),
    options: JSON.stringify(inputs.options),
    pins_dropped: distinctPins(wish.pins).length - inputs.pins.length,
    inputs: JSON.stringify(inputs),
    inputs_hash: hashOf(inputs),
    made_by: madeBy,
    made_at: ctx.now,
  });
  await ctx.enqueue(ctx, computeRun, { run: id });
  return run;
}

/** The SHA-256 of what a run was decided from or came to, whatever the order keys come back in from the database. */
export const hashOf = (value: object): string =>
  createHash('sha256').update(JSON.stringify(value, sortedKeys)).digest('hex');

const sortedKeys = (_key: string, value: unknown): unknown =>
  value && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/**
 * Open needs of the category whose time is not over; a family that has refused is left in peace. Pins of needs that
 * wait no longer are dropped: what they were for has happened or has been given up.
 */
export async function snapshot(ctx: Context, wish: Wish): Promise<RunInputs> {
  const unmet = await needsInState(ctx, ['open', 'offered']);
  const meant = unmet.filter((need) => servesCategory(need.category, wish.category));
  const needs = await needFacts(
    ctx,
    meant.filter((need) => need.state === 'open' && need.consent !== 'refused'),
  );
  const waiting = new Set(needs.map((need) => need.id));
  return {
    rulesVersion,
    needs,
    supply: await supplyFacts(ctx, [wish.category]),
    pins: distinctPins(wish.pins).filter((pin) => waiting.has(pin.need)),
    options: wish.options ?? usualOptions,
    absent: isWhole(wish.category) ? toldAbsent(meant, waiting) : null,
  };
}

/** Of kinds it is not told: two kinds and their category would be a subtraction away. */
const isWhole = (category: string): boolean => familyOf(category) === category;

/** How many of the needs meant are not among those that wait, when neither these nor those are fewer than ten children. */
function toldAbsent(meant: readonly NeedRow[], waiting: ReadonlySet<string>): Told {
  const { groups } = suppress(
    [true, false].map((isWaiting) => ({
      parts: [
        {
          key: isWaiting,
          whom: meant.flatMap((need) => (waiting.has(need.id) === isWaiting ? whomOf(need) : [])),
        },
      ],
    })),
  );
  return groups[1]?.told ?? null;
}

/** That somebody declined is told to nobody, to the official who pins the pair again neither. */
const tellableData = ({ data }: PinFault): Record<string, unknown> =>
  'hindrance' in data ? { ...data, hindrance: tellable(data.hindrance) } : data;
