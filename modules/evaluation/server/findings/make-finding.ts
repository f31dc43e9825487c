import type * as contract from '#modules/evaluation/contract/finding.ts';
import { Figures, isTold } from '#modules/evaluation/server/findings/figure-of.ts';
import { presentFinding } from '#modules/evaluation/server/findings/present-finding.ts';
import { openAlerts } from '#modules/evaluation/server/store/alert-store.ts';
import { insertFinding } from '#modules/evaluation/server/store/finding-store.ts';
import { allIndicators } from '#modules/evaluation/server/store/indicator-store.ts';
import { periodById } from '#modules/evaluation/server/store/period-store.ts';
import { publicationOf } from '#modules/evaluation/server/store/report-store.ts';
import { permit } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import { newId } from '#platform/id.ts';

type Wish = Received<typeof contract.makeFinding>['body'];

/** Says what is amiss by a figure, which is kept beside it as it is told now. */
export async function makeFinding(ctx: Context, wish: Wish): Promise<Replied<typeof contract.makeFinding>> {
  const id = newId();
  await permit(ctx, 'evaluation.keep_finding', { kind: 'finding', id, holders: {} });
  const { title, body, indicator, place, report } = wish;
  const school = place === 'school' ? wish.school : null;
  const figure = await figureFor(ctx, wish, school);
  if (report !== null && !(await publicationOf(ctx, report)))
    throw new Refusal('evaluation.no_such_report', { field: 'report' });
  const { county, person } = ctx.actor;
  const by = { made_by: person, made_at: ctx.now, changed_by: person, changed_at: ctx.now };
  const source = report !== null ? 'report' : await sourceOf(ctx, wish);
  const readers = school === null ? [] : [school];
  await insertFinding(ctx, {
    county,
    id,
    title,
    body,
    indicator,
    place,
    school,
    figure,
    source,
    report,
    readers,
    ...by,
    let_be_at: null,
    let_be_by: null,
    let_be_why: null,
  });
  return presentFinding(ctx, id);
}

async function figureFor(ctx: Context, wish: Wish, school: string | null): Promise<contract.ToldFigure> {
  const { indicator, place, snapshot } = wish;
  if (!(await allIndicators(ctx)).some(({ code }) => code === indicator))
    throw new Refusal('evaluation.no_such_indicator', { field: 'indicator' });
  const period = await periodById(ctx, wish.period);
  if (!period) throw new Refusal('evaluation.no_such_period', { field: 'period' });
  const figure = (await Figures.of(ctx, period, snapshot)).at(indicator, { place, school });
  if (!isTold(figure)) throw new Refusal('evaluation.no_figure_there', { field: 'place' });
  return figure;
}

/** An alert where one is open about the county’s figure in that period. */
async function sourceOf(ctx: Context, { period, indicator, place }: Wish): Promise<'alert' | 'figure'> {
  const isAlert = place === 'county' && (await openAlerts(ctx, period)).has(indicator);
  return isAlert ? 'alert' : 'figure';
}
