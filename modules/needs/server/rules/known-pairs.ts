import { type Globe, onGlobe } from '#engines/geography/great-circle.ts';
import { isNowhere } from '#engines/geography/nowhere.ts';
import {
  type Days,
  daysBetween,
  sharedWeeklyMinutes,
  takesPlace,
  type WeeklyTimes,
  weeklyTimesOf,
} from '#standards/icalendar/weekly.ts';
import { servesCategory } from '#modules/needs/server/rules/category.ts';
import type { NeedFacts, SupplyFacts } from '#modules/needs/server/rules/facts.ts';
import { remainingIn } from '#modules/needs/server/rules/places.ts';

/** A need, and what it has in common with resources. */
export interface Wish {
  facts: NeedFacts;
  /** Weekly minutes that suit both while the need lasts; `Infinity` when it takes any time and the offer has some then. */
  minutesWith: (schedule: string) => number;
  /** Places of the resource at this place of the list that are free throughout the need. */
  placesAt: (offer: SupplyFacts, at: number) => number;
  stands: Globe;
}

/** A resource, its place in the list, and where on the globe it stands. */
export interface Offered {
  offer: SupplyFacts;
  at: number;
  stands: Globe;
}

/** How many answers are remembered of each sort: where every need has its own weeks, nothing is gained by more. */
const mostKept = 1_000;

/** What many pairs ask alike, worked out once: texts of weekly times, minutes in common, places free in a period. */
export class KnownPairs {
  readonly offered: readonly Offered[];
  readonly #serving = new Map<string, Offered[]>();
  readonly #times = new Map<string, WeeklyTimes | null>();
  /** By schedule and period of a need, then by schedule of a resource. */
  readonly #minutes = new Map<string, Map<string, number>>();
  /** By period, then by resource. */
  readonly #places = new Map<string, Map<number, number>>();

  constructor(supply: readonly SupplyFacts[]) {
    this.offered = supply.map((offer, at) => ({ offer, at, stands: standsAt(offer) }));
  }

  /** The resources of a category and of its kinds, in their order. */
  serving(category: string): readonly Offered[] {
    return kept(this.#serving, category, () =>
      this.offered.filter(({ offer }) => servesCategory(offer.category, category)),
    );
  }

  wishOf(facts: NeedFacts): Wish {
    const { schedule, period } = facts;
    const when = `${period.from} ${period.to}`;
    const days = daysBetween(period.from, period.to);
    const wanted = schedule === null ? when : `${when} ${schedule}`;
    const minutes = kept(this.#minutes, wanted, () => new Map<string, number>());
    const places = kept(this.#places, when, () => new Map<number, number>());
    return {
      facts,
      stands: standsAt(facts),
      minutesWith: (offered) => kept(minutes, offered, () => this.#minutesTogether(schedule, offered, days)),
      placesAt: (offer, at) => kept(places, at, () => remainingIn(period, offer)),
    };
  }

  #minutesTogether(wanted: string | null, offered: string, days: Days): number {
    const theirs = this.#timesOf(offered);
    if (!theirs) return 0;
    if (wanted === null) return takesPlace(theirs, days) ? Infinity : 0;
    const ours = this.#timesOf(wanted);
    return ours ? sharedWeeklyMinutes(ours, theirs, days) : 0;
  }

  /** Null for a text that cannot be read. */
  #timesOf(schedule: string): WeeklyTimes | null {
    return kept(this.#times, schedule, () => weeklyTimesOf(schedule) ?? null);
  }
}

/** From nowhere nothing is within reach, what stands nowhere too neither. */
const outOfReach: Globe = { x: NaN, y: NaN, z: NaN };

const standsAt = (place: NeedFacts | SupplyFacts): Globe =>
  isNowhere(place) ? outOfReach : onGlobe(place.lon, place.lat);

/** What is known already, or is worked out now. */
function kept<K, V>(known: Map<K, V>, key: K, workOut: () => V): V {
  const found = known.get(key);
  if (found !== undefined) return found;
  if (known.size >= mostKept) known.clear();
  const made = workOut();
  known.set(key, made);
  return made;
}
