import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readInbox } from '#modules/notify/contract.ts';
import { proposeMeeting, readEngagement } from '#modules/needs/contract/engagement.ts';
import { readNeed } from '#modules/needs/contract/need.ts';
import { acceptBoth, anOffer, runJob, type WaitingOffer } from '#modules/needs/testing.ts';
import { decideConsent, listChildren, readStops } from '#modules/people/contract/family.ts';
import { addPurposeText, listPurposes } from '#modules/people/contract/purpose.ts';
import { askAtFourteen } from '#modules/people/server/consent/ask-again.ts';
import { aGuardianOf, aPersonAs, aTown } from '#modules/people/testing.ts';
import { someCategories } from '#modules/resources/testing.ts';
import type { Job } from '#platform/jobs/job.ts';
import { addCounty, type Client, createWorld, type World } from '#testing/world.ts';

const purpose = 'service.mental';
const zh = '县里会为孩子找一位心理辅导志愿者。对方知道孩子的名、年级、学校和班级。';
const en = 'The county looks for a counsellor, who learns the given name, grade, school and class.';
const day = 86_400_000;

let world: World;

// Whoever lost one child would be the first to be offered the next.
beforeEach(async () => {
  world = await createWorld();
  await someCategories(world);
  await aTown(world);
});
afterEach(() => world.close());

const meeting = (at: string) => ({ at, minutes: 45, remote: true });
const refusedWith = (code: string) => expect.objectContaining({ code });

const consentOf = async (family: Client, pupil: string) =>
  (await family.call(listChildren)).items
    .find((child) => child.id === pupil)
    ?.consents.find((one) => one.purpose === purpose);

const inboxOf = async (who: Client) => (await who.call(readInbox, { query: {} })).items.map(({ text }) => text);

/** Proposes a meeting in the days ahead, as the volunteer. */
const propose = ({ people }: WaitingOffer, engagement: string, days = 2) =>
  people.volunteer.call(proposeMeeting, {
    params: { id: engagement },
    body: meeting(new Date(world.clock.now.getTime() + days * day).toISOString()),
  });

const addText = async (said: { zh: string; en: string; wider: boolean }) => {
  const official = await world.as((await aPersonAs(world, 'official')).grant);
  return official.call(addPurposeText, { body: { purpose, ...said } });
};

describe('a new text', () => {
  test('is a version of its own; one that allows no more leaves standing what was decided, and asks again', async () => {
    const waiting = await anOffer(world);
    const { people, ids } = waiting;
    const engagement = await acceptBoth(waiting);
    const before = await consentOf(people.guardian, ids.pupil);
    const added = await addText({ zh: `${zh}更正一个错字。`, en: `${en} One mistake less.`, wider: false });
    expect([before?.version, added.version]).toEqual([1, 2]);
    expect(added.texts.map(({ version }) => version)).toEqual([2, 1]);
    expect(added.texts[1]?.zh).toBe(before?.text);
    expect(await consentOf(people.guardian, ids.pupil)).toMatchObject({
      text: added.text,
      version: 2,
      decision: 'given',
      decidedOn: 1,
      standing: 'given',
    });
    expect((await propose(waiting, engagement)).meetings).toHaveLength(1);
  });

  test('that allows more is a new question: nothing rests on the old answer, until there is a new one', async () => {
    const waiting = await anOffer(world);
    const { people, ids } = waiting;
    const engagement = await acceptBoth(waiting);
    const { version } = await addText({ zh, en, wider: true });
    // At once, before anything has been heard.
    await expect(propose(waiting, engagement)).rejects.toEqual(refusedWith('access.no_basis'));
    expect(await consentOf(people.guardian, ids.pupil)).toMatchObject({ decision: 'given', standing: null });
    await world.settled();
    expect(await people.guardian.call(readNeed, { params: { id: ids.need } })).toMatchObject({ decision: null });
    expect(await inboxOf(people.guardian)).toContainEqual(expect.stringContaining('内容比以前多'));
    // What ran is still there, and goes on with the new answer.
    const given = { pupil: ids.pupil, purpose, decision: 'given' } as const;
    await people.guardian.call(decideConsent, { body: { ...given, version: 1 } });
    await expect(propose(waiting, engagement)).rejects.toEqual(refusedWith('access.no_basis'));
    await people.guardian.call(decideConsent, { body: { ...given, version } });
    expect((await propose(waiting, engagement)).state).toBe('active');
    await world.settled();
    expect(await people.guardian.call(readNeed, { params: { id: ids.need } })).toMatchObject({ decision: 'given' });
  });

  test('is of its county alone, and is there once', async () => {
    await addText({ zh, en, wider: true });
    await addCounty(world.server.around.opened, '990102', world.clock.now);
    const elsewhere = {
      county: '990102',
      clock: world.clock,
      system: <T>(work: Parameters<World['system']>[0]) => world.system(work, '990102') as Promise<T>,
    };
    const other = await world.as((await aPersonAs(elsewhere, 'official')).grant, '990102');
    const texts = (await other.call(listPurposes)).items.find(({ code }) => code === purpose)?.texts;
    expect(texts?.map(({ version }) => version)).toEqual([1]);
    await expect(addText({ zh, en, wider: true })).rejects.toEqual(refusedWith('people.text_stands'));
  });

  test('cannot be written for what nobody is asked, nor decided on', async () => {
    const { people, ids } = await anOffer(world);
    const wrong = [{ purpose: 'school.roster' }, { purpose: 'no.such' }, { version: 99 }];
    for (const one of wrong)
      await expect(
        people.guardian.call(decideConsent, { body: { pupil: ids.pupil, purpose, decision: 'given', ...one } }),
      ).rejects.toEqual(refusedWith('people.nothing_to_decide'));
    await expect(
      people.official.call(addPurposeText, { body: { purpose: 'school.roster', zh, en, wider: false } }),
    ).rejects.toEqual(refusedWith('people.nothing_to_decide'));
  });
});

