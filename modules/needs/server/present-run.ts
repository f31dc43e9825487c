import type { z } from 'zod';
import { suppress } from '#engines/suppression/suppress.ts';
import { resourceFacts } from '#modules/resources/server/public.ts';
import { RunOptions } from '#modules/needs/contract/fairness.ts';
import { type MatchRun, Pin, type RunPin, type RunRow as RunRowShown } from '#modules/needs/contract/run.ts';
import type { ComparedRow } from '#modules/needs/contract/compare-runs.ts';
import { tellable } from '#modules/needs/server/present-need.ts';
import { penaltyTermsOf, type Term } from '#modules/needs/server/rules/cost.ts';
import type { Compared } from '#modules/needs/server/rules/compare-runs.ts';
import type { RunResult } from '#modules/needs/server/rules/decide-run.ts';
import type { Decision, Option } from '#modules/needs/server/rules/explain-decision.ts';
import type { NeedFacts } from '#modules/needs/server/rules/facts.ts';
import type { PairWish, RunInputs } from '#modules/needs/server/rules/run-inputs.ts';
import type { RunRow } from '#modules/needs/server/store/run-store.ts';
import type { Context } from '#platform/context.ts';

/** A run without its rows. */
export function presentRun(row: RunRow): z.input<typeof MatchRun> {
  return {
    id: row.id,
    category: row.category,
    state: row.state as MatchRun['state'],
    progress: row.progress,
    rulesVersion: row.rules_version,
    pins: Pin.array().parse(row.pins),
    options: RunOptions.parse(row.options),
    pinsDropped: row.pins_dropped,
    failure: row.failure as MatchRun['failure'],
    objective: row.objective === null ? null : Number(row.objective),
    bound: row.bound === null ? null : Number(row.bound),
    ...figuresOf(row),
    fairness: (row.result as RunResult | null)?.fairness ?? null,
    absent: (row.inputs as RunInputs | null)?.absent ?? null,
    madeAt: row.made_at,
    releasedAt: row.released_at,
  };
}

/**
 * The head figures as they may be told outside the rows: none of fewer than ten children, also not by subtraction. The
 * rural floor is a share of all needs, so that it is told only where everything is.
 */
function figuresOf({ inputs, result }: RunRow): Pick<z.input<typeof MatchRun>, 'served' | 'unserved' | 'rural'> {
  if (!result) return { served: null, unserved: null, rural: null };
  const { decisions, rural } = result as RunResult;
  const served = new Set(decisions.flatMap(({ need, chosen }) => (chosen ? need : [])));
  const { needs } = inputs as RunInputs;
  const { groups } = suppress(
    [true, false].map((isServed) => ({
      parts: [true, false].map((isRural) => ({
        key: isRural,
        whom: needs.flatMap((need) => (need.rural === isRural && served.has(need.id) === isServed ? need.whom : [])),
      })),
    })),
  );
  const isAllTold = groups.every(({ parts }) => [...parts.values()].every((count) => count !== null));
  return {
    served: groups[0]?.told ?? null,
    unserved: groups[1]?.told ?? null,
    rural: isAllTold ? rural : null,
  };
}

/** What a need's own side weighs, without the terms that would describe a child; nor their sum, which would as well. */
const toldPenalty = (need: NeedFacts, waiting: RunOptions['waiting']): Term[] =>
  penaltyTermsOf(need, waiting).filter((term) => term.name !== 'left_behind');

/** What an official may know of a need: no name, no words. */
const whichNeed = ({ category, town, stage, rural }: NeedFacts) => ({ category, town, stage, rural });

type Titles = ReadonlyMap<string, { title: string; providerName: string }>;

async function titlesOf(ctx: Context, resources: readonly string[]): Promise<Titles> {
  return new Map((await resourceFacts(ctx, [...new Set(resources)])).map((one) => [one.id, one]));
}

const called = (titles: Titles, resource: string) => ({
  resource,
  title: titles.get(resource)?.title ?? '',
  providerName: titles.get(resource)?.providerName ?? '',
});

const mentionedIn = ({ chosen, others, nearest = [], wouldHelp = [] }: Decision): string[] =>
  [...(chosen ? [chosen] : []), ...others, ...nearest, ...wouldHelp].map((one) => one.resource);

/** What stands between a need that stays without and the resources round it; nothing in a run of older rules. */
const missingOf = (titles: Titles, { nearest = [], wouldHelp = [] }: Decision) => ({
  nearest: nearest.map(({ resource, km, remote, hindrance }) => ({
    ...called(titles, resource),
    km,
    remote,
    reason: tellable(hindrance),
  })),
  wouldHelp: wouldHelp.map(({ what, resource }) => ({ what, ...called(titles, resource) })),
});

/** Decisions of a run with what an official may know of each need. */
export async function presentRunRows(
  ctx: Context,
  inputs: RunInputs,
  decisions: readonly Decision[],
): Promise<z.input<typeof RunRowShown>[]> {
  const needs = new Map(inputs.needs.map((need) => [need.id, need]));
  const titles = await titlesOf(ctx, decisions.flatMap(mentionedIn));
  const shown = ({ resource, terms, price, extraCost, reason }: Option): z.input<typeof RunRowShown>['others'][0] => ({
    ...called(titles, resource),
    terms,
    price,
    extraCost,
    reason: reason ?? null,
  });
  return decisions.flatMap((decision) => {
    const need = needs.get(decision.need);
    if (!need) return [];
    return [
      {
        need: need.id,
        ...whichNeed(need),
        urgency: need.urgency,
        mode: need.mode,
        penalty: toldPenalty(need, inputs.options?.waiting ?? 1),
        verdict: decision.verdict,
        reason: tellable(decision.hindrance),
        chosen: decision.chosen && shown(decision.chosen),
        others: decision.others.map(shown),
        candidates: decision.candidates,
        ...missingOf(titles, decision),
      },
    ];
  });
}

/** Pairs an official has decided himself, with what he may know of their needs. */
export async function presentRunPins(
  ctx: Context,
  inputs: RunInputs,
  pins: readonly PairWish[],
): Promise<z.input<typeof RunPin>[]> {
  const needs = new Map(inputs.needs.map((need) => [need.id, need]));
  const titles = await titlesOf(
    ctx,
    pins.map((pin) => pin.resource),
  );
  return pins.flatMap((pin) => {
    const need = needs.get(pin.need);
    return need ? [{ ...pin, ...whichNeed(need), ...called(titles, pin.resource) }] : [];
  });
}

/** Needs two runs decide otherwise, with what an official may know of them. */
export async function presentComparedRows(
  ctx: Context,
  rows: readonly Compared[],
): Promise<z.input<typeof ComparedRow>[]> {
  const titles = await titlesOf(
    ctx,
    rows.flatMap(({ run, other }) => [run, other].filter((one) => one !== null)),
  );
  const shown = (resource: string | null) => (resource === null ? null : called(titles, resource));
  return rows.map(({ need, run, other }) => ({
    need: need.id,
    ...whichNeed(need),
    run: shown(run),
    other: shown(other),
  }));
}
