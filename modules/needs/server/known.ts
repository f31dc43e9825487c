import { type SchoolFacts, schoolFacts } from '#modules/people/server/public.ts';
import { needFacts, supplyFacts } from '#modules/needs/server/gather-facts.ts';
import { findHindrances, type Hindrance } from '#modules/needs/server/rules/candidates.ts';
import type { NeedFacts, SupplyFacts } from '#modules/needs/server/rules/facts.ts';
import type { NeedRow } from '#modules/needs/server/store/need-store.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { type LastEvent, lastEvent } from '#platform/events/last-event.ts';

/**
 * What was worked out for a county and holds until something happens there: telling why a need is unmet must not read the
 * whole directory each time. Nothing in it is about a person; what one actor may see is asked of each anew.
 */
export interface Known {
  stamp: string;
  supply: readonly SupplyFacts[] | undefined;
  schools: Map<string, SchoolFacts>;
  hindrances: Map<string, Hindrance | null>;
}

/** By county, what was worked out under its last settled stamp. */
const remembered = new Map<string, Known>();

/** What is known of the county now. */
export const knownNow = async (ctx: Context): Promise<Known> => knownAt(ctx, await lastEvent(ctx));

/** What is known of the county as of its newest event. While something older may still be committed it is not kept. */
export function knownAt(ctx: Context, { id, isSettled }: LastEvent): Known {
  const stamp = `${dayOf(ctx.now)} ${id}`;
  const found = remembered.get(ctx.actor.county);
  if (isSettled && found?.stamp === stamp) return found;
  const fresh: Known = { stamp, supply: undefined, schools: new Map(), hindrances: new Map() };
  if (isSettled) remembered.set(ctx.actor.county, fresh);
  return fresh;
}

/** Organisations by id. */
export async function knownSchools(
  ctx: Context,
  { schools }: Known,
  ids: readonly string[],
): Promise<Known['schools']> {
  const missing = [...new Set(ids)].filter((id) => !schools.has(id));
  if (missing.length > 0) for (const school of await schoolFacts(ctx, missing)) schools.set(school.id, school);
  return schools;
}

/** What is offered in the county. */
export async function knownSupply(ctx: Context, known: Known): Promise<readonly SupplyFacts[]> {
  return (known.supply ??= await supplyFacts(ctx, 'all'));
}

/** A need as if nobody had decided anything: a reason that goes away when a family refuses would tell the refusal. */
export const whateverDecided = (need: NeedFacts): NeedFacts => ({ ...need, consent: 'asked', declined: [] });

/** Why open needs have no candidate, people's own decisions left aside. */
export async function knownHindrances(
  ctx: Context,
  known: Known,
  asked: readonly NeedRow[],
): Promise<Known['hindrances']> {
  const missing = asked.filter((need) => !known.hindrances.has(need.id));
  if (missing.length === 0) return known.hindrances;
  const [needs, supply] = await Promise.all([needFacts(ctx, missing), knownSupply(ctx, known)]);
  const facts = needs.map(whateverDecided);
  // A need whose time is over is not hindered: nobody is sought for it any more.
  for (const { id } of missing) known.hindrances.set(id, null);
  findHindrances(facts, supply).forEach((hindrance, at) => {
    const fact = facts[at];
    if (fact) known.hindrances.set(fact.id, hindrance);
  });
  return known.hindrances;
}
