import type { z } from 'zod';
import { pupilFacts, schoolFacts } from '#modules/people/server/public.ts';
import type { Need, VisibleReason } from '#modules/needs/contract/need.ts';
import { knownSupply, needFacts } from '#modules/needs/server/gather-facts.ts';
import { findHindrances, type Hindrance } from '#modules/needs/server/rules/candidates.ts';
import type { NeedRow } from '#modules/needs/server/store/need-store.ts';
import type { Context } from '#platform/context.ts';

/** Needs as their school or family sees them. */
export async function presentNeeds(ctx: Context, rows: readonly NeedRow[]): Promise<z.input<typeof Need>[]> {
  const [schools, pupils, hindrances] = await Promise.all([
    schoolFacts(ctx, unique(rows.map((row) => row.org))).then(byId),
    pupilFacts(ctx, unique(rows.flatMap((row) => row.subject ?? []))).then(byId),
    hindrancesOf(ctx, rows),
  ]);
  const family = ctx.actor.role === 'guardian' || ctx.actor.role === 'pupil';
  return rows.map((row) => ({
    id: row.id,
    scope: row.scope as Need['scope'],
    category: row.category,
    urgency: row.urgency as Need['urgency'],
    mode: row.mode as Need['mode'],
    schedule: row.schedule,
    wantedFrom: row.wanted_from,
    wantedTo: row.wanted_to,
    languages: row.languages,
    words: row.words,
    state: row.state as Need['state'],
    unmet: tellable(hindrances.get(row.id)),
    org: row.org,
    orgName: schools.get(row.org)?.name ?? '',
    town: row.town,
    stage: row.stage,
    grade: row.grade,
    rural: row.rural,
    pupilName: (row.subject && pupils.get(row.subject)?.name) ?? null,
    // To everybody but the family a refusal looks like a question still open: declining leaves no trace.
    consent: row.consent === 'refused' && !family ? 'asked' : (row.consent as Need['consent']),
    openedAt: row.opened_at,
  }));
}

/** One need as its school or family sees it. */
export async function presentNeed(ctx: Context, row: NeedRow): Promise<z.input<typeof Need>> {
  const [need] = await presentNeeds(ctx, [row]);
  if (!need) throw new Error('a need was presented as nothing');
  return need;
}

/** Why the open ones among these have no candidate, worked out now. */
async function hindrancesOf(ctx: Context, rows: readonly NeedRow[]): Promise<Map<string, Hindrance | null>> {
  const open = rows.filter((row) => row.state === 'open');
  if (open.length === 0) return new Map();
  const [facts, supply] = await Promise.all([needFacts(ctx, open), knownSupply(ctx)]);
  const without = findHindrances(facts, supply);
  return new Map(facts.map((fact, index) => [fact.id, without[index] ?? null]));
}

/**
 * The reason as a school or family may read it. That somebody declined is told as "no suitable place is free", which is
 * as true; a refused consent is told as nothing: the need is just open.
 */
export function tellable(reason: Hindrance | null | undefined): VisibleReason | null {
  if (reason === 'declined') return 'full';
  return reason === 'no_consent' ? null : (reason ?? null);
}

const unique = (ids: readonly string[]): string[] => [...new Set(ids)];

const byId = <T extends { id: string }>(items: readonly T[]): Map<string, T> =>
  new Map(items.map((item) => [item.id, item]));
