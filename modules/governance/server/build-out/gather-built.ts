import type { Scope } from '#modules/governance/contract/build-out.ts';
import type { ElementRule } from '#modules/governance/server/build-out/elements.ts';
import { knownFrom, type Said, type Standing, standingOf } from '#modules/governance/server/rules/built.ts';
import { type Days, isOn } from '#modules/governance/server/rules/days.ts';
import { bodiesOfKinds, firstCharters } from '#modules/governance/server/store/body-store.ts';
import { buildReports, firstDutyList, peerCounties } from '#modules/governance/server/store/build-store.ts';
import { consortiaOf, regionsOf, schoolsSince, townsOf } from '#modules/people/server/public.ts';
import type { Context } from '#platform/context.ts';

/** A county, town or school that may have an element, and the days it is there. */
export interface BuiltUnit extends Days {
  id: string;
  name: string;
  town: string | null;
  rural: boolean | null;
}

/** All that is known of how far the partnership is built. */
export interface Built {
  /** The units of an element that are there on a day. */
  units: (element: ElementRule, scope: Scope, day: string) => BuiltUnit[];
  standing: (element: ElementRule, unit: string, day: string) => Standing;
}

/** For good: towns and counties are there as long as anybody asks. */
const always: Days = { began: '1900-01-01', ended: null };

/** Reads all that is known of how far the partnership is built, once for whatever days are asked for. */
export async function gatherBuilt(ctx: Context): Promise<Built> {
  const { county } = ctx.actor;
  const [units, derived, reports] = [await unitsOf(ctx), await derivedOf(ctx), await reportsOf(ctx)];
  return {
    units: ({ level }, scope, day) =>
      (level === 'county' ? units.counties.filter(({ id }) => isIn(scope, id, county)) : units[`${level}s`]).filter(
        (unit) => isOn(unit, day),
      ),
    standing: ({ code, level, derived: isDerived }, unit, day) =>
      isDerived && (level !== 'county' || unit === county)
        ? knownFrom(derived.get(`${code} ${unit}`) ?? [], day)
        : standingOf(reports.get(`${code} ${unit}`) ?? [], day),
  };
}

/** Codes of one prefecture share four digits, those of one province two. */
const isIn = (scope: Scope, id: string, county: string): boolean =>
  id.startsWith(county.slice(0, scope === 'province' ? 2 : 4));

async function unitsOf(ctx: Context): Promise<Record<'counties' | 'towns' | 'schools', BuiltUnit[]>> {
  const { county } = ctx.actor;
  const nowhere = { ...always, town: null, rural: null };
  const name = (await regionsOf(ctx)).find(({ code }) => code === county)?.name ?? county;
  const peers = (await peerCounties(ctx)).map((peer) => ({ id: peer.code, name: peer.name, ...nowhere }));
  return {
    counties: [{ id: county, name, ...nowhere }, ...peers],
    towns: (await townsOf(ctx)).map((town) => ({
      id: town.code,
      name: town.name,
      town: town.code,
      rural: town.rural,
      ...always,
    })),
    schools: await schoolsSince(ctx),
  };
}

/** By element and unit, the days on which the system knows that it was there. */
async function derivedOf(ctx: Context): Promise<Map<string, Days[]>> {
  const { county } = ctx.actor;
  const bodies = await bodiesOfKinds(ctx, ['leading_group', 'centre', 'station', 'point', 'studio']);
  const charters = new Map((await firstCharters(ctx)).map(({ body, began }) => [body, began]));
  const list = await firstDutyList(ctx);
  const known: { key: string; began: string; ended: string | null }[] = [
    ...(list === undefined ? [] : [{ key: `duty_list ${county}`, began: list, ended: null }]),
    ...(await consortiaOf(ctx)).map((one) => ({ key: `consortium ${one.school}`, began: one.began, ended: one.ended })),
    ...bodies.map(({ kind, region, org, founded, ended }) => ({
      key: `${kind} ${kind === 'studio' ? (org ?? '') : region.slice(0, 9)}`,
      began: founded,
      ended,
    })),
    ...bodies.flatMap(({ id, kind, ended }) => {
      const began = kind === 'leading_group' ? charters.get(id) : undefined;
      return began === undefined ? [] : [{ key: `charter ${county}`, began, ended }];
    }),
  ];
  return Map.groupBy(known, ({ key }) => key);
}

/** By element and unit, what was reported. */
async function reportsOf(ctx: Context): Promise<Map<string, Said[]>> {
  return Map.groupBy(await buildReports(ctx), ({ element, place, org }) => `${element} ${place ?? org}`);
}