test('all purposes are told, with the article where a statute is the basis, and what rests on a consent', async () => {
  const { people } = await anOffer(world);
  const { items } = await people.guardian.call(listPurposes);
  expect(items.map(({ code, basis }) => [code, basis])).toEqual([
    ['service.mental', 'consent'],
    ['service.general', 'consent'],
    ['school.roster', 'statute'],
    ['partnership.gap', 'statute'],
    ['protection.report', 'statute'],
  ]);
  for (const { basis, article, stops, core } of items) {
    expect(article === null).toBe(basis === 'consent');
    expect(stops.length > 0).toBe(basis === 'consent');
    expect(core).toBe(basis === 'statute');
  }
  expect(items[0]).toMatchObject({ class: 'C3', separate: true, stops: ['needs.propose_meeting'] });
});

describe('the fourteenth birthday', () => {
  test('ends what guardians decided, tells both, and leaves it to the pupil', async () => {
    const waiting = await anOffer(world, { born: '2012-11-27' });
    const { people, ids, grants } = waiting;
    const engagement = await acceptBoth(waiting);
    const { version = 0 } = (await consentOf(people.guardian, ids.pupil)) ?? {};
    expect((await propose(waiting, engagement, 1)).meetings).toHaveLength(1);
    world.clock.pass(4 * day);
    for (const who of ['volunteer', 'guardian', 'homeroom'] as const) people[who] = await world.as(grants[who]);
    await expect(propose(waiting, engagement)).rejects.toEqual(refusedWith('access.no_basis'));
    for (const _ of [1, 2]) await runJob(world, askAtFourteen);
    const { id } = await world.system(({ db }) =>
      db.selectFrom('people.role_grant').select('id').where('person', '=', ids.pupil).executeTakeFirstOrThrow(),
    );
    const pupil = await world.as(id);
    expect((await inboxOf(pupil)).filter((text) => text.includes('年满十四岁'))).toHaveLength(1);
    expect((await inboxOf(people.guardian)).filter((text) => text.includes('年满十四岁'))).toHaveLength(1);
    expect(await people.guardian.call(readNeed, { params: { id: ids.need } })).toMatchObject({ decision: null });
    const body = { pupil: ids.pupil, purpose, decision: 'given', version } as const;
    await expect(people.guardian.call(decideConsent, { body })).rejects.toEqual(
      refusedWith('people.not_yours_to_decide'),
    );
    await pupil.call(decideConsent, { body });
    await world.settled();
    expect(await inboxOf(people.guardian)).toContainEqual('孩子自己就“心理健康服务”作了决定。');
    expect((await propose(waiting, engagement)).state).toBe('active');
  });

  test('of nobody else is told', async () => {
    const { people } = await anOffer(world, { born: '2016-05-06' });
    await runJob(world, askAtFourteen as Job);
    expect((await inboxOf(people.guardian)).filter((text) => text.includes('年满十四岁'))).toEqual([]);
  });
});

