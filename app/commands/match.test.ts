import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as z from 'zod';
import { syntheticDraft } from '#engines/matching/testing.ts';
import { Refusals } from './command.ts';
import { match } from './match.ts';
import { readMatchInput, readPrevious } from './match-input.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lianyu-match-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** Two pupils want the one counsellor near by; the second could go to one farther away, the third has nobody. */
const village = {
  'needs.csv': 'need,group,quantity,penalty\na,,1,20\nb,rural,,20\nc,rural,2,9\n',
  'resources.csv': 'resource,capacity\nnear,1\nfar,1\n',
  'candidates.csv': 'need,resource,cost\na,near,2\nb,near,1\nb,far,9\n',
  'floors.csv': 'group,floor,shortfall\nrural,2,5\n',
};

async function put(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
}

const Answer = z.looseObject({ refusals: z.array(z.looseObject({})).optional() });

async function run(...args: string[]) {
  let out = '';
  let err = '';
  const io = {
    out: (text: string) => (out += text),
    err: (text: string) => (err += text),
    cwd: folder,
    language: 'en' as const,
  };
  const code = await match(args, io);
  expect(out.trim().split('\n')).toHaveLength(1);
  return { code, err, answer: Answer.parse(JSON.parse(out)) };
}

const linesOf = async (file: string): Promise<string[]> =>
  (await readFile(join(folder, file), 'utf8')).trimEnd().split('\n');

test('files in, the cheapest assignment and its proof out', async () => {
  await put(village);
  const { code, answer, err } = await run('--in', '.', '--out', 'match.csv');
  expect(code).toBe(0);
  expect(answer).toMatchObject({
    objective: 2 + 9 + 18 + 5,
    bound: 34,
    optimal: true,
    served: 2,
    unserved: 2,
    shortfall: 1,
    readMs: expect.any(Number),
    solveMs: expect.any(Number),
    writeMs: expect.any(Number),
    peakRssMb: expect.any(Number),
  });
  expect(await linesOf('match.csv')).toEqual(['need,resource,quantity', 'a,near,1', 'b,far,1']);
  expect((await readdir(folder)).filter((name) => name.includes('partial'))).toEqual([]);
  expect(err).toContain('3 needs, 2 resources, 3 candidate pairs');
});

test('prices are enough to recompute the bound', async () => {
  await put(village);
  await run('--in', '.', '--out', 'match.csv', '--prices', 'prices.csv');
  expect(await linesOf('prices.csv')).toEqual(['kind,id,price', 'resource,near,8', 'group,rural,5']);
  // Σ g·floor − Σ p·capacity + Σ quantity · min(penalty, cost + p − g)
  expect(5 * 2 - 8 * 1 + (Math.min(20, 2 + 8) + Math.min(20, 1 + 8 - 5, 9 - 5) + 2 * 9)).toBe(34);
});

test('every need is explained', async () => {
  await put(village);
  await run('--in', '.', '--out', 'match.csv', '--explain', 'why.csv');
  expect(await linesOf('why.csv')).toEqual([
    'need,resource,reason,quantity,cost,price,worth,reduced_cost',
    'a,near,served,1,2,8,18,0',
    'b,far,served,1,9,0,0,0',
    'c,,no_candidate,2,,,,',
  ]);
});

test('needs that lose a place to dearer ones, or are not worth it, are told so', async () => {
  await put({
    'needs.csv': 'need,penalty\na,20\nb,5\nc,1\n',
    'resources.csv': 'resource,capacity\nnear,1\n',
    'candidates.csv': 'need,resource,cost\na,near,2\nb,near,1\nc,near,1\n',
  });
  await run('--in', '.', '--out', 'match.csv', '--explain', 'why.csv');
  expect((await linesOf('why.csv')).slice(1)).toEqual([
    'a,near,served,1,2,4,18,0',
    'b,near,taken_by_dearer,1,1,4,4,0',
    'c,near,cheaper_unserved,1,1,4,0,4',
  ]);
});

test('an earlier output may be started from, also when some of its ids are gone', async () => {
  await put({ ...village, 'before.csv': 'need,resource,quantity\nb,near,1\nb,gone,1\ngone,near,1\nc,near,1\n' });
  const { answer } = await run('--in', '.', '--out', 'match.csv', '--previous', 'before.csv');
  expect(answer).toMatchObject({ objective: 34, optimal: true });
});

const table = (header: string, rows: unknown[][]): string => `${[header, ...rows.map(String)].join('\n')}\n`;

test('of an earlier output the pairs that are still there are read with their units', async () => {
  await put({
    ...village,
    'before.csv': 'need,resource,quantity\nb,far,3\nb,near,1\nb,gone,9\ngone,far,1\nc,near,1\n',
  });
  const input = await readMatchInput(folder, new Refusals('en'));
  const units = await readPrevious(join(folder, 'before.csv'), input, new Refusals('en'));
  const { need, resource } = input.problem.candidates;
  const read = [...units].flatMap((some, at) =>
    some > 0 ? [[input.needs[need[at] ?? -1], input.resources[resource[at] ?? -1], some]] : [],
  );
  expect(read).toEqual(expect.arrayContaining([['b', 'far', 3]]));
});

