import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { access } from '#app/commands/access.ts';
import { pairsWithin, planeDistance } from '#engines/accessibility/within.ts';

type Point = [id: string, x: number, y: number, size: number];
const vectors = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../engines/accessibility/vectors/pysal-access.json'), 'utf8'),
) as { demand: Point[]; supply: Point[]; scores: Record<string, number[]> };

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lianyu-access-'));
});

const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);

async function run(...args: string[]): Promise<{ code: number; said: Record<string, unknown> }> {
  let out = '';
  const code = await access(args, {
    out: (text) => void (out += text),
    err: () => undefined,
    cwd: folder,
    language: 'en',
  });
  expect(out.trim().split('\n')).toHaveLength(1);
  return { code, said: JSON.parse(out) as Record<string, unknown> };
}

const files = ['--demand', 'demand.csv', '--supply', 'supply.csv', '--out', 'scores.csv'];
const scores = (): number[] =>
  readFileSync(join(folder, 'scores.csv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => Number(line.split(',')[1]));

const publish = (): void => {
  write('demand.csv', `id,x,y,population\n${vectors.demand.map((row) => row.join()).join('\n')}\n`);
  write(
    'supply.csv',
    `\uFEFFcapacity,id,y,x\r\n${vectors.supply.map(([id, x, y, size]) => [size, id, y, x].join()).join('\r\n')}\r\n`,
  );
};

test.each([
  ['e2sfca', []],
  ['3sfca', []],
  ['raam', ['--tau', '30']],
])('%s of the published points agrees with PySAL access', async (method, more) => {
  publish();
  const { code, said } = await run(...files, '--method', method, '--catchment', '30', ...more);
  expect(code).toBe(0);
  expect(said).toMatchObject({ method, demand: 40, supply: 12 });
  const ours = scores();
  expect(ours).toHaveLength(40);
  for (const [i, theirs] of (vectors.scores[method] ?? []).entries())
    expect(Math.abs((ours[i] ?? NaN) - theirs)).toBeLessThan(1e-9);
});

test('given costs replace distances, and a missing pair is out of reach', async () => {
  write('demand.csv', 'id,population\na,100\nb,300\nc,50\n');
  write('supply.csv', 'id,capacity\ns,4\n');
  write('costs.csv', 'demand,supply,cost\na,s,5\nb,s,30\nc,s,31\n');
  const { said } = await run(...files, '--costs', 'costs.csv', '--method', '2sfca', '--catchment', '30');
  expect(scores()).toEqual([0.01, 0.01, 0]);
  expect(said).toMatchObject({ pairs: 2, zeroShare: 1 / 3, populationWeightedMean: 4 / 450 });
});

test('degrees are measured on the Earth in kilometres', async () => {
  write('demand.csv', 'id,lon,lat,population\na,104,30,10\n');
  write('supply.csv', 'id,lon,lat,capacity\nnear,104,30.1,1\nfar,104,31,1\n');
  await run(...files, '--method', 'gravity', '--beta', '1', '--catchment', '50');
  expect(scores()[0]).toBeCloseTo(1 / 11.1195, 5);
});

test('bad input is refused by file, line and column, and nothing is written', async () => {
  write('demand.csv', 'id,x,y,population\na,1,2,10\na,1,,x\n');
  write('supply.csv', 'id,x,y,capacity\ns,1,1,1\n');
  const { code, said } = await run(...files, '--method', '2sfca', '--catchment', '5');
  expect(code).toBe(1);
  expect(said['refusals']).toMatchObject([
    { file: 'demand.csv', line: 3, column: 'id', code: 'cell.duplicate' },
    { file: 'demand.csv', line: 3, column: 'population', code: 'cell.not_number' },
  ]);
  expect(() => scores()).toThrow();
});

test('a wrong call says how to call it', async () => {
  expect((await run(...files, '--method', 'none', '--catchment', '5')).code).toBe(2);
  expect((await run(...files, '--method', '2sfca')).code).toBe(2);
});

test('the grid finds every pair within the limit and no other', () => {
  const point = fc.record({
    x: fc.double({ min: -50, max: 50, noNaN: true }),
    y: fc.double({ min: -50, max: 50, noNaN: true }),
  });
  const points = fc
    .array(point, { maxLength: 30 })
    .map((list) => ({ x: list.map((one) => one.x), y: list.map((one) => one.y) }));
  fc.assert(
    fc.property(points, points, fc.double({ min: 0.5, max: 40, noNaN: true }), (demand, supply, limit) => {
      const found = pairsWithin(demand, supply, limit, false).map(({ demand: i, supply: j }) => `${i} ${j}`);
      const wanted = demand.x.flatMap((x, i) =>
        supply.x.flatMap((a, j) =>
          planeDistance(x, demand.y[i] ?? 0, a, supply.y[j] ?? 0) <= limit ? [`${i} ${j}`] : [],
        ),
      );
      expect(found.toSorted()).toEqual(wanted.toSorted());
    }),
  );
});
