import type * as contract from '#modules/evaluation/contract/finding.ts';
import { Figures, isTold, type Where } from '#modules/evaluation/server/findings/figure-of.ts';
import { figureIn, type KeptCause, lifeOf, whereOf } from '#modules/evaluation/server/findings/kept.ts';
import { presentFinding } from '#modules/evaluation/server/findings/present-finding.ts';
import { holdFinding } from '#modules/evaluation/server/load.ts';
import { actsOn } from '#modules/evaluation/server/rules/finding-life.ts';
import { changeFindingRow, type FindingRow } from '#modules/evaluation/server/store/finding-store.ts';
import { periodById, type PeriodRow } from '#modules/evaluation/server/store/period-store.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';

/** Says a finding anew, and puts beside each cause what the indicators it rests on come to. */
export async function changeFinding(
  ctx: Context,
  id: string,
  { seen, title, body, causes }: Received<typeof contract.changeFinding>['body'],
): Promise<Replied<typeof contract.changeFinding>> {
  const row = await holdFinding(ctx, id, 'evaluation.keep_finding', seen);
  if (!actsOn(await lifeOf(ctx, row)).includes('change')) throw new Refusal('evaluation.finding_ended');
  await changeFindingRow(ctx, id, {
    title,
    body,
    causes: JSON.stringify(await withFigures(ctx, row, causes)),
    version: row.version + 1,
    changed_by: ctx.actor.person,
    changed_at: ctx.now,
  });
  return presentFinding(ctx, id);
}

/** Of the period and version the finding is of; at its place, or of the county where they are told nowhere else. */
async function withFigures(ctx: Context, row: FindingRow, causes: readonly contract.CauseSaid[]): Promise<KeptCause[]> {
  if (causes.every(({ rests }) => rests.length === 0)) return causes.map((cause) => ({ ...cause, rests: [] }));
  const { period, snapshot } = figureIn(row.figure);
  const figures = await Figures.of(ctx, (await periodById(ctx, period)) as PeriodRow, snapshot);
  const county: Where = { place: 'county', school: null };
  return causes.map((cause) => ({
    ...cause,
    rests: [...new Set(cause.rests)].map((code) => {
      const own = figures.at(code, whereOf(row));
      const [place, figure] = isTold(own) ? [row.place, own] : ['county', figures.at(code, county)];
      if (!figure) throw new Refusal('evaluation.no_such_indicator', { field: 'causes' });
      return { code, place, figure };
    }),
  }));
}