test('the same files give the same bytes, in whatever order the candidates come', async () => {
  const { needs, capacity, candidates } = syntheticDraft({ needs: 120, kind: 'multi', coarseness: 5_000 });
  const pairs = Array.from(candidates.need, (need, at) => [
    `n${need}`,
    `r${candidates.resource[at]}`,
    candidates.cost[at],
  ]);
  await put({
    'needs.csv': table(
      'need,quantity,penalty',
      Array.from(needs.quantity, (units, at) => [`n${at}`, units, needs.penalty[at]]),
    ),
    'resources.csv': table(
      'resource,capacity',
      Array.from(capacity, (places, at) => [`r${at}`, places]),
    ),
    'candidates.csv': table('need,resource,cost', pairs),
  });
  await run('--in', '.', '--out', 'first.csv');
  await put({ 'candidates.csv': table('need,resource,cost', pairs.toReversed()) });
  await run('--in', '.', '--out', 'second.csv');
  const lines = await linesOf('first.csv');
  expect(lines.length).toBeGreaterThan(60);
  expect(await linesOf('second.csv')).toEqual(lines);
});

test('ids with commas and quotes come back as they went in', async () => {
  await put({
    'needs.csv': 'need,penalty\n"a,""1""",9\n',
    'resources.csv': 'resource,capacity\n"心理,辅导",1\n',
    'candidates.csv': 'need,resource,cost\n"a,""1""","心理,辅导",1\n',
  });
  await run('--in', '.', '--out', 'match.csv');
  expect((await linesOf('match.csv'))[1]).toBe('"a,""1""","心理,辅导",1');
});

test.each<[string, Partial<Record<keyof typeof village, string>>, object]>([
  [
    'a cost that is no integer',
    { 'candidates.csv': 'need,resource,cost\na,near,1.5\n' },
    { file: 'candidates.csv', line: 2, column: 'cost', code: 'cell.not_integer' },
  ],
  [
    'a cost above 2^31−1',
    { 'candidates.csv': 'need,resource,cost\na,near,2147483648\n' },
    { file: 'candidates.csv', line: 2, column: 'cost', code: 'cell.out_of_range' },
  ],
  [
    'a penalty that is not a number',
    { 'needs.csv': 'need,penalty\na,NaN\nb,1\nc,1\n' },
    { file: 'needs.csv', line: 2, column: 'penalty', code: 'cell.not_integer' },
  ],
  [
    'a cost in the notation of a calculator',
    { 'candidates.csv': 'need,resource,cost\na,near,1\nb,near,1e3\n' },
    { file: 'candidates.csv', line: 3, column: 'cost', code: 'cell.not_integer' },
  ],
  [
    'a capacity of four hundred digits',
    { 'resources.csv': `resource,capacity\nnear,1\nfar,${'9'.repeat(400)}\n` },
    { file: 'resources.csv', line: 3, column: 'capacity', code: 'cell.out_of_range' },
  ],
  [
    'a negative floor',
    { 'floors.csv': 'group,floor,shortfall\nrural,-2,5\n' },
    { file: 'floors.csv', line: 2, column: 'floor', code: 'cell.out_of_range' },
  ],
  [
    'a group that is there twice',
    { 'floors.csv': 'group,floor,shortfall\nrural,2,5\nrural,1,5\n' },
    { file: 'floors.csv', line: 3, column: 'group', code: 'cell.duplicate' },
  ],
  [
    'an unknown resource',
    { 'candidates.csv': 'need,resource,cost\na,nowhere,1\n' },
    { file: 'candidates.csv', line: 2, column: 'resource', code: 'cell.unknown' },
  ],
  [
    'a cost that is not there',
    { 'candidates.csv': 'need,resource,cost\na,near,\n' },
    { file: 'candidates.csv', line: 2, column: 'cost', code: 'cell.required' },
  ],
  [
    'a row that is cut off',
    { 'candidates.csv': 'need,resource,cost\na,near,1\nb,ne' },
    { file: 'candidates.csv', line: 3, code: 'csv.width' },
  ],
  ['an empty file', { 'needs.csv': '' }, { file: 'needs.csv', line: 1, code: 'csv.empty' }],
  [
    'places beyond 2^53 in all',
    { 'resources.csv': 'resource,capacity\nnear,9007199254740991\nfar,1\n' },
    { file: 'resources.csv', code: 'match.total_too_large' },
  ],
  [
    'floors beyond 2^53 in all',
    { 'floors.csv': 'group,floor,shortfall\nrural,9007199254740991,0\nurban,1,0\n' },
    { file: 'floors.csv', code: 'match.total_too_large' },
  ],
  [
    'a negative capacity',
    { 'resources.csv': 'resource,capacity\nnear,-1\nfar,1\n' },
    { file: 'resources.csv', line: 2, column: 'capacity', code: 'cell.out_of_range' },
  ],
  [
    'a quantity of nothing',
    { 'needs.csv': 'need,quantity,penalty\na,0,1\nb,1,1\nc,1,1\n' },
    { file: 'needs.csv', line: 2, column: 'quantity', code: 'cell.out_of_range' },
  ],
  [
    'an unknown need',
    { 'candidates.csv': 'need,resource,cost\nz,near,1\n' },
    { file: 'candidates.csv', line: 2, column: 'need', code: 'cell.unknown' },
  ],
  [
    'a pair that is there twice',
    { 'candidates.csv': 'need,resource,cost\na,near,1\nb,near,1\na,near,2\n' },
    { file: 'candidates.csv', line: 4, code: 'match.pair_twice' },
  ],
  [
    'a need that is there twice',
    { 'needs.csv': 'need,penalty\na,1\na,1\n' },
    { file: 'needs.csv', line: 3, column: 'need', code: 'cell.duplicate' },
  ],
  [
    'totals beyond 2^53',
    { 'needs.csv': 'need,quantity,penalty\na,9007199254740991,2147483647\nb,1,1\nc,1,1\n' },
    { file: 'needs.csv', code: 'match.total_too_large' },
  ],
])('%s is refused with its place, and no file is written', async (_, files, refusal) => {
  await put({ ...village, ...files });
  const { code, answer } = await run('--in', '.', '--out', 'match.csv');
  expect(code).toBe(1);
  expect(answer).toMatchObject({ count: 1, refusals: [{ ...refusal, message: expect.stringMatching(/\w+ \w+/) }] });
  expect(await readdir(folder)).not.toContain('match.csv');
});

