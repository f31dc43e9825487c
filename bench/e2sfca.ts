import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Helpers, withHelpers } from '#app/commands/reach-on-threads.ts';
import { twoStep } from '#engines/accessibility/floating-catchment.ts';
import { reached } from '#engines/accessibility/reach.ts';
import { banded } from '#engines/accessibility/weight.ts';
import { peakRssMb } from '#platform/peak-rss.ts';

/** What bench/peers/e2sfca.py does, by our engine: FOLDER CATCHMENT RUNS THREADS. A process of its own, for its memory. */
const [folder = '.', limit, runs, threads] = process.argv.slice(2);
const catchment = Number(limit);
const weight = banded([
  { limit: catchment / 3, weight: 1 },
  { limit: (catchment * 2) / 3, weight: 0.68 },
  { limit: catchment, weight: 0.22 },
]);

function read(name: string): { x: Float64Array; y: Float64Array; size: Float64Array } {
  const all = new Float64Array(new Uint8Array(readFileSync(join(folder, `${name}.f64`))).buffer);
  const count = all.length / 3;
  return { x: all.subarray(0, count), y: all.subarray(count, 2 * count), size: all.subarray(2 * count) };
}

const [demand, supply] = [read('demand'), read('supply')];
const places = { space: 'plane', demand, supply, catchment, population: demand.size, capacity: supply.size } as const;
const helpers = Number(threads) > 1 ? new Helpers(Number(threads) - 1) : undefined;
const taken: number[] = [];
let scores: Float64Array = new Float64Array();
let peakMb: number | undefined;
for (let run = 0; run < Number(runs); run++) {
  const start = performance.now();
  scores = withHelpers(helpers, places, (reach) => twoStep(reach, weight));
  taken.push(performance.now() - start);
  // A command does it once; what later runs have not collected yet is no need of theirs.
  peakMb ??= peakRssMb();
}
writeFileSync(join(folder, 'scores.f64'), scores);
await helpers?.letGo();
const counts = withHelpers(undefined, places, reached);
const pairs = counts.reduce((sum, count) => sum + count, 0);
const ms = taken.toSorted((a, b) => a - b)[taken.length >> 1];
process.stdout.write(`${JSON.stringify({ ms, runs: taken.length, pairs, peakMb })}\n`);
