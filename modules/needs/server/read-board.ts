import { categoryNames, mondayOf, mostTaken } from '#modules/resources/server/public.ts';
import type * as contract from '#modules/needs/contract/board.ts';
import { toSupplyFacts } from '#modules/needs/server/gather-facts.ts';
import { gatherGap, type GapInputs } from '#modules/needs/server/gather-gap.ts';
import { type Access, accessOf, catchmentKm } from '#modules/needs/server/rules/access-of.ts';
import { servesCategory } from '#modules/needs/server/rules/category.ts';
import type { RunResult } from '#modules/needs/server/rules/decide-run.ts';
import { type Ledger, type LedgerNeed, ledgerOf, sideBySide } from '#modules/needs/server/rules/ledger.ts';
import { resourceFacts } from '#modules/resources/server/public.ts';
import { told } from '#engines/suppression/suppress.ts';
import { reachOf } from '#platform/access/permit.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import { FileReply } from '#platform/http/file-reply.ts';
import { writeCsv } from '#platform/tabular/write-csv.ts';

type Query = Received<typeof contract.readBoard>['query'];
type Board = Replied<typeof contract.readBoard>;

/** The gap of a category in a week, as the county may be told of it. */
export async function readBoard(ctx: Context, query: Query): Promise<Board> {
  await reachOf(ctx, 'needs.board', 'board');
  const { category, method } = query;
  const week = mondayOf(query.week ?? dayOf(ctx.now));
  const gap = await gatherGap(ctx, category, week);
  const states = new Map(gap.needs.map((row) => [row.id, row.state]));
  const needs: LedgerNeed[] = gap.facts.map((one) => ({ facts: one, state: states.get(one.id) ?? '' }));
  const supply = gap.supply.filter((one) => servesCategory(one.category, category));
  const facts = supply.map((one) => toSupplyFacts(one, dayOf(ctx.now)));
  const ledger = ledgerOf(
    needs,
    facts,
    category,
    gap.towns.map((town) => town.code),
  );
  const access = accessOf(method, {
    schools: gap.schools,
    onsite: supply.filter((one) => one.mode !== 'remote'),
    remoteCapacity: total(supply.filter((one) => one.mode === 'remote')),
  });
  const { byTown: _, bySchool: __, ...measures } = access;
  return {
    category,
    week,
    asOf: ctx.now,
    unmet: ledger.unmet,
    reasons: ledger.reasons,
    access: { method, catchmentKm, ...measures },
    use: useOf(supply, week),
    response: {
      medianHours: gap.hours.length < 10 ? null : median(gap.hours),
      of: gap.hours.length < 10 ? 0 : gap.hours.length,
    },
    towns: townsOfBoard(gap, ledger, access, supply),
    categories: await byCategory(ctx, gap, needs, week),
    advice: await adviceOf(ctx, gap),
  };
}

const total = (supply: GapInputs['supply']): number => supply.reduce((sum, one) => sum + one.capacity, 0);
const taken = (supply: GapInputs['supply'], week: string): number =>
  supply.reduce((sum, one) => sum + mostTaken(week, week, one.booked), 0);

/** Places and how many are taken; a taken place is a child, so fewer than ten are not told. */
const useOf = (supply: GapInputs['supply'], week: string): Board['use'] => ({
  places: total(supply),
  used: told(taken(supply, week)),
});

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

function townsOfBoard(gap: GapInputs, ledger: Ledger, access: Access, supply: GapInputs['supply']): Board['towns'] {
  return gap.towns.map((town) => ({
    town: town.code,
    name: town.name,
    rural: town.rural,
    unmet: ledger.byTown.get(town.code) ?? null,
    supply: total(supply.filter((one) => one.town === town.code)),
    pupils: told(gap.schools.reduce((sum, school) => (school.town === town.code ? sum + school.pupils : sum), 0)),
    access: access.byTown.get(town.code) ?? null,
    outline: town.outline,
    lon: town.lon,
    lat: town.lat,
  }));
}

async function byCategory(
  ctx: Context,
  gap: GapInputs,
  needs: readonly LedgerNeed[],
  week: string,
): Promise<Board['categories']> {
  const families = [...(await categoryNames(ctx)).keys()].filter((code) => !code.includes('.'));
  return families.map((category) => {
    const supply = gap.supply.filter((one) => servesCategory(one.category, category));
    return { category, ...sideBySide(needs, category), supply: total(supply), used: told(taken(supply, week)) };
  });
}

const adviceShown = 3;

/** The resources of which one more weekly place would lower the county's total cost most, by the last run. */
async function adviceOf(ctx: Context, { run }: GapInputs): Promise<Board['advice']> {
  const prices = (run?.result as RunResult | undefined)?.prices ?? [];
  const best = prices.toSorted((a, b) => b.price - a.price).slice(0, adviceShown);
  const named = new Map(
    (
      await resourceFacts(
        ctx,
        best.map((one) => one.resource),
      )
    ).map((one) => [one.id, one]),
  );
  return best.flatMap(({ resource, price }) => {
    const facts = named.get(resource);
    return facts ? [{ resource, title: facts.title, providerName: facts.providerName, price }] : [];
  });
}

/** The towns of the board as CSV, readable by the county's spreadsheet program. */
export async function downloadBoard(ctx: Context, query: Query): Promise<FileReply> {
  const board = await readBoard(ctx, query);
  const head = ['town', 'name', 'rural', 'unmet', 'weekly_places', 'pupils', 'access_per_1000'];
  const rows = board.towns.map((town) => [
    town.town,
    town.name,
    town.rural ? 'rural' : 'urban',
    town.unmet ?? '<10',
    town.supply,
    town.pupils ?? '<10',
    town.access ?? '',
  ]);
  return new FileReply(
    `board-${board.category}-${board.week}.csv`,
    'text/csv; charset=utf-8',
    Buffer.from(writeCsv(head, rows, { isForSpreadsheet: true })),
  );
}
