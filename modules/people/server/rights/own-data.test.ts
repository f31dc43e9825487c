import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from 'kysely';
import { exportedTables } from '#app/commands/export.ts';
import { completeLoop } from '#modules/needs/testing.ts';
import { decideConsent } from '#modules/people/contract/family.ts';
import { readOwnData } from '#modules/people/contract/own-data.ts';
import { aGuardianOf, aPersonAs, aTown } from '#modules/people/testing.ts';
import { someCategories } from '#modules/resources/testing.ts';
import { describedTables } from '#platform/export/exported-table.ts';
import { type Client, createWorld, type World } from '#testing/world.ts';

let world: World;
let objects: Record<string, string>;
let guardian: Client;
let other: { person: string; grant: string };

beforeAll(async () => {
  world = await createWorld();
  await someCategories(world);
  await aTown(world);
  objects = await completeLoop(world);
  const { org = '', pupil = '' } = objects;
  guardian = await world.as((await aGuardianOf(world, pupil, org, '林大山')).grant);
  other = await aGuardianOf(world, pupil, org, '赵文远');
  await world.system(({ db }) =>
    db.updateTable('people.person').set({ phone: '13900000001' }).where('id', '=', other.person).execute(),
  );
  await world.system(({ db }) =>
    db
      .updateTable('people.person')
      .set({ languages: ['普通话', '云岭话'] })
      .where('id', '=', pupil)
      .execute(),
  );
  await world.system(({ db }) =>
    db.updateTable('people.pupil').set({ student_no: 'G530181201605060001' }).where('person', '=', pupil).execute(),
  );
  const decision = { pupil, purpose: 'service.general', version: 1 } as const;
  await (await world.as(other.grant)).call(decideConsent, { body: { ...decision, decision: 'refused' } });
  await guardian.call(decideConsent, { body: { ...decision, decision: 'given' } });
});
afterAll(() => world.close());

const dataOf = async (who: Client, id = objects['pupil'] ?? '') =>
  (await who.call(readOwnData, { params: { id } })).items;

test('a family reads all that is kept about the child, with its source, and nothing of others', async () => {
  const items = await dataOf(guardian);
  const kinds = [
    'persons',
    'pupils',
    'enrolments',
    'guardianships',
    'consents',
    'needs',
    'offers',
    'engagements',
    'meetings',
  ];
  expect(items.map(({ kind }) => kind)).toEqual(kinds);
  expect(items.every(({ source, columns, rows }) => source !== '' && rows[0]?.length === columns.length)).toBe(true);
  const told = JSON.stringify(items);
  const child = items.find(({ kind }) => kind === 'persons');
  expect(child?.rows[0]?.[child.columns.indexOf('语言或方言')]).toBe('普通话、云岭话');
  expect(told).toContain('林小雨');
  expect(told).not.toMatch(/赵文远|13900000001|G530181|[0-9a-f]{8}-[0-9a-f]{4}-/);
  // One's own decision, not the other guardian's; that the number is kept is said.
  const consents = items.find(({ kind }) => kind === 'consents');
  expect(consents?.rows.map((row) => row[consents.columns.indexOf('决定')])).toEqual(['同意']);
  expect(items.find(({ kind }) => kind === 'pupils')?.unshown).toEqual([expect.stringContaining('学籍号')]);
});

test('it is the family’s alone, past probation, and each reading is recorded as sensitive', async () => {
  const { org = '', class: group = '', pupil = '' } = objects;
  for (const role of ['homeroom', 'school_leader', 'safeguard_lead', 'official'])
    await expect(
      dataOf(await world.as((await aPersonAs(world, role, { org, class: group })).grant)),
    ).rejects.toMatchObject({
      code: 'access.not_found',
    });
  const fresh = await aGuardianOf(world, pupil, org, '新监护人');
  await world.system(({ db }) =>
    db
      .updateTable('people.guardianship')
      .set({ state: 'confirmed', probation_until: '2026-12-24' })
      .where('guardian', '=', fresh.person)
      .execute(),
  );
  await expect(dataOf(await world.as(fresh.grant))).rejects.toMatchObject({ code: 'access.not_found' });
  const records = await world.system(({ db }) =>
    db
      .selectFrom('platform.audit')
      .select(['class', 'relation'])
      .where('action', '=', 'people.read_own_data')
      .where('decision', '=', 'allowed')
      .execute(),
  );
  expect(records).toEqual([{ class: 'C3', relation: 'settled_child' }]);
});

test('every table that goes out and names a pupil says how his family reads it, or why not', async () => {
  expect([...describedTables.keys()].sort()).toEqual(exportedTables.map(({ table }) => String(table)).sort());
  const { rows } = await world.system(({ db }) =>
    sql<{ name: string }>`select distinct n.nspname || '.' || c.relname as name from pg_attribute a
      join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and a.attname in ('pupil', 'subject') and n.nspname not in ('platform')`.execute(db),
  );
  const holding = ['people.person', 'people.pupil', ...rows.map(({ name }) => name)].filter((name) =>
    describedTables.has(name),
  );
  expect(holding.length).toBeGreaterThan(9);
  expect(holding.filter((name) => !describedTables.get(name)?.subject)).toEqual([]);
});