test.each<[string, Partial<Record<keyof typeof village, string>>, object]>([
  [
    'a byte order mark and lines of Windows',
    Object.fromEntries(Object.entries(village).map(([name, text]) => [name, `\uFEFF${text.replaceAll('\n', '\r\n')}`])),
    { objective: 34 },
  ],
  [
    'a floor over the demand',
    { 'floors.csv': 'group,floor,shortfall\nrural,100,5\n' },
    { objective: 2 + 9 + 18 + 99 * 5, shortfall: 99 },
  ],
  [
    'files with a header and nothing else',
    {
      'needs.csv': 'need,penalty\n',
      'resources.csv': 'resource,capacity\n',
      'candidates.csv': 'need,resource,cost\n',
      'floors.csv': 'group,floor,shortfall\n',
    },
    { objective: 0, served: 0 },
  ],
])('%s: the right answer all the same', async (_, files, figures) => {
  await put({ ...village, ...files });
  const { code, answer } = await run('--in', '.', '--out', 'match.csv');
  expect(code).toBe(0);
  expect(answer).toMatchObject({ optimal: true, ...figures });
});

test('a million wrong lines are counted, a hundred of them told', { timeout: 60_000 }, async () => {
  await put({ ...village, 'candidates.csv': `need,resource,cost\n${'a,near,x\n'.repeat(1_000_000)}` });
  const before = process.memoryUsage().rss;
  const { code, answer } = await run('--in', '.', '--out', 'match.csv');
  expect(code).toBe(1);
  expect(answer).toMatchObject({ count: 1_000_000 });
  expect(answer.refusals).toHaveLength(100);
  expect(process.memoryUsage().rss - before).toBeLessThan(600 * 2 ** 20);
});

test('a folder without the files is refused file by file', async () => {
  const { code, answer } = await run('--in', 'nowhere', '--out', 'match.csv');
  expect(code).toBe(1);
  expect(answer.refusals?.map(({ file, code: why }) => [file, why])).toEqual([
    ['needs.csv', 'file.missing'],
    ['resources.csv', 'file.missing'],
  ]);
});

test.each(['taken/match.csv', 'folder'])(
  'an output that cannot be written (%s) leaves nothing half written',
  async (out) => {
    await put({ ...village, taken: 'a file where a folder is wanted' });
    await mkdir(join(folder, 'folder'));
    const { code, answer } = await run('--in', '.', '--out', out);
    expect(code).toBe(1);
    expect(answer.refusals).toMatchObject([{ code: 'file.unwritable' }]);
    expect((await readdir(folder)).filter((name) => name.includes('partial'))).toEqual([]);
  },
);

test.each([[['--in', '.']], [['--in', '.', '--out', 'x', '--fast']], [['county', '--in', '.', '--out', 'x']]])(
  '%j is wrong usage',
  async (args) => {
    await put(village);
    const { code, err } = await run(...args);
    expect(code).toBe(2);
    expect(err).toContain('lianyu match --in FOLDER --out FILE');
  },
);
