import { suppress, type Told } from '#engines/suppression/suppress.ts';
import type { Change } from '#modules/needs/contract/scenario.ts';
import {
  type Addition,
  additionsToTry,
  isTravelled,
  kindsNeeded,
  type Spot,
  usualTravelKm,
} from '#modules/needs/server/rules/additions.ts';
import type { RunInputs } from '#modules/needs/server/rules/run-inputs.ts';
import { type Seen, Stage } from '#modules/needs/server/rules/stage.ts';
import { inHundreds } from '#modules/needs/server/rules/tell-change.ts';

/** What a scenario is worked out from; the changes speak of what is there. */
export interface ScenarioInputs {
  inputs: RunInputs;
  towns: readonly Spot[];
  changes: readonly Change[];
}

interface Outcome {
  served: Told;
  unserved: Told;
  points: number | null;
}

/** What may be told of a scenario. */
export interface ScenarioResult {
  before: Outcome;
  change: Pick<Seen, 'more' | 'fewer' | 'saved'>;
  after: Outcome;
  byTown: { town: string; before: Told; after: Told }[];
  best: { change: Addition; more: number; saved: number }[];
  floorPrice: number | null;
  kinds: string[];
  /** The resources that are travelled to, and how far. */
  reached: { resource: string; travelKm: number }[];
  travelKm: number;
}

/** How many of the best additions are told. */
const bestShown = 10;

/** Works out what changes would bring together, and what else might help one by one; as a run would decide now. */
export function workOut({ inputs, towns, changes }: ScenarioInputs): ScenarioResult {
  const asked = changes.filter((one) => one.kind !== 'floor');
  const stage = new Stage(inputs, towns, [...asked, ...additionsToTry(inputs, towns)]);
  const { unmet, ...before } = outcomeOf(stage, inputs);
  const { byTown, unserved, ...change } = stage.look(
    [...asked.keys()],
    changes.find((one) => one.kind === 'floor')?.percent,
  );
  return {
    before,
    change,
    after: afterwards(before, unserved, change.saved),
    byTown: towns.map(({ code }) => {
      const told = unmet.get(code) ?? null;
      return { town: code, before: told, after: told === null ? null : (byTown.get(code) ?? null) };
    }),
    best: stage.best(asked.length, bestShown),
    floorPrice: stage.look([], 0).saved,
    kinds: kindsNeeded(inputs.needs),
    reached: inputs.supply.filter(isTravelled).map(({ id, travelKm }) => ({ resource: id, travelKm })),
    travelKm: usualTravelKm(inputs.supply),
  };
}

/** As things are: units served and not, by town those that are not, so that no count of few children can be had from others. */
function outcomeOf(stage: Stage, { needs }: RunInputs): Outcome & { unmet: ReadonlyMap<string, Told> } {
  const left = stage.byTown((need) => stage.left[need] ?? 0);
  const served = stage.byTown((need) => (needs[need]?.units ?? 0) - (stage.left[need] ?? 0));
  const { groups } = suppress([
    { parts: [...left].map(([key, whom]) => ({ key, whom })) },
    { parts: [{ key: '', whom: [...served.values()].flat() }] },
  ]);
  const [unserved, others] = groups;
  const isTold = unserved?.told !== null && others?.told !== null;
  return {
    served: others?.told ?? null,
    unserved: unserved?.told ?? null,
    points: isTold ? inHundreds(stage.pointsOf(stage.left)) : null,
    unmet: unserved?.parts ?? new Map(),
  };
}

function afterwards(before: Outcome, unserved: Told, saved: number | null): Outcome {
  if (before.served === null || before.unserved === null || unserved === null)
    return { served: null, unserved: null, points: null };
  return {
    served: before.served + before.unserved - unserved,
    unserved,
    points: before.points === null || saved === null ? null : before.points - saved,
  };
}
