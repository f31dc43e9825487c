import type * as contract from '#modules/evaluation/contract/scheme.ts';
import { loadPeriod } from '#modules/evaluation/server/load.ts';
import { gatherSource } from '#modules/evaluation/server/results/gather-source.ts';
import { type Reckoned, reckonAll, type Source } from '#modules/evaluation/server/rules/reckon.ts';
import { agree, type Column, type Scored, scored } from '#modules/evaluation/server/rules/scheme.ts';
import { assertScheme, saidOf } from '#modules/evaluation/server/schemes/keep-scheme.ts';
import { allSchemes } from '#modules/evaluation/server/store/scheme-store.ts';
import { reachOf } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';

type Tried = Replied<typeof contract.tryScheme>;

/** What a scheme makes of the figures of a period. Of schools a leader has his own; an order of them is the bureau’s. */
export async function tryScheme(
  ctx: Context,
  id: string,
  said: Received<typeof contract.tryScheme>['body'],
): Promise<Tried> {
  const reach = await reachOf(ctx, 'evaluation.read_scores', 'score');
  const period = await loadPeriod(ctx, id, 'evaluation.read_results');
  await assertScheme(ctx, said);
  const source = await gatherSource(ctx, period);
  const results = reckonAll(source);
  const isOfSchools = said.party === 'school';
  const schools = isOfSchools ? source.schools : [];
  const found = scored(said, columnsOf(source, results, schools), schools.length);
  const whole = scored(said, columnsOf(source, results, 'county'), 1);
  const own = new Set(reach.holds['org']);
  const scores = schools.flatMap(({ id: org, name, isRural }, at) => {
    const score = found.scores[at];
    return score && (reach.everything || own.has(org)) ? [{ org, name, isRural, ...score }] : [];
  });
  const county = whole.scores[0] ?? { score: null, reported: 0 };
  return {
    weighed: found.weighed,
    criteria: found.criteria,
    county: { org: null, name: '', isRural: null, ...county },
    scores: scores.toSorted((a, b) => a.name.localeCompare(b.name, 'zh') || (a.org < b.org ? -1 : 1)),
    turns: reach.everything ? turnsOf(found, source, schools) : [],
    agreement: reach.everything && isOfSchools ? await agreementOf(ctx, found, { source, results }) : [],
  };
}

/** By indicator, what it came to in each of some schools, or in the county. */
function columnsOf(
  { indicators }: Source,
  results: readonly Reckoned[],
  evaluated: Source['schools'] | 'county',
): Map<string, Column> {
  return new Map(
    results.flatMap((result) => {
      const said = indicators.find(({ code }) => code === result.code);
      if (!said) return [];
      const bySchool = new Map(result.bySchool.map(({ org, measured }) => [org, measured.value]));
      const values =
        evaluated === 'county' ? [result.county.value] : evaluated.map(({ id }) => bySchool.get(id) ?? null);
      return [[result.code, { code: result.code, said, values }] as const];
    }),
  );
}

/** The smallest turns, with indicator and schools by name. */
const turnsOf = ({ turns }: Scored, { indicators }: Source, schools: Source['schools']): Tried['turns'] =>
  turns.map(({ indicator, above, below, percent }) => ({
    indicator: indicators.find(({ code }) => code === indicator)?.code ?? indicator,
    above: schools[above]?.name ?? '',
    below: schools[below]?.name ?? '',
    percent,
  }));

/** How far the order of schools agrees with that by each scheme the county keeps for them. */
async function agreementOf(
  ctx: Context,
  found: Scored,
  { source, results }: { source: Source; results: readonly Reckoned[] },
): Promise<Tried['agreement']> {
  const kept = (await allSchemes(ctx)).map(saidOf).filter(({ party }) => party === 'school');
  const columns = columnsOf(source, results, source.schools);
  return kept.map((one) => ({ scheme: one.name, tau: agree(found, scored(one, columns, source.schools.length)) }));
}
