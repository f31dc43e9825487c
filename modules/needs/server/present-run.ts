import type { z } from 'zod';
import { resourceFacts } from '#modules/resources/server/public.ts';
import { type MatchRun, Pin, type RunRow as RunRowShown } from '#modules/needs/contract/run.ts';
import { tellable } from '#modules/needs/server/present-need.ts';
import type { Decision, Option, RunInputs, RunResult } from '#modules/needs/server/rules/decide-run.ts';
import type { RunRow } from '#modules/needs/server/store/run-store.ts';
import type { Context } from '#platform/context.ts';

/** A run without its rows. */
export function presentRun(row: RunRow): z.input<typeof MatchRun> {
  const result = row.result as RunResult | null;
  return {
    id: row.id,
    category: row.category,
    state: row.state as MatchRun['state'],
    rulesVersion: row.rules_version,
    pins: Pin.array().parse(row.pins),
    objective: row.objective === null ? null : Number(row.objective),
    bound: row.bound === null ? null : Number(row.bound),
    served: row.served,
    unserved: row.unserved,
    rural: result?.rural ?? null,
    madeAt: row.made_at,
    releasedAt: row.released_at,
  };
}

/** Decisions of a run with what an official may know of each need: no name, no words. */
export async function presentRunRows(
  ctx: Context,
  inputs: RunInputs,
  decisions: readonly Decision[],
): Promise<z.input<typeof RunRowShown>[]> {
  const needs = new Map(inputs.needs.map((need) => [need.id, need]));
  const mentioned = decisions.flatMap(({ chosen, others }) => [...(chosen ? [chosen] : []), ...others]);
  const titles = new Map(
    (await resourceFacts(ctx, [...new Set(mentioned.map((option) => option.resource))])).map((one) => [one.id, one]),
  );
  const shown = (option: Option): z.input<typeof RunRowShown>['others'][number] => ({
    resource: option.resource,
    title: titles.get(option.resource)?.title ?? '',
    providerName: titles.get(option.resource)?.providerName ?? '',
    terms: option.terms,
    price: option.price,
    extraCost: option.extraCost,
  });
  return decisions.flatMap((decision) => {
    const need = needs.get(decision.need);
    if (!need) return [];
    return [
      {
        need: need.id,
        category: need.category,
        town: need.town,
        stage: need.stage,
        urgency: need.urgency,
        rural: need.rural,
        mode: need.mode,
        verdict: decision.verdict,
        reason: tellable(decision.hindrance),
        chosen: decision.chosen && shown(decision.chosen),
        others: decision.others.map(shown),
        candidates: decision.candidates,
      },
    ];
  });
}
