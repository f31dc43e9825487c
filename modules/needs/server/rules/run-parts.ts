import { type Term, toldPenaltyTermsOf } from '#modules/needs/server/rules/cost.ts';
import type { RunResult } from '#modules/needs/server/rules/decide-run.ts';
import type { Decision } from '#modules/needs/server/rules/explain-decision.ts';
import type { NeedFacts } from '#modules/needs/server/rules/facts.ts';
import type { RunInputs } from '#modules/needs/server/rules/run-inputs.ts';

/** How many items a part has at most: a page of rows is in one part or two, and what is read whole comes in few. */
const itemsAPart = { need: 500, supply: 500, served: 100, unserved: 100, outcome: 1_000, price: 1_000 } as const;

export type PartKind = keyof typeof itemsAPart;

/** Some of what a run was decided from or came to, as JSON. */
export interface RunPart {
  kind: PartKind;
  number: number;
  count: number;
  items: string;
}

/** What an official may know of a need: no name, no words. */
export type WhichNeed = Pick<NeedFacts, 'category' | 'town' | 'stage' | 'rural'>;

export const whichNeed = ({ category, town, stage, rural }: WhichNeed): WhichNeed => ({ category, town, stage, rural });

/** What became of a need, with what an official may know of it. */
export type KeptDecision = Decision & WhichNeed & Pick<NeedFacts, 'urgency' | 'mode'> & { penalty: Term[] };

/** Whom a need describes and what it got, in short. */
export type Outcome = WhichNeed & { need: string; whom: string; resource: string | null };

/** What a run was decided from. */
export const inputParts = ({ needs, supply }: RunInputs): RunPart[] => [
  ...partsOf('need', needs),
  ...partsOf('supply', supply),
];

/** What a run came to, those served apart from those left. */
export function resultParts({ needs, options }: RunInputs, { decisions, prices }: RunResult): RunPart[] {
  const facts = new Map(needs.map((need) => [need.id, need]));
  const known = decisions.flatMap((decision) => {
    const need = facts.get(decision.need);
    return need ? [{ decision, need }] : [];
  });
  const kept = (isServed: boolean): KeptDecision[] =>
    known.flatMap(({ decision, need }) => {
      if ((decision.chosen !== null) !== isServed) return [];
      const { urgency, mode } = need;
      return [{ ...decision, ...whichNeed(need), urgency, mode, penalty: toldPenaltyTermsOf(need, options?.waiting) }];
    });
  const outcomes = known.map(
    ({ decision, need }): Outcome => ({
      need: need.id,
      whom: need.whom,
      ...whichNeed(need),
      resource: decision.chosen?.resource ?? null,
    }),
  );
  return [
    ...partsOf('served', kept(true)),
    ...partsOf('unserved', kept(false)),
    ...partsOf('outcome', outcomes),
    ...partsOf('price', prices),
  ];
}

function partsOf(kind: PartKind, items: readonly object[]): RunPart[] {
  const size = itemsAPart[kind];
  return Array.from({ length: Math.ceil(items.length / size) }, (_, number) => {
    const some = items.slice(number * size, (number + 1) * size);
    return { kind, number, count: some.length, items: JSON.stringify(some) };
  });
}

/** What a run was decided from, as its parts tell. */
export function inputsOf(head: Omit<RunInputs, 'needs' | 'supply'>, parts: readonly RunPart[]): RunInputs {
  const read = (kind: PartKind): unknown[] =>
    parts.flatMap((part) => (part.kind === kind ? (JSON.parse(part.items) as unknown[]) : []));
  return { ...head, needs: read('need') as NeedFacts[], supply: read('supply') as RunInputs['supply'] };
}
