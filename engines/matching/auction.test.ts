import { expect, test } from 'vitest';
import { amount } from '#testing/amount.ts';
import { Auction } from './auction.ts';
import { int, num } from './element.ts';
import { marketOf } from './market.ts';
import { syntheticProblem } from './testing.ts';

/** Seats that nobody holds although they have a price. */
function freeAtAPrice({ market, heaps, price }: Auction): number {
  let free = 0;
  for (let stand = 0; stand < market.stands; stand++) {
    if (num(price, stand) === 0) continue;
    const base = int(heaps.base, stand);
    const held = heaps.units.subarray(base, base + int(heaps.size, stand)).reduce((sum, units) => sum + units, 0);
    free += num(market.seats, stand) - held;
  }
  return free;
}

test('where costs are tied, of ten thousand seats hardly one is left free at a price', () => {
  const auction = new Auction(
    marketOf(syntheticProblem({ needs: amount(6_000, 24_000), kind: 'multi', coarseness: 2_000 })),
  );
  const seats = auction.market.seats.reduce((sum, some) => sum + some, 0);
  expect(freeAtAPrice(auction)).toBeLessThan(seats / 10_000);
});
