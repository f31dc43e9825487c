import { categoryNames } from '#modules/resources/server/public.ts';
import type * as contract from '#modules/needs/contract/board.ts';
import { gatherGap } from '#modules/needs/server/gather-gap.ts';
import { familyCodes } from '#modules/needs/server/read-board.ts';
import { catchmentKm } from '#modules/needs/server/rules/access-of.ts';
import { accessTo, categoryGap, type GapInputs, townGaps } from '#modules/needs/server/rules/category-gap.ts';
import { tellReasons } from '#modules/needs/server/rules/ledger.ts';
import { reachOf } from '#platform/access/permit.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import type { Received } from '#platform/http/endpoint.ts';
import { FileReply } from '#platform/http/file-reply.ts';
import { writeCsv } from '#platform/tabular/write-csv.ts';

type Query = Received<typeof contract.downloadBoard>['query'];

const head = ['category', 'category_name', 'area', 'area_name', 'class', 'demand', 'used', 'unmet', 'reasons'];
const measured = ['weekly_places', 'pupils', 'access', 'access_unit', 'method', 'catchment_km', 'week', 'as_of'];

/** The gap of every category as CSV: a line for the county, for each of its sides and for each town, readable by itself. */
export async function downloadBoard(ctx: Context, query: Query): Promise<FileReply> {
  await reachOf(ctx, 'needs.board', 'board');
  const inputs = await gatherGap(ctx, query.week);
  const names = await categoryNames(ctx);
  const rows = (await familyCodes(ctx)).flatMap((family) =>
    linesOf(inputs, family, query.method).map((line) => [
      family,
      names.get(family)?.[ctx.language],
      ...line,
      query.method === 'raam' ? 'mean_cost_lower_is_better' : 'weekly_places_per_1000_pupils',
      query.method,
      catchmentKm,
      inputs.week,
      dayOf(ctx.now),
    ]),
  );
  return new FileReply(
    `board-${inputs.week}.csv`,
    'text/csv; charset=utf-8',
    Buffer.from(writeCsv([...head, ...measured], rows, { isForSpreadsheet: true })),
  );
}

type Cell = string | number | undefined;

/** From `area` to `access`. Reasons are told of the county alone: some of them are people's own decisions. */
function linesOf(inputs: GapInputs, family: string, method: contract.AccessMethod): Cell[][] {
  const gap = categoryGap(inputs, family);
  const access = accessTo(inputs, gap, method);
  const reasons = tellReasons(gap.needs).map((one) => `${one.reasons.join('+')} ${one.count}`);
  const { all, rural, urban } = gap.ledger;
  return [
    ['county', '', '', ...countsOf(all), reasons.join('; '), gap.places, undefined, access.mean ?? undefined],
    ['rural', '', 'rural', ...countsOf(rural), '', undefined, undefined, access.rural ?? undefined],
    ['urban', '', 'urban', ...countsOf(urban), '', undefined, undefined, access.urban ?? undefined],
    ...townGaps(inputs, gap, access).map((town) => [
      town.town,
      town.name,
      town.rural ? 'rural' : 'urban',
      ...countsOf(town),
      '',
      town.supply,
      town.pupils ?? withheld,
      town.access ?? undefined,
    ]),
  ];
}

/** Fewer than ten children, or hidden so that these stay so. */
const withheld = 'withheld';

const countsOf = ({ demand, used, unmet }: contract.Counts): Cell[] =>
  [demand, used, unmet].map((count) => count ?? withheld);
