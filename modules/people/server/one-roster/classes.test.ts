import { afterAll, beforeAll, expect, test } from 'vitest';
import { classes, toldClass } from '#modules/people/server/one-roster/classes.ts';
import { ever, SchoolYears } from '#modules/people/server/school-years/school-years.ts';
import { aClass, anOrganisation, aTown } from '#modules/people/testing.ts';
import { createWorld, type World } from '#testing/world.ts';

let world: World;

beforeAll(async () => {
  world = await createWorld();
  await aTown(world);
});
afterAll(() => world.close());

test('a grade of another system’s files is read by the system of its school', () => {
  const years = new SchoolYears([], [{ org: 'north', stage: 'primary', entryYear: ever, system: '5-4' }]);
  const sessions = new Map([['year', { startDate: '2026-09-01', schoolYear: 2027 }]]);
  const told = (school: string, grade: string) => {
    const values = {
      sourcedId: 'c',
      title: '1班',
      classType: 'homeroom',
      schoolSourcedId: school,
      courseSourcedId: '',
    } as const;
    const row = toldClass(
      { line: 2, metadata: {}, values: { ...values, grades: [grade], termSourcedIds: ['year'] } },
      { sessions, years, day: '2026-11-24' },
    );
    return row?.identity?.values;
  };
  expect(told('north', '06')).toEqual({ stage: 'junior', entryYear: 2026, system: null, number: 1, isOpen: true });
  expect(told('north', '09')).toEqual({ stage: 'junior', entryYear: 2023, system: null, number: 1, isOpen: true });
  expect(told('south', '06')).toEqual({ stage: 'primary', entryYear: 2021, system: null, number: 1, isOpen: true });
});

test('a class that keeps its id in another system as it goes on to junior school is another one here', async () => {
  const org = await anOrganisation(world, { stages: ['primary', 'junior'] });
  const six = await aClass(world, org);
  const told = { key: 'c', refs: { org } };
  const primary = { stage: 'primary', entryYear: 2023, system: null, number: 1, isOpen: true };
  const row = { ...told, id: six, isNew: false, said: [], values: primary };
  const find = (values: Partial<typeof primary>) =>
    world.system(async (ctx) => (await classes.find(ctx, 'other', [{ ...told, values }])).get('c')?.id);
  await world.system((ctx) => classes.write(ctx, 'other', [row], null));
  expect([await find({}), await find(primary), await find({ ...primary, stage: 'junior', entryYear: 2026 })]).toEqual([
    six,
    six,
    undefined,
  ]);
  // One past its stage is opened by no file.
  await world.system(async (ctx) => {
    const over = { entry_year: 2020, ended: '2026-11-24' };
    await ctx.db.updateTable('people.class').set(over).where('id', '=', six).execute();
    await classes.write(ctx, 'other', [{ ...row, said: ['isOpen'], values: { ...primary, entryYear: 2020 } }], null);
    const kept = ctx.db.selectFrom('people.class').select('ended').where('id', '=', six);
    expect(await kept.executeTakeFirst()).toEqual({ ended: '2026-11-24' });
  });
});
