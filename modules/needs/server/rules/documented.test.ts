import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FloorKind } from '#modules/needs/contract/fairness.ts';
import { usualOptions } from '#modules/needs/contract/usual-options.ts';
import { restDays } from '#modules/needs/server/gather-facts.ts';
import { freshDays } from '#modules/needs/server/release-run.ts';
import { automatic } from '#modules/needs/server/rules/automatic.ts';
import { hindrances, leastMinutes } from '#modules/needs/server/rules/candidates.ts';
import { rulesVersion, weights } from '#modules/needs/server/rules/cost.ts';
import { decideRun } from '#modules/needs/server/rules/decide-run.ts';
import { serviceWeeks } from '#modules/needs/server/rules/places.ts';
import { aNeed, aSupply, someInputs, taken } from '#modules/needs/server/rules/testing.ts';

const text = readFileSync(new URL('../../../../docs/methods/matching.md', import.meta.url), 'utf8');
const section = text.slice(text.indexOf('## A county'), text.indexOf('## Measured'));
const rowsOf = (head: string): string[][] => {
  const [, ...lines] = (section.split(`| ${head} `)[1] ?? '').split('\n');
  const rows = lines.slice(
    1,
    lines.findIndex((line) => !line.startsWith('|')),
  );
  return rows.map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll('`', '')),
  );
};

test('the document lists every weight with its points, and nothing extra', () => {
  expect(Object.fromEntries(rowsOf('weight').map(([name, points]) => [name, Number(points)]))).toEqual(weights);
});

test('the document lists every kind of floors, the usual one first', () => {
  expect(rowsOf('floors').map(([name]) => name)).toEqual(FloorKind.options);
  expect(FloorKind.options[0]).toBe(usualOptions.floors);
});

test('the document lists when the system prepares a run', () => {
  expect(Object.fromEntries(rowsOf('setting').map(([name, value]) => [name, Number(value)]))).toEqual(automatic);
});

test('the document lists every hard rule in the order it is asked', () => {
  expect(rowsOf('rule').map(([name]) => name)).toEqual([...hindrances]);
});

test('the document tells the limits of the rules and their version as they are', () => {
  expect(section).toContain(`Version of these rules: \`${rulesVersion}\``);
  expect(section).toContain(`at least ${leastMinutes} minutes a week`);
  expect(section).toContain(`in the last ${restDays} days`);
  expect(section).toContain(`for ${serviceWeeks} weeks at most`);
  expect(section).toContain(`within ${freshDays} days`);
});

/** What each version of the rules made of one county. A line is added with a version, and never changed. */
const known: Readonly<Record<string, string>> = {
  'needs-4': '83914e57c53e6803',
  'needs-5': '83914e57c53e6803',
  'needs-6': '06334bce531c5277',
  'needs-7': '3223c176ce6fb977',
  'needs-8': '714244bb7998b1bf',
  'needs-9': '714244bb7998b1bf',
  'needs-10': '714244bb7998b1bf',
};

test('rules and weights do not change without a new version', () => {
  const city = { rural: false, lon: 104.6, lat: 30.6, leftBehind: false };
  const needs = [
    aNeed({ id: 'a', waitingDays: 90 }),
    aNeed({ id: 'b', urgency: 3, ...city }),
    aNeed({ id: 'c', urgency: 1, mode: 'onsite', lat: 30.52 }),
    aNeed({ id: 'd', category: 'mental', ...city, units: 2 }),
    aNeed({ id: 'e', languages: ['彝语'] }),
    aNeed({ id: 'f', declined: ['s', 't', 'u'] }),
  ];
  const supply = [
    aSupply({ id: 's', capacity: 2 }),
    aSupply({ id: 't', mode: 'remote', capacity: 3, category: 'mental.3' }),
    aSupply({ id: 'u', booked: taken(1) }),
    aSupply({ id: 'v', vettedUntil: '2026-12-01' }),
  ];
  const pins = [{ need: 'a', resource: 's', verdict: 'pin' as const }];
  const options = FloorKind.options.map((floors) => ({ floors, waiting: 2 as const }));
  const made = [
    { weights, hindrances, leastMinutes },
    ...[undefined, ...options].map((asked) =>
      decideRun(someInputs({ needs, supply, pins, options: asked ?? usualOptions })),
    ),
  ];
  const print = createHash('sha256').update(JSON.stringify(made)).digest('hex').slice(0, 16);
  expect({ [rulesVersion]: print }).toEqual({ [rulesVersion]: known[rulesVersion] });
});
