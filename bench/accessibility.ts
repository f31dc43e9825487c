import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { placePoints } from '#engines/accessibility/placed-points.ts';
import { PlacedReach } from '#engines/accessibility/placed-reach.ts';
import { raam } from '#engines/accessibility/rational-agents.ts';
import { reached } from '#engines/accessibility/reach.ts';
import { gini, theil } from '#engines/inequality/inequality.ts';
import { randomNumbers } from '#engines/matching/testing.ts';
import type { Figure } from './matching.ts';

/** Points in towns over a square, in kilometres. */
interface Size {
  readonly name: string;
  readonly points: number;
  readonly sites: number;
  readonly side: number;
  readonly towns: number;
  /** Of SciPy's time, on one thread. */
  readonly aim: number;
  /** So many that most are after the machine code is ready. */
  readonly runs: number;
  readonly peerRuns: number;
}

const county = { name: 'county', points: 1_000, sites: 500, side: 36, towns: 20, aim: 0.15, runs: 31, peerRuns: 31 };
const sizes: readonly Size[] = [
  county,
  { name: 'province', points: 30_000, sites: 20_000, side: 700, towns: 600, aim: 0.12, runs: 7, peerRuns: 5 },
  { name: 'nation', points: 700_000, sites: 500_000, side: 4_800, towns: 14_000, aim: 0.08, runs: 7, peerRuns: 3 },
];

const catchment = 30;

/** Runs of the rational agents and of the inequality. */
const medianOf = 7;

/**
 * How long E2SFCA takes from points to scores, on one thread and on two, and as a part of what SciPy's k-d tree and sparse
 * matrix take in the same run; then the rational agents of a county and the inequality among a nation's points.
 */
export async function* figures(): AsyncGenerator<Figure> {
  for (const size of sizes) yield* catchments(size);
  yield rationalAgents();
  yield inequality();
}

/** What a process prints that reads points from a folder and leaves their scores in scores.f64. */
interface Measured {
  readonly ms: number;
  readonly runs: number;
  readonly pairs: number;
  readonly peakMb: number;
}

function* catchments({ name, points, sites, side, towns, aim, runs, peerRuns }: Size): Generator<Figure> {
  const folder = mkdtempSync(join(tmpdir(), 'lianyu-bench-'));
  const random = randomNumbers(1);
  const centres = Array.from({ length: towns }, () => ({ x: random() * side, y: random() * side }));
  writeFileSync(join(folder, 'demand.f64'), placed(points, centres, random));
  writeFileSync(join(folder, 'supply.f64'), placed(sites, centres, random));
  const peer = measured('python3', 'peers/e2sfca.py', folder, peerRuns);
  const theirs = peer && scoresIn(folder);
  const one = measured(process.execPath, 'e2sfca.ts', folder, runs, 1);
  if (!one) throw new Error('bench/e2sfca.ts failed');
  const beside = peer
    ? { aim, ofPeer: share(one, peer), peerMs: peer.ms, peerPeakMb: peer.peakMb, peerRuns }
    : { peer: 'missing: apt install python3-scipy' };
  const differs = theirs && difference(theirs, scoresIn(folder));
  yield line(`E2SFCA ${name} ${points} × ${sites}, one thread`, one, { ...beside, differs });
  const two = name === 'nation' ? measured(process.execPath, 'e2sfca.ts', folder, runs, 2) : undefined;
  if (two) yield line(`E2SFCA ${name}, two threads`, two, { aim: 0.6, ofOneThread: share(two, one) });
  rmSync(folder, { recursive: true });
}

const line = (figure: string, { ms, ...told }: Measured, more: object): Figure => ({
  figure,
  value: ms,
  unit: 'ms',
  ...told,
  ...more,
});

function measured(program: string, script: string, folder: string, ...more: number[]): Measured | undefined {
  const path = join(import.meta.dirname, script);
  const { stdout, status } = spawnSync(program, [path, folder, String(catchment), ...more.map(String)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  if (status !== 0) return undefined;
  const { ms, peakMb, ...counts } = JSON.parse(stdout) as Measured;
  return { ms: rounded(ms), peakMb: Math.round(peakMb), ...counts };
}

/** Points near the centres of towns, most of them within a few kilometres: all x, then all y, then all sizes. */
function placed(count: number, centres: readonly { x: number; y: number }[], random: () => number): Float64Array {
  const points = new Float64Array(3 * count);
  for (let i = 0; i < count; i++) {
    const centre = centres[Math.floor(random() * centres.length)] ?? { x: 0, y: 0 };
    const away = Math.sqrt(-2 * Math.log(1 - random())) * (random() < 0.7 ? 6 : 20);
    const turn = 2 * Math.PI * random();
    points[i] = centre.x + away * Math.cos(turn);
    points[count + i] = centre.y + away * Math.sin(turn);
    points[2 * count + i] = 1 + Math.floor(random() * 500);
  }
  return points;
}

const scoresIn = (folder: string): Float64Array =>
  new Float64Array(new Uint8Array(readFileSync(join(folder, 'scores.f64'))).buffer);

/** The largest difference of two scores, as a part of the larger. */
const difference = (a: Float64Array, b: Float64Array): number =>
  a.reduce((most, score, i) => Math.max(most, Math.abs(score - (b[i] ?? NaN)) / Math.max(score, b[i] ?? 0, 1e-300)), 0);

function rationalAgents(): Figure {
  const random = randomNumbers(1);
  const { points, sites } = county;
  // So wide that three fifths of all pairs are within reach.
  const some = (count: number) => Float64Array.from({ length: count }, () => random() * 50);
  const sizesOf = (count: number) => Float64Array.from({ length: count }, () => 1 + Math.floor(random() * 500));
  const [demand, supply] = [
    { x: some(points), y: some(points) },
    { x: some(sites), y: some(sites) },
  ];
  const [population, capacity] = [sizesOf(points), sizesOf(sites)];
  let pairs = 0;
  const value = medianTime(() => {
    const reach = new PlacedReach(population, capacity, placePoints('plane', demand, supply, catchment));
    raam(reach);
    pairs = reached(reach).reduce((sum, count) => sum + count, 0);
  });
  return { figure: `RAAM county ${points} × ${sites}, 150 cycles`, value, unit: 'ms', aim: 170, runs: medianOf, pairs };
}

function inequality(): Figure {
  const random = randomNumbers(1);
  const shares = {
    people: Float64Array.from({ length: 700_000 }, () => Math.floor(random() * 500)),
    score: Float64Array.from({ length: 700_000 }, random),
  };
  const value = medianTime(() => {
    gini(shares);
    theil([shares]);
  });
  return { figure: 'Gini and Theil of 700000 points', value, unit: 'ms', aim: 150, runs: medianOf };
}

function medianTime(work: () => void): number {
  const taken = Array.from({ length: medianOf }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return rounded(taken.toSorted((a, b) => a - b)[medianOf >> 1] ?? 0);
}

const share = (ours: Measured, theirs: Measured): number => Math.round((1_000 * ours.ms) / theirs.ms) / 1_000;

const rounded = (milliseconds: number): number => Math.round(milliseconds * 10) / 10;
