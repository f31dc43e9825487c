import type { z } from 'zod';
import type { Duty, Holder, Matter, MatterOfList } from '#modules/governance/contract/duty-list.ts';
import { Circumstance } from '#modules/governance/contract/extent.ts';
import { clausesAt } from '#modules/governance/server/policies/clauses-at.ts';
import { refOf } from '#modules/governance/server/policies/present-policy.ts';
import { readRegistry } from '#modules/governance/server/policies/registry.ts';
import { faultsOf, type Held, Regions } from '#modules/governance/server/rules/coverage.ts';
import { type DutyRow, dutiesOf, type MatterRow } from '#modules/governance/server/store/duty-store.ts';
import { organisationsCalled, regionsOf } from '#modules/people/server/public.ts';
import type { Context } from '#platform/context.ts';

/** What tells a matter: how it is called, and whether it is about a child. */
export const presentMatter = ({ code, name, is_about_child }: MatterRow): Matter => ({
  code,
  name,
  isAboutChild: is_about_child,
});

/** Matters of a list with their duties, and where nobody or more than one leads. */
export async function presentMatters(
  ctx: Context,
  list: string,
  rows: readonly MatterRow[],
): Promise<z.input<typeof MatterOfList>[]> {
  const codes = rows.map(({ code }) => code);
  const [duties, regions] = await Promise.all([presentedDuties(ctx, list, codes), countyRegions(ctx)]);
  return rows.map((row) => {
    const own = duties.get(row.code) ?? [];
    return { ...presentMatter(row), duties: own, faults: faultsOf(own, regions).map(presentFault) };
  });
}

const presentFault = ({ duties, ...extent }: ReturnType<typeof faultsOf>[number]) => ({
  ...extent,
  duties: [...duties],
});

/** The county's regions, as its lists have to hold in them. */
export const countyRegions = async (ctx: Context): Promise<Regions> =>
  new Regions((await regionsOf(ctx)).map(({ code }) => code));

/** By matter, its duties as they are read. */
export async function presentedDuties(
  ctx: Context,
  list: string,
  codes: readonly string[],
): Promise<Map<string, Duty[]>> {
  const rows = await dutiesOf(ctx, list, codes);
  const ids = rows.flatMap(({ lead, partners, steps }) => [lead, ...partners, ...steps.map(({ org }) => org)]);
  const found = await organisationsCalled(ctx, { ids: [...new Set(ids)] });
  const names = new Map(found.map(({ id, name }) => [id, name]));
  const called = (id: string): Holder => ({ id, name: names.get(id) ?? '' });
  const basisOf = await basesOf(ctx, rows);
  const presented = rows.map((row) => [row.matter, presentDuty(row, called, basisOf(row))] as const);
  const byMatter = Map.groupBy(presented, ([matter]) => matter);
  return new Map([...byMatter].map(([matter, those]) => [matter, those.map(([, duty]) => duty)]));
}

/** What duties rest on: the clause as the document says it today. */
async function basesOf(ctx: Context, rows: readonly DutyRow[]): Promise<(row: DutyRow) => Duty['basisAt']> {
  const resting = rows.flatMap(({ basis_policy: policy, basis_anchor: anchor }) =>
    policy ? [{ policy, anchor }] : [],
  );
  if (resting.length === 0) return () => null;
  const registry = await readRegistry(ctx);
  const clauseOf = await clausesAt(ctx, registry, resting);
  return ({ basis_policy: id, basis_anchor: anchor }) => {
    const policy = id === null ? undefined : refOf(ctx, registry, id);
    if (id === null || !policy) return null;
    const clause = anchor === null ? undefined : clauseOf(id, anchor);
    return { policy, anchor, label: clause?.label ?? '', body: clause?.body ?? null };
  };
}

const presentDuty = (row: DutyRow, called: (id: string) => Holder, basisAt: Duty['basisAt']): Duty => ({
  ...extentOf(row),
  lead: called(row.lead),
  partners: row.partners.map(called),
  basis: row.basis,
  basisAt,
  isConfirmed: row.is_confirmed,
  limitDays: row.limit_days,
  steps: row.steps.map(({ afterDays, org }) => ({ afterDays, org: called(org) })),
});

/** Where and for whom a duty holds. */
const extentOf = (row: DutyRow): Held => ({
  id: row.id,
  places: row.places,
  except: row.except_places,
  ageFrom: row.age_from,
  ageTo: row.age_to,
  circumstances: Circumstance.array().parse(row.circumstances),
});
