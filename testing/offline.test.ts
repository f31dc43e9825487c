import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { modules } from '#app/modules.ts';
import { policyOf } from '#app/policy.ts';
import { kept, waiting } from '#phone/api/table.ts';

const root = join(import.meta.dirname, '..');
const screens = globSync('modules/*/phone/**/*.{ts,tsx}', { cwd: root })
  .filter((file) => !file.includes('.test.'))
  .map((file) => readFileSync(join(root, file), 'utf8'))
  .join('\n');

/** What the screens of the phone name in calls of this hook. */
const named = (hook: string): string[] =>
  [...new Set([...screens.matchAll(new RegExp(`${hook}\\(\\s*'([\\w.]+)'`, 'g'))].map(([, name = '']) => name))].sort();

const { rows } = policyOf(modules);
const endpoints = modules.flatMap((module) => module.routes).map(({ endpoint }) => endpoint);
const rowsOf = (isAct: boolean) => {
  const actions = new Set(endpoints.filter(({ method }) => (method !== 'GET') === isAct).map(({ access }) => access));
  return rows.filter((row) => actions.has(row.action));
};

describe('offline', () => {
  test('waits on the phone just what the rows let wait', () => {
    expect(named('(?:usePost|useSend)')).toEqual(Object.keys(waiting).sort());
  });

  test('is kept on the phone only what its screens read, and by the frame who is signed in', () => {
    const read = [...named('useRead'), 'people.readMe'];
    expect(read).toContain('people.listPupils');
    expect(Object.keys(kept)).not.toContain('people.listPupils');
    expect(Object.keys(kept).filter((name) => !read.includes(name))).toEqual([]);
  });

  test('is kept of persons what is one’s own, of one’s class or of one’s children, and nothing of a whole school', () => {
    const ofPersons = rowsOf(false).filter((row) => row.offline && row.class >= 'C2');
    const relations = ['child', 'class', 'provider', 'self', 'settled_child'];
    expect([...new Set(ofPersons.map((row) => row.relation))].sort()).toEqual(relations);
    // She has offers of her own too, but the list holds those of the whole school.
    expect(kept['needs.listOffers']).not.toContain('school_leader');
    expect(kept['needs.listOffers']).toContain('homeroom');
  });

  test('acts whoever may act at all, but for those who sit at a desk, and pupils, whose words lie on no phone', () => {
    const actions = new Set(rowsOf(true).flatMap((row) => (row.offline ? [row.action] : [])));
    const shut = rows.filter((row) => actions.has(row.action) && !row.offline && !row.deny);
    expect([...new Set(shut.map((row) => row.role))]).toEqual(['official', 'pupil']);
  });
});
