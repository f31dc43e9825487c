import { expect, it } from 'vitest';
import { amount, seed, tell } from '#testing/amount.ts';
import { SimulatedPhones, type Tally } from '#testing/simulated-phones.ts';

/** One run: a few phones, a number of steps, now and then a long queue. */
async function run(number: number): Promise<Tally> {
  const phones = new SimulatedPhones(number);
  if (number % 100 === 0) await phones.writeMany(500);
  for (let step = 0; step < 60; step += 1) await phones.step();
  return phones.heal();
}

/** A copy that was sent after the server had forgotten its key; a refusal in a browser without locks. */
const failedOnce = [175_321_572, 175_322_292];

it('does everything that was kept exactly once, in its order, or says that it was refused', async () => {
  const runs = amount(300, 20_000);
  const all = { written: 0, applied: 0, refused: 0, cut: 0, deaths: 0, wiped: 0, copied: 0 };
  for (const number of [...failedOnce, ...Array.from({ length: runs }, (_, index) => seed + index)]) {
    const tally = await run(number);
    expect({ seed: number, lost: tally.lost, wrong: tally.wrong }).toEqual({ seed: number, lost: [], wrong: [] });
    for (const name of Object.keys(all) as (keyof typeof all)[]) all[name] += tally[name];
  }
  tell(`C21: ${runs} seeds from ${seed}, lost 0, done twice 0: ${JSON.stringify(all)}`);
  for (const [name, count] of Object.entries(all)) expect(count, name).toBeGreaterThan(runs / 10);
});
