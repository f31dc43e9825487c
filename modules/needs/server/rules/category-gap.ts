import { isOpenIn } from '#modules/resources/server/capacity.ts';
import type { AccessMethod, TownGap } from '#modules/needs/contract/board.ts';
import { type Access, accessOf } from '#modules/needs/server/rules/access-of.ts';
import { servesCategory } from '#modules/needs/server/rules/category.ts';
import type { SupplyFacts } from '#modules/needs/server/rules/facts.ts';
import { type Area, type Ledger, type LedgerNeed, ledgerOf } from '#modules/needs/server/rules/ledger.ts';
import { addDays } from '#platform/clock.ts';

/** What is within reach of whom, of every category. */
export interface SupplyInputs {
  /** A Monday. */
  week: string;
  schools: readonly (Area & {
    lon: number;
    lat: number;
    pupils: number;
    /** Of these so many may be told: null where they are too few, undefined where there are none. */
    told?: number | null | undefined;
  })[];
  /** Published resources with their towns; what is not vetted all week, or does not take place in it, is not counted. */
  supply: readonly (SupplyFacts & { town: string })[];
}

/** Everything the gap of a week is worked out from. */
export interface GapInputs extends SupplyInputs {
  towns: readonly (Pick<TownGap, 'name' | 'rural' | 'outline' | 'lon' | 'lat'> & { code: string })[];
  /** Needs wanted that week that have not ended. */
  needs: readonly LedgerNeed[];
}

/** Needs and places of one category. */
export interface CategoryGap {
  needs: LedgerNeed[];
  ledger: Ledger;
  /** Places of what is offered that week. */
  places: number;
  offered: GapInputs['supply'];
}

/** Sets the needs of a category beside the places for it. A family of categories holds all its kinds. */
export function categoryGap({ week, towns, schools, needs, supply }: GapInputs, category: string): CategoryGap {
  const meant = needs.filter((need) => servesCategory(need.category, category));
  const offered = supply.filter((one) => servesCategory(one.category, category) && takesPlaceIn(week, one));
  const areas = [...schools, ...towns.map(({ code, rural }) => ({ town: code, rural }))];
  return { needs: meant, ledger: ledgerOf(meant, areas), places: placesOf(offered), offered };
}

/** Whether a resource is offered in a week by somebody who is vetted all of it. */
export const takesPlaceIn = (week: string, { schedule, vettedUntil }: SupplyFacts): boolean =>
  vettedUntil !== null && vettedUntil >= addDays(week, 6) && isOpenIn(week, schedule);

const placesOf = (supply: GapInputs['supply']): number => supply.reduce((sum, one) => sum + one.capacity, 0);

/** How well and how fairly the places of a category are reached. */
export const accessTo = ({ schools }: GapInputs, { offered }: CategoryGap, method: AccessMethod): Access =>
  accessOf(method, {
    schools,
    onsite: offered.filter((one) => one.mode !== 'remote'),
    remoteCapacity: placesOf(offered.filter((one) => one.mode === 'remote')),
  });

/** The gap of a category town by town. */
export function townGaps({ towns, schools }: GapInputs, gap: CategoryGap, access: Access): TownGap[] {
  return towns.map(({ code, name, rural, outline, lon, lat }) => ({
    town: code,
    name,
    rural,
    ...(gap.ledger.byTown.get(code) ?? { demand: null, used: null, unmet: null }),
    supply: placesOf(gap.offered.filter((one) => one.town === code)),
    pupils: pupilsTold(schools.filter(({ town }) => town === code)),
    access: access.byTown.get(code) ?? null,
    outline,
    lon,
    lat,
  }));
}

/** The pupils of the schools that may be told alone: a smaller one would be had from what trees say of the others (ADR 0013). */
function pupilsTold(schools: GapInputs['schools']): number | null {
  const counted = schools.filter(({ told }) => told !== undefined);
  const large = counted.filter(({ told }) => told !== null);
  if (large.length === 0 && counted.length > 0) return null;
  return large.reduce((sum, { told }) => sum + (told ?? 0), 0);
}
