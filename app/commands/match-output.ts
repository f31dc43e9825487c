import { stringify } from 'csv-stringify/sync';
import { type Alternative, explainNeed, type NeedExplanation } from '#engines/matching/explain-need.ts';
import type { Assignment } from '#engines/matching/solve-assignment.ts';
import type { MatchInput } from './match-input.ts';

type Cell = string | number;

/** CSV with a header; a lone carriage return is quoted too, because readers take it for the end of a line. */
const csv = (columns: string[], rows: readonly Cell[][]): string =>
  stringify([columns, ...rows], { quoted_match: '\r', record_delimiter: '\n' });

/** `need,resource,quantity`, sorted by need, then resource, as they came in. */
export function assignmentCsv({ problem, needs, resources }: MatchInput, { flow }: Assignment): string {
  const { need, resource } = problem.candidates;
  const rows: Cell[][] = [];
  for (const [pair, units] of flow.entries()) {
    if (units > 0) rows.push([needs[need[pair] ?? -1] ?? '', resources[resource[pair] ?? -1] ?? '', units]);
  }
  return csv(['need', 'resource', 'quantity'], rows);
}

/** `kind,id,price`: the dual solution; rows left out are 0. */
export function pricesCsv({ resources, groups }: MatchInput, { resourcePrice, groupPrice }: Assignment): string {
  return csv(
    ['kind', 'id', 'price'],
    [...priceRows('resource', resources, resourcePrice), ...priceRows('group', groups, groupPrice)],
  );
}

const priceRows = (kind: string, ids: readonly string[], prices: Float64Array): Cell[][] =>
  ids.map((id, at) => [kind, id, prices[at] ?? 0]).filter(([, , price]) => price !== 0);

/**
 * One row per need and resource that serves it, and one per need for what is left unserved, with the alternative that
 * came nearest. The reasons are those of `explainNeed`.
 */
export function explanationCsv(input: MatchInput, assignment: Assignment): string {
  const rows = input.needs.flatMap((id, need) => {
    const explanation = explainNeed(input.problem, assignment, need);
    return rowsOf(explanation).map(({ reason, units, alternative }) => [
      id,
      alternative ? (input.resources[alternative.resource] ?? '') : '',
      reason,
      units,
      ...(alternative
        ? [alternative.cost, alternative.price, alternative.worth, alternative.reducedCost]
        : ['', '', '', '']),
    ]);
  });
  return csv(['need', 'resource', 'reason', 'quantity', 'cost', 'price', 'worth', 'reduced_cost'], rows);
}

interface Row {
  readonly reason: string;
  readonly units: number;
  readonly alternative: Alternative | undefined;
}

function rowsOf({ alternatives, reason, unserved }: NeedExplanation): Row[] {
  const rows: Row[] = alternatives
    .filter(({ units }) => units > 0)
    .map((alternative) => ({ reason: 'served', units: alternative.units, alternative }));
  if (unserved === 0) return rows;
  const alternative = alternatives.find((one) => one.reason === reason) ?? alternatives[0];
  return [...rows, { reason, units: unserved, alternative }];
}
