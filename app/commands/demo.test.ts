import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { access } from '#app/commands/access.ts';
import { type Command } from '#app/commands/command.ts';
import { demo } from '#app/commands/demo.ts';
import { tablesOf } from '#app/commands/demo-tables.ts';
import { match } from '#app/commands/match.ts';
import { makeWorld } from '#database/demo/world.ts';

const folder = (): string => mkdtempSync(join(tmpdir(), 'lianyu-demo-'));

async function run(command: Command, cwd: string, ...args: string[]): Promise<Record<string, unknown>> {
  let out = '';
  const code = await command(args, { out: (text) => void (out += text), err: () => undefined, cwd, language: 'en' });
  expect([code, out]).toEqual([0, out]);
  return JSON.parse(out) as Record<string, unknown>;
}

const names = ['needs', 'resources', 'candidates', 'floors', 'demand', 'supply'];
const hashOf = (place: string): string =>
  names
    .reduce((hash, name) => hash.update(readFileSync(join(place, `${name}.csv`))), createHash('sha256'))
    .digest('hex');

test('the same seed makes the same bytes, another seed others', async () => {
  const [one, two, three] = [folder(), folder(), folder()];
  await run(demo, one, '--size', 'school', '--seed', '5', '--out', '.');
  await run(demo, two, '--size', 'school', '--seed', '5', '--out', '.');
  await run(demo, three, '--size', 'school', '--seed', '6', '--out', '.');
  expect(hashOf(one)).toBe(hashOf(two));
  expect(hashOf(three)).not.toBe(hashOf(one));
});

test('a county can be matched with a proof, and its access computed', async () => {
  const place = folder();
  const made = await run(demo, place, '--size', 'county', '--seed', '1', '--out', '.');
  expect(made).toMatchObject({ counties: 1 });
  expect(made['needs']).toBeGreaterThan(400);
  expect(made['candidates']).toBeGreaterThan(2_000);
  const matched = await run(match, place, '--in', '.', '--out', 'matched.csv');
  expect(matched).toMatchObject({ optimal: true });
  const reached = await run(
    access,
    place,
    '--demand',
    'demand.csv',
    '--supply',
    'supply.csv',
    '--method',
    'e2sfca',
    '--catchment',
    '30',
    '--out',
    'scores.csv',
  );
  expect(reached).toMatchObject({ demand: 36 });
});

test('counties of a prefecture have nothing in common that has to be one of a kind', () => {
  const tables = ['990101', '990102'].map(
    (county) =>
      new Map(
        tablesOf(makeWorld({ county, seed: 1, today: '2026-11-24', schools: 1 })).map(({ kind, rows }) => [
          kind.name,
          rows.map(([key]) => String(key)),
        ]),
      ),
  );
  for (const kind of ['regions', 'pupils']) {
    const [one = [], other = []] = tables.map((table) => table.get(kind));
    expect([kind, one.length > 50, other.length > 50]).toEqual([kind, true, true]);
    expect(new Set(one).intersection(new Set(other))).toEqual(new Set());
  }
  expect(tables[1]?.get('regions')?.filter((code) => !code.startsWith('990102'))).toEqual([]);
});
