import { afterAll, beforeAll, expect, test } from 'vitest';
import { aClass, aGuardianOf, anOrganisation, aPersonAs, aPupil, aTown } from '#modules/people/testing.ts';
import { decideConsent } from '#modules/people/contract/family.ts';
import { countCounty, sweep, sweepCounty } from '#platform/jobs/sweep.ts';
import { countDue, dueRules } from '#platform/retention/due.ts';
import { beginOnly, beginRun, lastRuns, stopRun } from '#platform/retention/run.ts';
import { newId } from '#platform/id.ts';
import { holding, queriesWait } from '#testing/holding.ts';
import { createWorld, type World } from '#testing/world.ts';

const day = 86_400_000;
const year = 365.25 * day;
let world: World;
let pupil: string;
let guardian: Awaited<ReturnType<typeof aGuardianOf>>;

beforeAll(async () => {
  world = await createWorld();
  await aTown(world);
  const org = await anOrganisation(world);
  pupil = (await aPupil(world, { org, class: await aClass(world, org) })).person;
  guardian = await aGuardianOf(world, pupil, org);
  await aPersonAs(world, 'school_leader', { org });
});
afterAll(() => world.close());

/** A sweep; before its transaction of that number something may happen. */
const sweepNow = (
  before: (transaction: number) => Promise<unknown> = () => Promise.resolve(),
  run = sweepCounty,
): Promise<void> => {
  let transaction = 0;
  return run({
    signal: new AbortController().signal,
    transaction: async (work) => {
      await before((transaction += 1));
      return world.system(work);
    },
  });
};

type Table = 'people.pupil' | 'people.person' | 'people.enrolment' | 'people.guardianship' | 'people.consent';
const left = (table: Table) =>
  world.system(async ({ db, actor }) => {
    const column = table === 'people.person' ? 'id' : table === 'people.pupil' ? 'person' : 'pupil';
    const rows = await db.selectFrom(table).selectAll().where('county', '=', actor.county).execute();
    return rows.filter((row) => (row as unknown as Record<string, string>)[column] === pupil).length;
  });
const kept = async () => ({
  marks: await world.system(async ({ db }) => {
    const row = await db.selectFrom('people.pupil').select('boarding').where('person', '=', pupil).executeTakeFirst();
    return row?.boarding ?? null;
  }),
  guardianship: await left('people.guardianship'),
  consent: await left('people.consent'),
  enrolment: await left('people.enrolment'),
  pupil: await left('people.pupil'),
  person: await left('people.person'),
});
const dueOf = (table: string) =>
  world.system(async (ctx) => {
    const rules = (await dueRules(ctx)).filter(({ rule }) => rule.table === table);
    return (await Promise.all(rules.map((due) => countDue(ctx, due)))).reduce((sum, count) => sum + count, 0);
  });

test('a child at school loses nothing however long; one who left loses it year by year, and what was told last goes last', async () => {
  const body = { pupil, purpose: 'service.mental', decision: 'given' } as const;
  await (await world.as(guardian.grant)).call(decideConsent, { body });
  await world.system(({ db }) =>
    db.updateTable('people.pupil').set({ boarding: true }).where('person', '=', pupil).execute(),
  );
  const all = { marks: true, guardianship: 1, consent: 1, enrolment: 1, pupil: 1, person: 1 };
  world.clock.pass(10 * year);
  await sweepNow();
  expect(await kept()).toEqual(all);
  const today = world.clock.now.toISOString().slice(0, 10);
  await world.system(({ db }) =>
    db.updateTable('people.enrolment').set({ ended: today }).where('pupil', '=', pupil).execute(),
  );
  const steps = [
    { pass: year - 3 * day, left: all },
    { pass: 5 * day, left: { ...all, marks: false, guardianship: 0 } },
    { pass: 2 * year - 5 * day, left: { ...all, marks: false, guardianship: 0 } },
    { pass: 9 * day, left: { marks: null, guardianship: 0, consent: 0, enrolment: 0, pupil: 0, person: 0 } },
  ];
  for (const { pass, left: then } of steps) {
    world.clock.pass(pass);
    // What another row stood on goes a night later.
    await sweepNow();
    await sweepNow();
    expect(await kept()).toEqual(then);
  }
});

