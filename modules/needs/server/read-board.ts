import { categoryNames, resourceFacts } from '#modules/resources/server/public.ts';
import type * as contract from '#modules/needs/contract/board.ts';
import { gatherGap, gatherSupply, thisWeek } from '#modules/needs/server/gather-gap.ts';
import { type Access, catchmentKm } from '#modules/needs/server/rules/access-of.ts';
import { accessTo, categoryGap, type GapInputs, townGaps } from '#modules/needs/server/rules/category-gap.ts';
import { outlookOf } from '#modules/needs/server/rules/outlook.ts';
import { tellReasons } from '#modules/needs/server/rules/ledger.ts';
import { firstOffers } from '#modules/needs/server/store/offer-store.ts';
import { figuresOf, newestResult } from '#modules/needs/server/store/run-store.ts';
import { told, toldChildren } from '#engines/suppression/suppress.ts';
import { reachOf } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';

type Board = Replied<typeof contract.readBoard>;

/** The gap of a category in a week, as the county may be told of it. */
export async function readBoard(ctx: Context, query: Received<typeof contract.readBoard>['query']): Promise<Board> {
  await reachOf(ctx, 'needs.board', 'board');
  const { category, method } = query;
  const families = await familyCodes(ctx);
  if (!families.includes(category)) throw new Refusal('needs.no_such_category', { field: 'category' });
  const inputs = await gatherGap(ctx, query.week, category);
  const gap = categoryGap(inputs, category);
  const access = accessTo(inputs, gap, method);
  const { all, rural, urban } = gap.ledger;
  return {
    category,
    week: inputs.week,
    asOf: ctx.now,
    unmet: { all: all.unmet, rural: rural.unmet, urban: urban.unmet },
    reasons: tellReasons(gap.needs),
    access: measuresOf(inputs, access, method),
    use: { places: gap.places, used: all.used },
    response: await responseOf(ctx, category),
    towns: townGaps(inputs, gap, access),
    categories: families.map((family) => {
      const { ledger, places } = categoryGap(inputs, family);
      return { category: family, ...ledger.all, supply: places };
    }),
    advice: await adviceOf(ctx, category),
  };
}

/** What is within reach in the coming weeks, and of each kind of a category. */
export async function readOutlook(
  ctx: Context,
  { category, method }: Received<typeof contract.readOutlook>['query'],
): Promise<Replied<typeof contract.readOutlook>> {
  await reachOf(ctx, 'needs.board', 'board');
  if (!(await familyCodes(ctx)).includes(category)) throw new Refusal('needs.no_such_category', { field: 'category' });
  return outlookOf(await gatherSupply(ctx, thisWeek(ctx)), category, method);
}

/** The categories a board is made of. Of kinds none is: two kinds and their family would be a subtraction away. */
export const familyCodes = async (ctx: Context): Promise<string[]> =>
  [...(await categoryNames(ctx)).keys()].filter((code) => !code.includes('.'));

function measuresOf({ schools }: GapInputs, access: Access, method: contract.AccessMethod): Board['access'] {
  const { byTown: _, remoteOnly, ...measures } = access;
  const pupils = schools.reduce((sum, school) => sum + school.pupils, 0);
  const isTold = pupils > 0 && toldChildren(remoteOnly) !== null && toldChildren(pupils - remoteOnly) !== null;
  return { method, catchmentKm, ...measures, remoteOnlyShare: isTold ? remoteOnly / pupils : null };
}

const responseDays = 90;

async function responseOf(ctx: Context, category: string): Promise<Board['response']> {
  const since = new Date(ctx.now.getTime() - responseDays * 86_400_000);
  const offers = await firstOffers(ctx, category, since);
  const of = told(offers.map(({ whom }) => whom));
  return { of, medianHours: of ? median(offers.map(({ hours }) => hours)) : null };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/** The resources of which one more weekly place would lower the county's total cost most, by the last run. */
async function adviceOf(ctx: Context, category: string): Promise<Board['advice']> {
  const run = await newestResult(ctx, category);
  const best = (run && figuresOf(run)?.best) ?? [];
  const ids = best.map((one) => one.resource);
  const named = new Map((await resourceFacts(ctx, ids)).map((one) => [one.id, one]));
  return best.flatMap(({ resource }) => {
    const facts = named.get(resource);
    return facts ? [{ resource, title: facts.title, providerName: facts.providerName }] : [];
  });
}
