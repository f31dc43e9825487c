import { findHindrances, type Hindrance } from '#modules/needs/server/rules/candidates.ts';
import type { NeedFacts, SupplyFacts } from '#modules/needs/server/rules/facts.ts';
import { remainingIn } from '#modules/needs/server/rules/places.ts';
import type { PairWish, RunInputs } from '#modules/needs/server/rules/run-inputs.ts';

/** Why the pins of a run cannot all be kept, naming the pair. */
export type PinFault =
  | { code: 'needs.pinned_twice'; data: { need: string; resource: string } }
  | { code: 'needs.pin_and_forbid'; data: { need: string; resource: string } }
  | { code: 'needs.pin_impossible'; data: { need: string; resource: string; hindrance: Hindrance } }
  | { code: 'needs.pins_exceed_places'; data: { need: string; resource: string; places: number; pins: number } };

/** The same wish said twice counts once. */
export const distinctPins = (pins: readonly PairWish[]): PairWish[] => [
  ...new Map(pins.map((pin) => [`${pin.need} ${pin.resource} ${pin.verdict}`, pin])).values(),
];

/**
 * What stands against the pins of a run, the first there is: they contradict each other, a pair breaks a hard rule, or
 * those of one resource want more places than it has. Expects distinct pins of needs that are in the run.
 */
export function faultOfPins({
  needs,
  supply,
  pins,
}: Pick<RunInputs, 'needs' | 'supply' | 'pins'>): PinFault | undefined {
  const wanted = pins.filter((pin) => pin.verdict === 'pin');
  return contradiction(pins, wanted) ?? brokenRule(needs, supply, wanted) ?? shortage(needs, supply, wanted);
}

/** Those of the pins that can still be kept, when things have changed since they were checked. */
export function pinsThatFit({ needs, supply, pins }: Pick<RunInputs, 'needs' | 'supply' | 'pins'>): PairWish[] {
  const named = new Set(pins.map((pin) => pin.need));
  const meant = needs.filter((need) => named.has(need.id));
  const waiting = new Set(meant.map((need) => need.id));
  let left = pins.filter((pin) => waiting.has(pin.need));
  for (;;) {
    const fault = faultOfPins({ needs: meant, supply, pins: left });
    if (!fault) return left;
    const { need, resource } = fault.data;
    left = left.filter((pin) => pin.need !== need || pin.resource !== resource || pin.verdict !== 'pin');
  }
}

function contradiction(pins: readonly PairWish[], wanted: readonly PairWish[]): PinFault | undefined {
  const first = new Map<string, PairWish>();
  for (const pin of wanted) {
    const { need, resource } = pin;
    if (first.has(need)) return { code: 'needs.pinned_twice', data: { need, resource } };
    first.set(need, pin);
  }
  const both = pins.find((pin) => pin.verdict === 'forbid' && first.get(pin.need)?.resource === pin.resource);
  return both && { code: 'needs.pin_and_forbid', data: { need: both.need, resource: both.resource } };
}

/** Whether places are left is asked of all pins of a resource together. */
function brokenRule(
  needs: readonly NeedFacts[],
  supply: readonly SupplyFacts[],
  wanted: readonly PairWish[],
): PinFault | undefined {
  for (const { need, resource } of wanted) {
    const fact = needs.find((one) => one.id === need);
    const offer = supply.find((one) => one.id === resource);
    if (!fact) throw new Error('a pin was checked of a need that is not in the run');
    const roomy = offer && [{ ...offer, capacity: fact.units, booked: [], limit: null }];
    const [hindrance] = findHindrances([fact], roomy ?? []);
    if (hindrance) return { code: 'needs.pin_impossible', data: { need, resource, hindrance } };
  }
  return undefined;
}

function shortage(
  needs: readonly NeedFacts[],
  supply: readonly SupplyFacts[],
  wanted: readonly PairWish[],
): PinFault | undefined {
  for (const [resource, pins] of Map.groupBy(wanted, (pin) => pin.resource)) {
    const pinned = needs.filter((need) => pins.some((pin) => pin.need === need.id));
    const offer = supply.find((one) => one.id === resource);
    const places = offer ? Math.min(...pinned.map((need) => remainingIn(need.period, offer))) : 0;
    const units = pinned.reduce((total, need) => total + need.units, 0);
    if (units > places) {
      const need = pins[0]?.need ?? '';
      return { code: 'needs.pins_exceed_places', data: { need, resource, places, pins: units } };
    }
  }
  return undefined;
}
