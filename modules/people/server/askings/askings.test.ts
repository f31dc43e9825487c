import { afterAll, beforeAll, expect, test } from 'vitest';
import { readInbox } from '#modules/notify/contract.ts';
import { answerAsking, askPupil, listAskings, withdrawAsking } from '#modules/people/contract/asking.ts';
import { enrol, listLeavings } from '#modules/people/contract/leaving.ts';
import { lookForPupil, watchAskings } from '#modules/people/server/askings/look-for-pupil.ts';
import { aClass, anOrganisation, aPersonAs, aPupil, aTown } from '#modules/people/testing.ts';
import { runJob } from '#modules/needs/testing.ts';
import { type Client, createWorld, type World } from '#testing/world.ts';

let world: World;
let official: Client;

beforeAll(async () => {
  world = await createWorld();
  await aTown(world);
  official = await world.as((await aPersonAs(world, 'official')).grant);
});
afterAll(() => world.close());

let serial = 0;

/** A school with a pupil, and one that asks for him. */
async function arrange() {
  const [from, to] = [await anOrganisation(world), await anOrganisation(world, { name: '云岭镇中心小学' })];
  const [old, next] = [await aClass(world, from), await aClass(world, to)];
  const { person: pupil } = await aPupil(world, { org: from, class: old });
  serial += 1;
  const studentNo = `L99010120160506${String(serial).padStart(4, '0')}`;
  await world.system(({ db }) =>
    db.updateTable('people.pupil').set({ student_no: studentNo }).where('person', '=', pupil).execute(),
  );
  const leading = async (org: string) => world.as((await aPersonAs(world, 'school_leader', { org })).grant);
  const [giving, taking] = [await leading(from), await leading(to)];
  return { from, to, next, pupil, studentNo, giving, taking };
}
type There = Awaited<ReturnType<typeof arrange>>;

const ask = async ({ taking, studentNo }: There, said: { studentNo?: string; name?: string } = {}) => {
  const asked = await taking.call(askPupil, { body: { studentNo, name: '林小雨', why: '随父母迁居', ...said } });
  await world.settled();
  return asked;
};
const answer = (who: Client, id: string, agree: boolean, reason: string | null = null) =>
  who.call(answerAsking, { params: { id }, body: { agree, reason } });
const seenBy = async (who: Client) => (await who.call(listAskings, { query: {} })).items;
const inboxOf = async (who: Client) => (await who.call(readInbox, { query: {} })).items.map(({ text }) => text);
const pass = (days: number) => world.clock.pass(days * 86_400_000);

test('asking tells nothing: the same answer for a right name, a wrong one and a number nobody has', async () => {
  const there = await arrange();
  const { taking, giving } = there;
  const asked = [
    await ask(there),
    await ask(there, { name: '林小雪' }),
    await ask(there, { studentNo: 'L990101201605069999' }),
  ];
  const told = asked.map(({ id: _, name: __, ...rest }) => rest);
  expect(new Set(told.map((one) => JSON.stringify(one))).size).toBe(1);
  const listed = (await seenBy(taking)).map(({ id: _, name: __, askedAt: ___, ...rest }) => JSON.stringify(rest));
  expect([listed.length, new Set(listed).size]).toEqual([3, 1]);
  expect(await seenBy(giving)).toMatchObject([
    { id: asked[0]?.id, name: '林小雨', to: '云岭镇中心小学', mayAgree: true },
  ]);
  expect(await inboxOf(giving)).toEqual(['有一所学校申请转入您学校的一名学生，请在期限内答复。']);
  const kept = await world.system(({ db }) => db.selectFrom('people.asking').select('said_no').execute());
  expect(kept.every(({ said_no }) => said_no === null)).toBe(true);
});

