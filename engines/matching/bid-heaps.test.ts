import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { BidHeaps } from './bid-heaps.ts';

/** Offers of two stands: even ones of the first, odd ones of the second. */
const offers = 40;
const Turn = fc.record({
  what: fc.constantFrom('push', 'push', 'shift', 'withdraw'),
  offer: fc.nat(offers - 1),
  bid: fc.nat(9),
  units: fc.integer({ min: 1, max: 2 ** 40 }),
});

test.each([
  { of: 'that may be withdrawn', noted: offers },
  { of: 'that stay until they are shifted', noted: 0 },
])('whatever happens, each stand gives its lowest bid first, with its units, of bids $of', ({ noted }) => {
  let shifted = 0;
  const check = (turns: readonly { what: string; offer: number; bid: number; units: number }[]): void => {
    const heaps = new BidHeaps(Float64Array.of(offers / 2, offers / 2), noted);
    const held = [new Map<number, { bid: number; units: number }>(), new Map<number, { bid: number; units: number }>()];
    for (const { what, offer, bid, units } of turns) {
      const stand = offer % 2;
      const here = held[stand] ?? new Map<number, { bid: number; units: number }>();
      const base = heaps.base[stand] ?? 0;
      if (what === 'push' && !here.has(offer)) {
        heaps.push(stand, bid, units, offer);
        here.set(offer, { bid, units });
      } else if (what === 'withdraw' && noted > 0) {
        expect(heaps.withdraw(stand, offer)).toBe(here.get(offer)?.units ?? 0);
        here.delete(offer);
      } else if (what === 'shift' && here.size > 0) {
        here.delete(heaps.offer[base] ?? -1);
        heaps.shift(stand);
        shifted += 1;
      }
      expect(heaps.size[stand]).toBe(here.size);
      const lowest = Math.min(...Array.from(here.values(), (one) => one.bid));
      if (here.size > 0) expect(heaps.bid[base]).toBe(lowest);
      for (let at = base; at < base + here.size; at++) {
        expect({ bid: heaps.bid[at], units: heaps.units[at] }).toEqual(here.get(heaps.offer[at] ?? -1));
      }
    }
    heaps.clear();
    for (let offer = 0; offer < noted; offer++) expect(heaps.withdraw(offer % 2, offer)).toBe(0);
  };
  fc.assert(fc.property(fc.array(Turn, { minLength: 20, maxLength: 120 }), check), { numRuns: 150 });
  expect(shifted).toBeGreaterThan(500);
});
