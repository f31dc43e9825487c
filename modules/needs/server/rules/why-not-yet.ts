import { WhyChange, WhyStep } from '#modules/needs/contract/why.ts';
import { findHindrances, type Hindrance, pairAsker } from '#modules/needs/server/rules/candidates.ts';
import { servesCategory } from '#modules/needs/server/rules/category.ts';
import type { NeedFacts, SupplyFacts } from '#modules/needs/server/rules/facts.ts';
import { type Near, nearestTo } from '#modules/needs/server/rules/nearest.ts';

/** How a need stands by the rules, and by which changes it would stand better. */
export interface WhyNotYet {
  hindrance: Hindrance | null;
  nearest: Near[];
  /** The resources that would do, had they a place. */
  full: string[];
  wouldHelp: WhyChange[];
  yourself: WhyStep[][];
}

type Pair = readonly [NeedFacts, SupplyFacts];

/** What changes may be made to a resource, one at a time, for a need. */
const changes: Readonly<Record<WhyChange, (pair: Pair) => Pair>> = {
  place: ([need, offer]) => [need, { ...offer, capacity: offer.capacity + need.units, limit: null }],
  time: ([need, offer]) => [{ ...need, schedule: null }, offer],
  remote: ([need, offer]) => [need, need.mode === 'onsite' ? offer : { ...offer, mode: 'either' }],
  nearer: ([need, offer]) => [need, { ...offer, lon: need.lon, lat: need.lat }],
};

/** What a need may give up of what it asks for. */
const steps: Readonly<Record<WhyStep, (need: NeedFacts) => NeedFacts>> = {
  allow_remote: (need) => (need.mode === 'onsite' ? { ...need, mode: 'either' } : need),
  allow_onsite: (need) => (need.mode === 'remote' ? { ...need, mode: 'either' } : need),
  any_time: (need) => ({ ...need, schedule: null }),
};

/** Works out why a need has nobody, by trying the hard rules and each change. O(resources of its category) time. */
export function whyNotYet(need: NeedFacts, supply: readonly SupplyFacts[]): WhyNotYet {
  const meant = supply.filter((one) => servesCategory(one.category, need.category));
  const ask = pairAsker(meant);
  const hindrance = findHindrances([need], meant)[0] ?? null;
  return {
    hindrance,
    nearest: nearestTo(need, meant, ask).map(({ at: _, ...near }) => near),
    full: meant.flatMap(({ id }, at) => (ask(need, at) === 'full' ? id : [])),
    wouldHelp: hindrance === null ? [] : WhyChange.options.filter((change) => helps(changes[change], need, meant)),
    yourself: hindrance === null ? [] : waysOf(need, meant),
  };
}

const isPossible = (need: NeedFacts, offers: readonly SupplyFacts[]): boolean =>
  findHindrances([need], offers)[0] === null;

const helps = (change: (pair: Pair) => Pair, need: NeedFacts, meant: readonly SupplyFacts[]): boolean =>
  meant.some((offer) => {
    const [changed, other] = change([need, offer]);
    return isPossible(changed, [other]);
  });

/** The single steps that would do; where none does, two together. */
function waysOf(need: NeedFacts, meant: readonly SupplyFacts[]): WhyStep[][] {
  const all = WhyStep.options;
  const single = all.filter((step) => isPossible(steps[step](need), meant));
  if (single.length > 0) return single.map((step) => [step]);
  const pairs = all.flatMap((one, at) => all.slice(at + 1).map((other): WhyStep[] => [one, other]));
  const after = (way: readonly WhyStep[]): NeedFacts => way.reduce((changed, step) => steps[step](changed), need);
  return pairs.filter((way) => isPossible(after(way), meant));
}
