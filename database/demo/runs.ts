import type { Selectable } from 'kysely';
import type { Database } from '#database/rows.ts';
import { usualOptions } from '#modules/needs/contract/usual-options.ts';
import { familyOf } from '#modules/needs/server/rules/category.ts';
import { rulesVersion } from '#modules/needs/server/rules/cost.ts';
import { decideRun } from '#modules/needs/server/rules/decide-run.ts';
import type { NeedFacts, SupplyFacts } from '#modules/needs/server/rules/facts.ts';
import { hashOfInputs } from '#modules/needs/server/rules/hash-inputs.ts';
import { servicePeriod } from '#modules/needs/server/rules/places.ts';
import type { RunInputs } from '#modules/needs/server/rules/run-inputs.ts';
import { inputParts, resultParts } from '#modules/needs/server/rules/run-parts.ts';
import { tellRun } from '#modules/needs/server/rules/tell-run.ts';
import { roomOf } from '#modules/resources/server/read-rooms.ts';
import type { BookedSpan } from '#modules/resources/server/store/booking-store.ts';
import { tableOf } from './notices.ts';
import type { Rows } from './rows-of.ts';

type Resource = Selectable<Database['resources.resource']>;
type Provider = Selectable<Database['resources.provider']>;

/** A need of one pupil, as it was stated. */
export type PupilNeed = Omit<NeedFacts, 'whom' | 'leftBehind' | 'waitingDays' | 'period' | 'declined'> & {
  subject: string;
  left_behind: boolean;
  wanted_from: string;
  wanted_to: string;
  opened_at: string;
};

/** What a run decides on a day of which nothing else of its kind waited, from all volunteers who offer it. */
export function findFor(rows: Rows, need: PupilNeed, day: string) {
  const period = servicePeriod({ from: need.wanted_from, to: need.wanted_to }, day);
  if (!period) return undefined;
  const { opened_at, subject: whom, left_behind: leftBehind, wanted_from: _, wanted_to: __, ...known } = need;
  const waitingDays = Math.floor((Date.parse(day) - Date.parse(opened_at)) / 86_400_000);
  const facts: NeedFacts = { ...known, whom, leftBehind, waitingDays, period, declined: [] };
  const supply = supplyOf(rows, need.category);
  const inputs: RunInputs = { rulesVersion, needs: [facts], supply, pins: [], options: usualOptions };
  const result = decideRun(inputs);
  const chosen = result.decisions[0]?.chosen;
  const resource = tableOf<Resource>(rows, 'resources.resource').find(({ id }) => id === chosen?.resource);
  const provider = tableOf<Provider>(rows, 'resources.provider').find(({ id }) => id === resource?.provider);
  return chosen && resource && provider ? { inputs, result, chosen, period, resource, provider } : undefined;
}

/** Somebody for a need, and the run that found him. */
export type Found = NonNullable<ReturnType<typeof findFor>>;

/** Every volunteer who offers what is wanted. */
function supplyOf(rows: Rows, category: string): SupplyFacts[] {
  const providers = new Map(tableOf<Provider>(rows, 'resources.provider').map((one) => [one.id, one]));
  const resources = tableOf<Resource>(rows, 'resources.resource');
  const providerOf = new Map(resources.map(({ id, provider }) => [id, provider]));
  const booked = Map.groupBy(tableOf<BookedSpan>(rows, 'resources.booking'), (one) => providerOf.get(one.resource));
  return resources.flatMap((one) => {
    const provider = providers.get(one.provider);
    if (one.category !== category || provider?.kind !== 'volunteer') return [];
    const { id, capacity, grade_from: from, grade_to: to } = one;
    const offered = { id, provider: provider.id, capacity, monthlyLimit: provider.monthly_limit ?? null };
    return {
      ...offered,
      ...roomOf(offered, booked.get(provider.id) ?? []),
      category,
      mode: one.mode as SupplyFacts['mode'],
      schedule: one.schedule,
      languages: one.languages,
      servesSex: one.serves_sex ?? null,
      stages: one.stages,
      grades: from && to ? { from, to } : null,
      org: provider.org ?? null,
      lon: one.lon,
      lat: one.lat,
      travelKm: one.travel_km,
      vettedUntil: provider.vetted_until ?? null,
    };
  });
}

/** A run of that one need, released at once. */
export function addRun(rows: Rows, official: string, at: string, { inputs, result }: Found): string {
  const id = rows.id(at);
  const parts = inputParts(inputs);
  rows.add('needs.match_run', {
    id,
    category: familyOf(inputs.needs[0]?.category ?? ''),
    state: 'released',
    rules_version: rulesVersion,
    inputs_hash: hashOfInputs(inputs, parts),
    figures: JSON.stringify(tellRun(inputs, result, null)),
    objective: result.objective,
    bound: result.bound,
    served: result.served,
    unserved: result.unserved,
    progress: 100,
    made_by: official,
    made_at: at,
    begun_at: at,
    computed_at: at,
    released_by: official,
    released_at: at,
  });
  for (const part of [...parts, ...resultParts(inputs, result)]) rows.add('needs.run_part', { run: id, ...part });
  return id;
}
