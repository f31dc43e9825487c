import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { access, plain } from '#app/commands/access.ts';

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
  await run(...files, '--method', 'gravity', '--catchment', '50');
  expect(scores()[0]).toBeCloseTo(1 / 11.1195, 5);
});

test('the decay of the potential is as said, and nonsense is refused', async () => {
  write('demand.csv', 'id,population\na,10\n');
  write('supply.csv', 'id,capacity\nnear,8\nfar,100\n');
  write('costs.csv', 'demand,supply,cost\na,near,0\na,far,10\n');
  const by = async (...decay: string[]) =>
    (await run(...files, '--costs', 'costs.csv', '--method', 'gravity', '--catchment', '50', ...decay)).code;
  expect([await by(), scores()]).toEqual([0, [8 + 10]]);
  expect([await by('--decay', '2'), scores()]).toEqual([0, [8 + 1]]);
  expect([await by('--decay', '2:0.5'), scores()]).toEqual([0, [32 + 1]]);
  for (const nonsense of ['x', '', '-1', '1:0', '1:2:3', '1e3', 'Infinity']) {
    expect([nonsense, await by('--decay', nonsense)]).toEqual([nonsense, 2]);
  }
  const ignored = await run(...files, '--costs', 'costs.csv', '--method', '2sfca', '--catchment', '5', '--decay', 'x');
  expect(ignored.code).toBe(0);
});

test('beyond the last band nothing is reachable, whatever the catchment', async () => {
  write('demand.csv', 'id,population\na,10\n');
  write('supply.csv', 'id,capacity\nnear,8\nfar,100\n');
  write('costs.csv', 'demand,supply,cost\na,near,5\na,far,40\n');
  const { said } = await run(...files, '--costs', 'costs.csv', '--method', 'e2sfca', '--catchment', '50');
  expect(said).toMatchObject({ pairs: 1 });
  for (const bands of ['', '10', '10:', '10:x', '10:1:2', '10:-1']) {
    const { code } = await run(
      ...files,
      '--costs',
      'costs.csv',
      '--method',
      'e2sfca',
      '--catchment',
      '50',
      '--bands',
      bands,
    );
    expect([bands, code]).toEqual([bands, 2]);
  }
});

test('a supply without places does not make costs that are no numbers', async () => {
  write('demand.csv', 'id,population\na,100\nb,50\n');
  write('supply.csv', 'id,capacity\ns,4\nempty,0\n');
  write('costs.csv', 'demand,supply,cost\na,s,6\na,empty,1\nb,empty,1\n');
  const { code } = await run(...files, '--costs', 'costs.csv', '--method', 'raam', '--catchment', '30');
  // 150 people on 4 places are 37.5 a place; the 100 who come are 25 a place: 25 / 37.5 and the way, 6 / 60.
  expect([code, scores()]).toEqual([0, [expect.closeTo(100 / 150 + 0.1, 12), 0]]);
  expect(
    (await run(...files, '--costs', 'costs.csv', '--method', 'raam', '--catchment', '30', '--tau', '0')).code,
  ).toBe(2);
});

test('numbers are written as plain decimals that read back the same', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }), (value) => {
      expect(plain(value)).toMatch(/^\d+(\.\d+)?$/);
      expect(Number(plain(value))).toBe(value);
    }),
  );
  expect([plain(1e-7), plain(1.25e-9), plain(1e21), plain(0.1)]).toEqual([
    '0.0000001',
    '0.00000000125',
    '1000000000000000000000',
    '0.1',
  ]);
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