test('by night nothing of a child goes as long as no lawyer has confirmed for how long it is kept', async () => {
  const ended = '2001-01-31';
  const stamp = { county: world.county, id: newId(), person: (await aPersonAs(world, 'teacher')).person };
  await world.system(({ db }) =>
    db
      .insertInto('people.role_grant')
      .values({ ...stamp, role: 'volunteer', began: '2001-01-01', ended })
      .execute(),
  );
  const before = await dueOf('people.role_grant');
  expect(before).toBeGreaterThan(0);
  await manyTries();
  const room = { county: world.county, signal: new AbortController().signal, log: world.server.app.log };
  // Somebody has begun one, which was cut off and waits to be done again: the night leaves it be.
  const run = await world.system((ctx) => beginRun(ctx, 'sweep'));
  await sweep.run({ ...room, transaction: (work) => world.system(work) }, {});
  expect([await dueOf('people.role_grant'), await dueOf('platform.throttle')]).toEqual([before, 0]);
  await sweep.run({ ...room, transaction: (work) => world.system(work) }, { begun: 'sweep', run });
  expect(await dueOf('people.role_grant')).toBe(0);
  // What is still due is being counted.
  await world.settled();
});

/** So many tries that are due, and none of before; letting go of them takes three transactions. */
const manyTries = async (): Promise<void> => {
  const { county } = world;
  const tries = Array.from({ length: 1_203 }, (_, n) => ({
    county,
    key: `k${n}`,
    since: world.clock.now,
    failures: 1,
  }));
  await world.system(async ({ db }) => {
    await db.deleteFrom('platform.throttle').where('county', '=', county).execute();
    await db.insertInto('platform.throttle').values(tries).execute();
  });
  world.clock.pass(2 * day);
};
const newest = async () => (await world.system((ctx) => lastRuns(ctx, 1)))[0];
/** The transaction by which the first tries go: a run begins, its rules are read, and rules before it are asked. */
const firstOfTries = async (): Promise<number> =>
  3 + (await world.system(dueRules)).findIndex(({ rule }) => rule.table === 'platform.throttle');

test('a dry run counts what the next sweep lets go, and lets nothing go', async () => {
  await manyTries();
  expect(await dueOf('platform.throttle')).toBe(1_203);
  expect(await dueOf('platform.throttle')).toBe(1_203);
  await sweepNow();
  expect(await dueOf('platform.throttle')).toBe(0);
  expect(await newest()).toMatchObject({
    isStopped: false,
    endedAt: world.clock.now,
    counts: { 'platform.throttle erase': 1_203 },
  });
});

test('a sweep that is killed is taken up where it was, and counts once', async () => {
  await manyTries();
  const second = (await firstOfTries()) + 1;
  const killed = sweepNow((at) => (at === second ? Promise.reject(new Error('killed')) : Promise.resolve()));
  await expect(killed).rejects.toThrow('killed');
  expect(await newest()).toMatchObject({ endedAt: null, counts: { 'platform.throttle erase': 500 } });
  const run = await newest();
  await sweepNow();
  expect(await newest()).toMatchObject({ id: run?.id, counts: { 'platform.throttle erase': 1_203 } });
});

test('a dry run that was cut off before a sweep gives way to one that counts what is due after it', async () => {
  await manyTries();
  const after = 2 + (await world.system(dueRules)).length;
  const killed = sweepNow(
    (at) => (at === after ? Promise.reject(new Error('killed')) : Promise.resolve()),
    countCounty,
  );
  await expect(killed).rejects.toThrow('killed');
  const run = await newest();
  expect(run).toMatchObject({ isDry: true, endedAt: null, counts: { 'platform.throttle erase': 1_203 } });
  await sweepNow();
  world.clock.pass(1_000);
  await sweepNow(undefined, countCounty);
  expect((await world.system((ctx) => lastRuns(ctx, 9))).filter(({ id }) => id === run?.id)).toEqual([]);
  const counted = await newest();
  expect(counted).toMatchObject({ isDry: true, endedAt: world.clock.now });
  expect(counted?.counts).not.toHaveProperty('platform.throttle erase');
});

test('a sweep that is stopped lets nothing go any more', async () => {
  await manyTries();
  const second = (await firstOfTries()) + 1;
  await sweepNow(async (at) => {
    if (at === second)
      await world.system((ctx) => stopRun({ ...ctx, actor: { ...ctx.actor, person: guardian.person } }, 'sweep'));
  });
  // The transaction it was stopped before is the last one.
  expect(await dueOf('platform.throttle')).toBe(203);
  expect(await newest()).toMatchObject({ isStopped: true });
});

test('of those who begin a sweep at once one does: the others wait, take it up, or begin none', async () => {
  world.clock.pass(day);
  let first: string | undefined;
  const ends = await holding(world, async (ctx) => {
    first = await beginRun(ctx, 'sweep');
  });
  const others = Promise.all([world.system((ctx) => beginRun(ctx, 'sweep')), world.system((ctx) => beginOnly(ctx))]);
  await Promise.race([queriesWait(world, 2), others]);
  await ends();
  expect(await others).toEqual([first, undefined]);
});