describe('a withdrawal', () => {
  const agreed = async () => {
    const waiting = await anOffer(world);
    const { guardian } = waiting.people;
    const { version = 0 } = (await consentOf(guardian, waiting.ids.pupil)) ?? {};
    const decide = (decision: 'given' | 'withdrawn', who: Client = guardian) =>
      who.call(decideConsent, { body: { pupil: waiting.ids.pupil, purpose, decision, version } });
    const engagement = await acceptBoth(waiting);
    return { ...waiting, engagement, decide };
  };

  test('tells before what it stops, counted, and then stops just that', async () => {
    const waiting = await agreed();
    const { people, ids, engagement, decide } = waiting;
    await propose(waiting, engagement);
    const stops = () => people.guardian.call(readStops, { query: { pupil: ids.pupil, purpose } });
    const told = (await stops()).items;
    expect(told.map(({ text }) => text)).toEqual(['1 项正在进行的服务结束', '约好的见面取消']);
    expect(told[1]?.at).not.toBeNull();
    await expect(people.volunteer.call(readStops, { query: { pupil: ids.pupil, purpose } })).rejects.toEqual(
      refusedWith('access.not_found'),
    );
    await decide('withdrawn');
    await world.settled();
    const ended = await people.guardian.call(readEngagement, { params: { id: engagement } });
    expect([ended.state, ended.meetings[0]?.state]).toEqual(['ended', 'cancelled']);
    expect((await stops()).items.map(({ text }) => text)).toEqual(['1 项需求不再寻找服务']);
  });

  test('holds at once for whoever asks, and for what a phone sends later, however many', async () => {
    const waiting = await agreed();
    const { people, engagement, decide } = waiting;
    const soon = await propose(waiting, engagement, 1);
    world.clock.pass(day - 3_600_000);
    const { grants } = waiting;
    for (const who of ['volunteer', 'guardian'] as const) people[who] = await world.as(grants[who]);
    const called = async () => (await people.volunteer.call(readEngagement, { params: { id: engagement } })).called;
    expect([soon.meetings.length, await called()]).toEqual([1, '小雨']);
    const attempts = 50;
    let [before, after, done] = [0, 0, false];
    const tries = Array.from({ length: attempts }, async (_, at) => {
      const began = done;
      const reply = await people.volunteer.raw({
        method: 'POST',
        url: proposeMeeting.path.replace(':id', engagement),
        body: meeting(new Date(world.clock.now.getTime() + (at + 1) * 3_600_000).toISOString()),
      });
      if (reply.statusCode === 200 && began) after += 1;
      if (reply.statusCode === 200) before += 1;
    });
    await decide('withdrawn', people.guardian).then(() => (done = true));
    const later = Array.from({ length: attempts }, async () => {
      const attempt = await propose(waiting, engagement).then(
        () => 'done',
        (error: { code: string }) => error.code,
      );
      if (attempt === 'done') after += 1;
      return attempt;
    });
    await Promise.all(tries);
    const codes = new Set(await Promise.all(later));
    process.stdout.write(`${before} meetings proposed while it was withdrawn, ${after} of ${attempts} after\n`);
    expect(after).toBe(0);
    for (const code of codes) expect(['access.no_basis', 'needs.engagement_ended']).toContain(code);
    expect(await called()).not.toBe('小雨');
    await world.settled();
    const ended = await people.volunteer.call(readEngagement, { params: { id: engagement } });
    expect([ended.state, ended.called]).toEqual(['ended', '一名小学生']);
  });

  test('is not undone by a yes to what was shown before it, which waited on another device', async () => {
    const { people, ids, decide } = await agreed();
    const seen = (await consentOf(people.guardian, ids.pupil))?.at ?? null;
    await decide('withdrawn');
    const yes = { pupil: ids.pupil, purpose, decision: 'given' } as const;
    for (const shown of [seen, null])
      await expect(people.guardian.call(decideConsent, { body: { ...yes, seen: shown } })).rejects.toEqual(
        refusedWith('people.decided_since'),
      );
    const since = await consentOf(people.guardian, ids.pupil);
    expect(since).toMatchObject({ decision: 'withdrawn', standing: 'refused' });
    const again = { ...yes, seen: since?.at ?? null };
    expect(await people.guardian.call(decideConsent, { body: again })).toMatchObject({ standing: 'given' });
    // A no is always taken in.
    const no = { ...yes, decision: 'withdrawn', seen } as const;
    expect(await people.guardian.call(decideConsent, { body: no })).toMatchObject({ standing: 'refused' });
  });

  test('of one guardian wins, and the other learns that the family differs, not who', async () => {
    const waiting = await agreed();
    const { people, ids, decide } = waiting;
    const second = await aGuardianOf(world, ids.pupil, ids.org, '赵文远');
    await decide('withdrawn', await world.as(second.grant));
    const reply = await people.guardian.raw({ method: 'GET', url: listChildren.path });
    expect(await consentOf(people.guardian, ids.pupil)).toMatchObject({ decision: 'given', standing: 'refused' });
    expect([reply.body.includes(second.person), reply.body.includes('赵文远')]).toEqual([false, false]);
    await world.settled();
    expect((await inboxOf(people.guardian)).join()).not.toContain('赵文远');
  });
});