test('the school agrees, and the pupil goes once the other one takes him; a refusal says why', async () => {
  const there = await arrange();
  const { giving, taking, next } = there;
  const first = await ask(there);
  await expect(answer(giving, first.id, false)).rejects.toMatchObject({ code: 'people.reason_missing' });
  await expect(answer(taking, first.id, true)).rejects.toMatchObject({ code: 'access.not_found' });
  await answer(giving, first.id, false, '学期中间不宜转学');
  expect(await seenBy(taking)).toMatchObject([{ state: 'refused', reason: '学期中间不宜转学', from: null }]);
  await expect(answer(giving, first.id, true)).rejects.toMatchObject({ code: 'people.asking_closed' });
  // As it is typed from a paper.
  const typed = there.studentNo.toLowerCase().replace('2016', '２０１６　');
  const { id } = await ask(there, { studentNo: typed, name: '林 小雨' });
  await answer(giving, id, true);
  expect((await seenBy(taking))[0]).toMatchObject({ id, state: 'agreed', from: '石塘乡中心小学' });
  const [waiting] = (await taking.call(listLeavings, { query: {} })).items;
  await taking.call(enrol, { params: { id: waiting?.id ?? '' }, body: { class: next } });
  expect((await taking.call(listLeavings, { query: {} })).items).toMatchObject([{ state: 'enrolled' }]);
});

test('what is not answered in ten days is the county’s, which reads no child, and where there is none can only refuse', async () => {
  const there = await arrange();
  const { taking, giving } = there;
  const [right, wrong] = [await ask(there), await ask(there, { name: '林小雪' })];
  await expect(answer(official, right.id, true)).rejects.toMatchObject({ code: 'access.not_found' });
  pass(10);
  await runJob(world, watchAskings);
  pass(-10);
  // On the last day there was time still.
  expect((await seenBy(taking)).map(({ state }) => state)).toEqual(['asked', 'asked']);
  pass(11);
  await runJob(world, watchAskings);
  pass(-11);
  const ours = (await seenBy(official)).filter(({ id }) => [right.id, wrong.id].includes(id));
  expect(ours.toReversed()).toMatchObject([
    { id: right.id, name: null, from: '石塘乡中心小学', to: '云岭镇中心小学', mayAgree: true },
    { id: wrong.id, name: null, from: null, mayAgree: false },
  ]);
  expect((await seenBy(taking)).map(({ state, from }) => [state, from])).toEqual([
    ['county', null],
    ['county', null],
  ]);
  await expect(answer(official, wrong.id, true)).rejects.toMatchObject({ code: 'people.asking_no_pupil' });
  await answer(official, wrong.id, false, '请核对姓名和学籍号');
  await answer(official, right.id, true);
  expect((await giving.call(listLeavings, { query: {} })).items).toMatchObject([
    { kind: 'transfer', state: 'waiting' },
  ]);
});

test('a school asks thirty times a day at most, and takes back what it asked', async () => {
  const there = await arrange();
  const { taking, giving } = there;
  const { id } = await ask(there);
  await expect(giving.call(withdrawAsking, { params: { id } })).rejects.toMatchObject({ code: 'access.not_found' });
  expect(await taking.call(withdrawAsking, { params: { id } })).toMatchObject({ state: 'withdrawn' });
  const { id: early } = await ask(there);
  const unread = { said_no: there.studentNo, pupil: null, org: null };
  await taking.call(withdrawAsking, { params: { id: early } });
  await world.system(async (ctx) => {
    await ctx.db.updateTable('people.asking').set(unread).where('id', '=', early).execute();
    await ctx.enqueue(ctx, lookForPupil, { asking: early });
  });
  await world.settled();
  const kept = await world.system(({ db }) =>
    db.selectFrom('people.asking').select(['said_no', 'pupil', 'org']).where('id', '=', early).execute(),
  );
  expect(kept).toEqual([{ said_no: null, pupil: null, org: null }]);
  await world.system(async ({ db, now }) => {
    const row = { to_org: there.to, said_name: '林小雨', why: '迁居', state: 'asked', due_on: '2026-12-04' };
    for (let i = 0; i < 27; i += 1)
      await db
        .insertInto('people.asking')
        .values({ ...row, county: world.county, id: crypto.randomUUID(), asked_by: there.pupil, asked_at: now })
        .execute();
  });
  const both = await Promise.allSettled([ask(there), ask(there)]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  await expect(ask(there)).rejects.toMatchObject({ status: 429, code: 'people.asked_too_often' });
  pass(1.01);
  const tomorrow = await world.as((await aPersonAs(world, 'school_leader', { org: there.to })).grant);
  expect(await ask({ ...there, taking: tomorrow })).toMatchObject({ state: 'asked' });
  pass(-1.01);
});
