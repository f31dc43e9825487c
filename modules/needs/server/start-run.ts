import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { categoryExists } from '#modules/resources/server/public.ts';
import type { MatchRun, Pin } from '#modules/needs/contract/run.ts';
import { computeRun } from '#modules/needs/server/compute-run.ts';
import { needFacts, supplyFacts } from '#modules/needs/server/gather-facts.ts';
import { presentRun } from '#modules/needs/server/present-run.ts';
import { findCandidates } from '#modules/needs/server/rules/candidates.ts';
import { servesCategory } from '#modules/needs/server/rules/category.ts';
import { rulesVersion } from '#modules/needs/server/rules/cost.ts';
import type { RunInputs } from '#modules/needs/server/rules/decide-run.ts';
import { placesToGive } from '#modules/needs/server/rules/places.ts';
import { needsInState } from '#modules/needs/server/store/need-store.ts';
import { insertRun } from '#modules/needs/server/store/run-store.ts';
import { permit } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import { newId } from '#platform/id.ts';

/** Takes a snapshot of needs and supply of a category and puts the computation in line. Nothing goes out yet. */
export async function startRun(
  ctx: Context,
  wish: { category: string; pins: readonly Pin[] },
): Promise<z.input<typeof MatchRun>> {
  const id = newId();
  await permit(ctx, 'needs.start_run', { kind: 'run', id, holders: {} });
  if (!(await categoryExists(ctx, wish.category))) throw new Refusal('needs.no_such_category', { field: 'category' });
  const inputs = await snapshot(ctx, wish);
  assertPinsPossible(inputs);
  const text = JSON.stringify(inputs);
  const run = await insertRun(ctx, {
    county: ctx.actor.county,
    id,
    category: wish.category,
    state: 'waiting',
    rules_version: rulesVersion,
    pins: JSON.stringify(wish.pins),
    inputs: text,
    inputs_hash: hashOf(inputs),
    made_by: ctx.actor.person,
    made_at: ctx.now,
  });
  await ctx.enqueue(ctx, computeRun, { run: id });
  return presentRun(run);
}

/** The SHA-256 of a run's inputs, whatever the order their keys come back in from the database. */
export const hashOf = (inputs: RunInputs): string =>
  createHash('sha256').update(JSON.stringify(inputs, sortedKeys)).digest('hex');

const sortedKeys = (_key: string, value: unknown): unknown =>
  value && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

/** Open needs of the category; a family that has refused is left in peace. */
async function snapshot(ctx: Context, wish: { category: string; pins: readonly Pin[] }): Promise<RunInputs> {
  const open = await needsInState(ctx, ['open']);
  const meant = open.filter((need) => servesCategory(need.category, wish.category) && need.consent !== 'refused');
  return {
    rulesVersion,
    needs: await needFacts(ctx, meant),
    supply: await supplyFacts(ctx, [wish.category]),
    pins: wish.pins,
  };
}

function assertPinsPossible({ needs, supply, pins }: RunInputs): void {
  const pinned = pins.filter((pin) => pin.verdict === 'pin');
  if (pinned.length === 0) return;
  const { candidates } = findCandidates(needs, supply);
  const possible = new Set(candidates.map((pair) => `${needs[pair.need]?.id} ${supply[pair.resource]?.id}`));
  const places = placesToGive(needs, supply, candidates);
  const taken = Map.groupBy(pinned, (pin) => pin.resource);
  for (const pin of pinned) {
    const room = places[supply.findIndex((one) => one.id === pin.resource)] ?? 0;
    const fits = possible.has(`${pin.need} ${pin.resource}`) && (taken.get(pin.resource)?.length ?? 0) <= room;
    if (!fits) throw new Refusal('needs.pin_impossible', { need: pin.need, resource: pin.resource });
  }
}
