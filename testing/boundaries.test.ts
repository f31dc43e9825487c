import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { mayCall } from '#modules/map.ts';
import { complaint, edges, edgesOf } from '#testing/boundaries.ts';

const all = edges(resolve(import.meta.dirname, '..'));

test('the survey sees the code', () => {
  expect(all.length).toBeGreaterThan(300);
});

test('the survey sees type-only, re-exported and dynamic imports', () => {
  const source =
    "import type { A } from './a.ts';\nexport { b } from './b.ts';\nconst c = import('./c.ts');\nexport type { D } from './d.ts';";
  expect(edgesOf('engines/x/y.ts', source)).toEqual([
    { from: 'engines/x/y.ts', to: 'engines/x/a.ts', typeOnly: true },
    { from: 'engines/x/y.ts', to: 'engines/x/b.ts', typeOnly: false },
    { from: 'engines/x/y.ts', to: 'engines/x/d.ts', typeOnly: true },
    { from: 'engines/x/y.ts', to: 'engines/x/c.ts', typeOnly: false },
  ]);
});

test('every import keeps to the rooms and the module map', () => {
  expect(all.flatMap((edge) => complaint(edge, mayCall)?.concat(`: ${edge.from} -> ${edge.to}`) ?? [])).toEqual([]);
});

test('a thread loads neither the database nor the schemas of the contracts: each run starts one', () => {
  const threads = new Set(
    all.flatMap(({ from }) => (from.endsWith('-thread.ts') && from.startsWith('modules/') ? [from] : [])),
  );
  expect(threads.size).toBeGreaterThan(3);
  const loaded = new Set(threads);
  for (const file of loaded) for (const { from, to, typeOnly } of all) if (from === file && !typeOnly) loaded.add(to);
  expect([...loaded].filter((file) => ['kysely', 'zod'].includes(file))).toEqual([]);
});

const planted = [
  ['modules/needs/server/routes.ts', 'modules/people/server/store.ts'],
  ['modules/people/server/store.ts', 'modules/needs/server/public.ts'],
  ['modules/needs/web/NeedPage.tsx', 'modules/needs/server/routes.ts'],
  ['modules/needs/web/NeedPage.tsx', 'kysely'],
  ['modules/needs/contract/need.ts', 'modules/needs/server/store/need-store.ts'],
  ['modules/needs/contract/need.ts', 'kysely'],
  ['modules/needs/access.ts', 'modules/needs/server/load.ts'],
  ['platform/http/mount.ts', 'modules/needs/contract/need.ts'],
  ['modules/needs/web/NeedPage.tsx', 'modules/people/web/Card.tsx'],
  ['modules/needs/web/NeedPage.tsx', 'web/app/main.tsx'],
  ['modules/needs/web/NeedPage.tsx', 'modules/needs/testing.ts'],
  ['modules/needs/web/NeedPage.tsx', 'platform/context.ts'],
  ['modules/needs/server/routes.ts', 'testing/world.ts'],
  ['modules/needs/server/routes.ts', 'app/config.ts'],
  ['modules/needs/phone/Today.tsx', 'modules/needs/contract/need.ts'],
  ['modules/needs/phone/Today.tsx', 'web/ui/Page.tsx'],
  ['modules/needs/phone/Today.tsx', 'antd'],
  ['modules/needs/phone/Today.tsx', 'zod'],
  ['engines/matching/solve.ts', 'platform/errors.ts'],
  ['engines/matching/solve.ts', 'fastify'],
  ['standards/icalendar/weekly.ts', 'platform/clock.ts'],
  ['standards/icalendar/weekly.ts', 'kysely'],
  ['engines/matching/solve.ts', 'node:fs/promises'],
  ['modules/needs/server/open-need.ts', 'pg'],
  ['modules/needs/server/open-need.ts', 'fastify'],
  ['modules/needs/server/open-need.ts', 'platform/db/open-embedded.ts'],
  ['modules/needs/server/open-need.ts', 'platform/db/transaction.ts'],
  ['web/ui/Button.tsx', 'pg'],
  ['web/ui/Button.tsx', 'web/api/call.ts'],
  ['web/ui/Button.tsx', 'modules/needs/web/NeedPage.tsx'],
] as const;

test.each(planted)('a planted violation is caught: %s -> %s', (from, to) => {
  expect(complaint({ from, to, typeOnly: false }, mayCall)).toBeDefined();
});

const honest = [
  ['modules/needs/server/routes.ts', 'modules/people/server/public.ts', false],
  ['modules/needs/web/NeedPage.tsx', 'modules/people/contract.ts', false],
  ['modules/needs/server/routes.ts', 'modules/needs/server/store/need-store.ts', false],
  ['modules/needs/web/NeedPage.tsx', 'web/ui/Page.tsx', false],
  ['modules/needs/phone/Today.tsx', 'modules/needs/contract/need.ts', true],
  ['web/app/router.tsx', 'modules/needs/web/routes.tsx', false],
] as const;

test.each(honest)('an honest import is left alone: %s -> %s', (from, to, typeOnly) => {
  expect(complaint({ from, to, typeOnly }, mayCall)).toBeUndefined();
});

test('the module map has no cycle', () => {
  const visit = (name: string, path: readonly string[]): void => {
    if (path.includes(name)) throw new Error([...path, name].join(' -> '));
    for (const next of mayCall[name] ?? []) visit(next, [...path, name]);
  };
  for (const name of Object.keys(mayCall)) visit(name, []);
  expect(Object.keys(mayCall).length).toBeGreaterThan(3);
});
