import type { z } from 'zod';
import { resourceFacts } from '#modules/resources/server/public.ts';
import { RunOptions } from '#modules/needs/contract/fairness.ts';
import { type MatchRun, Pin, type RunPin, type RunRow as RunRowShown } from '#modules/needs/contract/run.ts';
import type { ComparedRow } from '#modules/needs/contract/compare-runs.ts';
import { tellable } from '#modules/needs/server/present-need.ts';
import type { Compared } from '#modules/needs/server/rules/compare-runs.ts';
import type { Decision, Option } from '#modules/needs/server/rules/explain-decision.ts';
import type { PairWish } from '#modules/needs/server/rules/run-inputs.ts';
import { type KeptDecision, whichNeed } from '#modules/needs/server/rules/run-parts.ts';
import { needsById } from '#modules/needs/server/store/need-store.ts';
import { figuresOf, type RunRow } from '#modules/needs/server/store/run-store.ts';
import type { Context } from '#platform/context.ts';

/** A run without its rows. */
export function presentRun(row: RunRow): z.input<typeof MatchRun> {
  const figures = figuresOf(row);
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
    served: figures?.served ?? null,
    unserved: figures?.unserved ?? null,
    rural: figures?.rural ?? null,
    fairness: figures?.fairness ?? null,
    absent: figures?.absent ?? null,
    madeAt: row.made_at,
    releasedAt: row.released_at,
  };
}

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
const missingOf = (titles: Titles, { nearest = [], wouldHelp = [] }: Pick<Decision, 'nearest' | 'wouldHelp'>) => ({
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
  decisions: readonly KeptDecision[],
): Promise<z.input<typeof RunRowShown>[]> {
  const titles = await titlesOf(ctx, decisions.flatMap(mentionedIn));
  const shown = ({ resource, terms, reason }: Option): z.input<typeof RunRowShown>['others'][0] => ({
    ...called(titles, resource),
    terms,
    reason: reason ?? null,
  });
  return decisions.map(({ hindrance, chosen, others, ...decision }) => ({
    ...decision,
    reason: tellable(hindrance),
    chosen: chosen && shown(chosen),
    others: others.map(shown),
    ...missingOf(titles, decision),
  }));
}

/** Pairs an official has decided himself, with what he may know of their needs. */
export async function presentRunPins(ctx: Context, pins: readonly PairWish[]): Promise<z.input<typeof RunPin>[]> {
  const rows = await needsById(ctx, [...new Set(pins.map((pin) => pin.need))]);
  const needs = new Map(rows.map((need) => [need.id, need]));
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
    need: need.need,
    ...whichNeed(need),
    run: shown(run),
    other: shown(other),
  }));
}
