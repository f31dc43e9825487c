import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { type KyselyPlugin, sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import {
  editMessage,
  listConversations,
  withdrawMessage,
  writeMessage,
} from '#modules/messages/contract/conversation.ts';
import {
  countOpenings,
  decideOpening,
  enterDemand,
  listOpenings,
  type Opening,
  openInEmergency,
  readOpening,
  takeOpening,
} from '#modules/messages/contract/opening.ts';
import { askPupilTalk } from '#modules/messages/contract/pupil-talk.ts';
import { listConcerns } from '#modules/messages/contract/moderation.ts';
import { subjectsOf } from '#modules/messages/server/openings/load-opening.ts';
import { pageOfOpenings } from '#modules/messages/server/openings/store/opening-store.ts';
import { inTens } from '#modules/messages/server/openings/rules/opening.ts';
import { watchOpenings } from '#modules/messages/server/openings/watch-openings.ts';
import { anAttachment } from '#modules/messages/testing.ts';
import { runJob } from '#modules/needs/testing.ts';
import { readInbox } from '#modules/notify/contract.ts';
import { listLooks } from '#modules/people/contract/look.ts';
import { aClass, aGuardianOf, anOrganisation, aPersonAs, aPupil, aTown } from '#modules/people/testing.ts';
import { addDays, dayOf } from '#platform/clock.ts';
import { newId } from '#platform/id.ts';
import { sweepCounty } from '#platform/jobs/sweep.ts';
import { atOnce } from '#testing/at-once.ts';
import { aCountyBeside } from '#testing/county-beside.ts';
import { amount, seed, tell } from '#testing/amount.ts';
import { aPupilTalk } from '#testing/pupil-talk.ts';
import { type Client, createWorld, Refused, type World, worldBegins } from '#testing/world.ts';

const hour = 3_600_000;
const reason = '今天下午他给同学说要去河边，现在电话没有人接';
/** Where all tests are but those that need a county of their own. */
let base: World;
let world: World;
let bureau = '';
/** Two schools of the test’s own, a class of the first, and what a pupil of it talks about. */
let [school, elsewhere, group, talk] = ['', '', '', ''];
const people: Record<string, { person: string; grant: string }> = {};
const as = (who: string): Promise<Client> => world.as(people[who]?.grant ?? '');
const personOf = (who: string): string => people[who]?.person ?? '';
const refusalOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (failed: unknown) => (failed instanceof Refused ? failed.code : String(failed)),
  );

beforeAll(async () => {
  base = await createWorld();
  await aBureau(base);
});
beforeEach(async () => {
  base.clock.now = worldBegins;
  await begin(base);
});
afterAll(() => base.close());

async function aBureau(place: World): Promise<void> {
  await aTown(place);
  bureau = await anOrganisation(place, { kind: 'bureau', name: '教育局' });
}

/** Begins with people of the test’s own. */
async function begin(place: World): Promise<void> {
  world = place;
  await atOnce(place, twoSchools);
}

/** Begins in a county of the test’s own, whose bureau has nothing before it. */
async function beginApart(): Promise<void> {
  const [place, before] = [await aCountyBeside(base), bureau];
  onTestFinished(() => void (bureau = before));
  await aBureau(place);
  await begin(place);
}

async function twoSchools(place: World): Promise<void> {
  school = await anOrganisation(place, { name: '石塘小学' });
  group = await aClass(place, school);
  elsewhere = await anOrganisation(place, { name: '白云中学' });
  const staff = (role: string, org: string, name: string) => aPersonAs(place, role, { org, name });
  people['lead'] = await staff('safeguard_lead', school, '周老师');
  people['second'] = await staff('safeguard_lead', school, '宋老师');
  people['mother'] = await staff('safeguard_lead', school, '林老师');
  people['far'] = await staff('safeguard_lead', elsewhere, '别校老师');
  people['leader'] = await staff('school_leader', school, '何校长');
  people['counsellor'] = await staff('counsellor', school, '心理老师');
  people['official'] = await staff('official', bureau, '何立新');
  people['auditor'] = await aPersonAs(place, 'audit_admin', { name: '审计员' });
  people['pupil'] = await aPupil(place, { org: school, class: group, name: '林小雨' });
  people['silent'] = await aPupil(place, { org: school, class: group, name: '赵小树' });
  people['grown'] = await aPupil(place, { org: school, class: group, name: '钱大树', born: '2008-11-01' });
  people['guardian'] = await aGuardianOf(place, personOf('pupil'), school, '林大山');
  await place.system(({ db }) =>
    db
      .insertInto('people.guardianship')
      .values({
        county: place.county,
        id: newId(),
        org: school,
        pupil: personOf('pupil'),
        guardian: personOf('mother'),
        relation: 'mother',
        carer: false,
        state: 'active',
        began: '2020-09-01',
        ended: '2024-09-01',
      })
      .execute(),
  );
  ({ pupil_talk: talk } = await aPupilTalk(place, { org: school, pupil: personOf('pupil') }));
  await aPupilTalk(place, { org: school, pupil: personOf('grown') });
}

const today = (): string => dayOf(world.clock.now);
const hurry = async (
  who: string,
  more: { whom?: string; days?: number; tellOn?: string | null; reason?: string } = {},
) =>
  (await as(who)).call(openInEmergency, {
    body: {
      pupil: personOf(more.whom ?? 'pupil'),
      reason: more.reason ?? reason,
      days: more.days ?? 30,
      tellOn: more.tellOn ?? null,
    },
  });
const officers = [
  { name: '陈警官', badge: '530101' },
  { name: '李警官', badge: '530102' },
];
const paper = {
  authority: 'police',
  authorityName: '云岭县公安局',
  document: '云公调证字〔2026〕8号',
  reason: '侵害案件的调查',
  officers,
} as const;
const demand = async (who: string, more: { from?: string; to?: string; tellOn?: string | null } = {}) =>
  (await as(who)).call(enterDemand, {
    body: {
      ...paper,
      documentOn: today(),
      pupil: personOf('pupil'),
      from: '2026-11-20',
      to: today(),
      tellOn: null,
      ...more,
    },
  });
const decide = async (who: string, id: string, verdict: 'confirmed' | 'objected') =>
  (await as(who)).call(decideOpening, { params: { id }, body: { verdict, reason: '已经核对过了' } });
const read = async (who: string, id: string) =>
  (await as(who)).call(readOpening, { params: { id }, query: { size: '100' } });
const listed = async (who: string): Promise<Opening[]> =>
  (await (await as(who)).call(listOpenings, { query: { size: '100' } })).items as Opening[];
const told = async (who: string) =>
  (await (await as(who)).call(readInbox, { query: { size: '100' } })).items.map(({ text }) => text);
const shownTo = async (who: string) => {
  const { items } = await (await as(who)).call(listConversations, { query: { among: 'pupils' } });
  return items.flatMap((one) => (one.kind === 'pupil' ? one.openings : []));
};
const writes = async (body: string) => (await as('pupil')).call(writeMessage, { params: { id: talk }, body: { body } });
const readings = async (): Promise<number> => {
  await world.server.sealer.seal();
  const { rows } = await world.system(({ db }) =>
    sql<{
      count: string;
    }>`select count(*) as count from platform.audit a join platform.audit_subject s on s.county = a.county and s.audit = a.id
      where a.action = 'messages.read_opening' and a.decision = 'allowed' and s.subject = ${personOf('pupil')}`.execute(
      db,
    ),
  );
  return Number(rows[0]?.count);
};
const everybody = ['second', 'mother', 'far', 'leader', 'counsellor', 'official', 'auditor', 'pupil', 'guardian'];

test('of a child under eight nobody has anything to open, his guardian neither', async () => {
  const born = addDays(today(), -7 * 365);
  people['small'] = await aPupil(world, { org: school, class: group, name: '林小豆', born });
  people['grandfather'] = await aGuardianOf(world, personOf('small'), school, '林爷爷');
  expect(await refusalOf((await as('small')).call(askPupilTalk, { body: { withoutHomeroom: false } }))).toBe(
    'messages.too_young',
  );
  expect(await refusalOf(hurry('lead', { whom: 'small' }))).toBe('messages.nothing_to_open');
  expect(await refusalOf(hurry('grandfather', { whom: 'small' }))).toBe('access.not_found');
});

/** One of the two adults of the talk. */
const adultOf = async (conversation: string): Promise<{ person: string; grant: string }> => {
  const found = await world.system(({ db }) =>
    db
      .selectFrom('messages.pair')
      .innerJoin('people.role_grant', 'people.role_grant.person', 'messages.pair.school_adult')
      .select(['people.role_grant.person', 'people.role_grant.id as grant'])
      .where('messages.pair.conversation', '=', conversation)
      .executeTakeFirstOrThrow(),
  );
  return found;
};
/** Has the pupil change one of what rang, and take back another. */
const ringAndTakeBack = async (): Promise<{ changed: string; back: string }> => {
  const [changed, back] = [await writes('我不想活了。'), await writes('我想自杀。')];
  await change(changed.id, '没事了。');
  await (await as('pupil')).call(withdrawMessage, { params: { id: back.id } });
  return { changed: changed.id, back: back.id };
};
const change = async (one: string, body: string) =>
  (await as('pupil')).call(editMessage, { params: { id: one }, body: { body } });

describe('an emergency', () => {
  test('is opened by a lead of the school alone, who is nothing to the child, with the danger in words', async () => {
    for (const who of everybody.filter((one) => !['second', 'mother'].includes(one)))
      expect([who, await refusalOf(hurry(who))]).toEqual([who, 'access.not_found']);
    expect(await refusalOf(hurry('mother'))).toBe('messages.of_the_family');
    expect(await refusalOf(hurry('lead', { reason: '了解一下情况' }))).toBe('request.invalid');
    expect(await refusalOf(hurry('lead', { whom: 'grown' }))).toBe('messages.not_a_minor');
    expect(await refusalOf(hurry('lead', { whom: 'silent' }))).toBe('messages.nothing_to_open');
    expect(await refusalOf(hurry('lead', { tellOn: addDays(today(), 8) }))).toBe('messages.told_too_late');
    const stale = await as('lead');
    world.clock.pass(hour / 6);
    const late = stale.call(openInEmergency, { body: { pupil: personOf('pupil'), reason, days: 1, tellOn: null } });
    expect(await refusalOf(late)).toBe('access.prove_again');
  });

  test('is heard of at once by the other leads, the auditors and the two adults, and by the pupil as he is not in the way', async () => {
    people['adult'] = await adultOf(talk);
    await hurry('lead', { tellOn: addDays(today(), 3) });
    expect(await told('second')).toContain('有人紧急打开了一名学生的消息，请在 24 小时内确认或反对。');
    expect(await told('auditor')).toContain('一所学校有人依法打开了学生的消息。');
    expect([await told('leader'), await told('pupil'), await shownTo('pupil')]).toEqual([[], [], []]);
    expect(await told('adult')).toContain('您参加的一段学生对话，有人依法打开过。');
    expect(await shownTo('adult')).toMatchObject([{ ground: 'emergency', isConfirmed: null }]);
    expect(await refusalOf(hurry('second'))).toBe('messages.opened_already');
  });

  test('shows whoever began it what was written, and records each page; nobody else finds it', async () => {
    const [{ id }, before] = [await hurry('lead'), await readings()];
    await writes('我在河边。');
    const gone = await writes('这句不要了。');
    await (await as('pupil')).call(withdrawMessage, { params: { id: gone.id } });
    const { items } = await read('lead', id);
    expect(items.map(({ isPupil, body }) => [isPupil, body])).toContainEqual([true, '我在河边。']);
    expect(items.find((one) => one.id === gone.id)).toMatchObject({ body: null, state: 'withdrawn' });
    expect((await readings()) - before).toBe(1);
    for (const who of everybody) expect([who, await refusalOf(read(who, id))]).toEqual([who, 'access.not_found']);
    const take = (await as('lead')).call(takeOpening, { params: { id } });
    expect(await refusalOf(take)).toBe('access.not_found');
  });

  test('shows beside what was changed, or taken back, what had rung, and nothing else of what was taken back', async () => {
    const { id } = await hurry('lead');
    const { changed, back } = await ringAndTakeBack();
    const { id: quiet } = await writes('今天下雨。');
    await change(quiet, '今天晴了。');
    await (await as('pupil')).call(withdrawMessage, { params: { id: quiet } });
    const { items } = await read('lead', id);
    const shown = [changed, back, quiet].map((one) => items.find((message) => message.id === one));
    expect(shown.map((one) => one?.body)).toEqual(['没事了。', null, null]);
    expect(shown.map((one) => one?.saidBefore.map(({ body }) => body))).toEqual([['我不想活了。'], ['我想自杀。'], []]);
    const rang = shown.map((one) => one?.saidBefore.flatMap(({ hits }) => hits.map(({ words }) => words)));
    expect([rang[0]?.includes('不想活了'), rang[1]?.includes('自杀')]).toEqual([true, true]);
  });

  test('lets a recording of it be heard, and records that', async () => {
    const { id } = await hurry('lead');
    const { id: message } = await writes('听这里');
    const voice = await anAttachment(world, { by: personOf('pupil'), message });
    const show = async (who: string) =>
      (await as(who)).raw({ method: 'GET', url: `/api/openings/${id}/file?attachment=${voice}` });
    const before = await readings();
    expect((await show('second')).statusCode).toBe(404);
    expect((await show('lead')).statusCode).toBe(200);
    expect((await readings()) - before).toBe(1);
  });

  test('is confirmed or objected to by another lead, once, in a role he had before', async () => {
    const { id } = await hurry('lead', { tellOn: addDays(today(), 3) });
    expect(await refusalOf(decide('lead', id, 'confirmed'))).toBe('messages.own_opening');
    expect(await refusalOf(decide('mother', id, 'objected'))).toBe('messages.of_the_family');
    for (const who of ['far', 'leader', 'official', 'counsellor', 'guardian', 'pupil'])
      expect([who, await refusalOf(decide(who, id, 'confirmed'))]).toEqual([who, 'access.not_found']);
    const newcomer = await aPersonAs(world, 'safeguard_lead', { org: school, name: '新来的' });
    people['newcomer'] = newcomer;
    await world.system(({ db }) =>
      db.updateTable('people.role_grant').set({ began: today() }).where('id', '=', newcomer.grant).execute(),
    );
    expect(await refusalOf(decide('newcomer', id, 'confirmed'))).toBe('people.in_office_today');
    const twice = await Promise.all(['objected', 'objected'].map(() => refusalOf(decide('second', id, 'objected'))));
    expect(twice.toSorted()).toEqual(['done', 'messages.opening_decided']);
    expect((await listed('second'))[0]).toMatchObject({ state: 'objected', isTold: true, mayDecide: false });
    expect(await refusalOf(read('lead', id))).toBe('access.not_found');
    expect(await told('lead')).toContain('您提出的打开被反对，已经关闭。');
    // What was no danger is no reason to wait.
    expect(await told('pupil')).toContain('有一件和你有关的事，请打开看看。');
    expect(await shownTo('pupil')).toMatchObject([
      { ground: 'emergency', by: '周老师（学生保护专员 · 石塘小学）', isConfirmed: false },
    ]);
    expect(await refusalOf(hurry('lead'))).toBe('messages.objected_before');
  });

  test('that one lead begins again and again the bureau hears of, and of one nobody looks at', async () => {
    await beginApart();
    await aPupilTalk(world, { org: school, pupil: personOf('silent') });
    await decide('second', (await hurry('lead')).id, 'objected');
    const again = await hurry('lead', { whom: 'silent' });
    expect(again.times).toBe(2);
    expect((await told('official')).join()).toContain('石塘小学的同一位专员 30 天内又一次紧急打开了学生的消息');
    expect(await listed('official')).toEqual([]);
    world.clock.pass(25 * hour);
    await runJob(world, watchOpenings);
    await runJob(world, watchOpenings);
    expect((await told('official')).filter((text) => text.includes('24 小时没有人复核'))).toHaveLength(1);
    expect(await listed('official')).toMatchObject([
      { id: again.id, state: 'over', childName: '赵小树', mayDecide: true },
    ]);
    expect(await decide('official', again.id, 'confirmed')).toMatchObject({
      verdict: { verdict: 'confirmed', by: '何立新' },
    });
  });

  test('at a school with one lead the bureau is the second person', async () => {
    people['child'] = await aPupil(world, { org: elsewhere, class: await aClass(world, elsewhere), name: '孙小草' });
    await aPupilTalk(world, { org: elsewhere, pupil: personOf('child') });
    const { id: one } = await hurry('far', { whom: 'child' });
    expect(await told('official')).toContain(
      '白云中学有人紧急打开了一名学生的消息，本校没有别的专员，请由教育局确认或反对。',
    );
    expect((await listed('lead')).map((row) => row.id)).not.toContain(one);
    expect(await decide('official', one, 'confirmed')).toMatchObject({ state: 'open' });
  });
});

describe('a lead who is one of the two adults of the talk', () => {
  beforeEach(async () => {
    people['near'] = await aPersonAs(world, 'safeguard_lead', { org: school, name: '孔老师' });
    people['told'] = await aPupil(world, { org: school, class: group, name: '郑小禾' });
    await aPupilTalk(world, { org: school, pupil: personOf('told') });
    await world.system(({ db }) =>
      db
        .updateTable('messages.pair')
        .set({ school_adult: personOf('near') })
        .where('pupil', '=', personOf('told'))
        .execute(),
    );
  });

  test('opens nothing of it, also after he has left it', async () => {
    expect(await refusalOf(hurry('near', { whom: 'told' }))).toBe('messages.in_his_talk');
    await world.system(({ db, now }) =>
      db.updateTable('messages.pair').set({ school_left_at: now }).where('pupil', '=', personOf('told')).execute(),
    );
    expect(await refusalOf(hurry('near', { whom: 'told' }))).toBe('messages.in_his_talk');
  });

  test('is rung up by none, and says of none whether it was right', async () => {
    const { id } = await hurry('lead', { whom: 'told' });
    const rung = '有人紧急打开了一名学生的消息，请在 24 小时内确认或反对。';
    expect([(await told('second')).includes(rung), (await told('near')).includes(rung)]).toEqual([true, false]);
    expect((await listed('near')).find((opening) => opening.id === id)).toMatchObject({ mayDecide: false });
    expect(await refusalOf(decide('near', id, 'confirmed'))).toBe('messages.in_his_talk');
    expect(await decide('second', id, 'confirmed')).toMatchObject({ state: 'open' });
  });
});

describe('an authority’s demand', () => {
  test('opens nothing before the bureau has compared it with the paper', async () => {
    expect(await refusalOf(demand('official'))).toBe('access.not_found');
    expect(await refusalOf(demand('mother'))).toBe('messages.of_the_family');
    expect(await refusalOf(demand('lead', { to: addDays(today(), 1) }))).toBe('messages.not_yet');
    expect(await refusalOf(demand('lead', { tellOn: addDays(today(), 366) }))).toBe('messages.told_too_late');
    const one = (await as('lead')).call(enterDemand, {
      body: {
        ...paper,
        officers: [officers[0], officers[0]] as never,
        documentOn: today(),
        pupil: personOf('pupil'),
        from: today(),
        to: today(),
        tellOn: null,
      },
    });
    expect(await refusalOf(one)).toBe('request.invalid');
    const { id } = await demand('lead', { tellOn: addDays(today(), 10) });
    expect(await told('official')).toContain('石塘小学登记了一份机关的书面要求，请对照原件核准或不核准。');
    expect(await refusalOf(read('lead', id))).toBe('access.not_found');
    for (const who of ['lead', 'second', 'leader', 'far'])
      expect([who, (await refusalOf(decide(who, id, 'confirmed'))) !== 'done']).toEqual([who, true]);
    expect((await listed('official')).find((opening) => opening.id === id)).toMatchObject({
      state: 'waiting',
      childName: '林小雨',
      demand: { document: '云公调证字〔2026〕8号', officers },
      mayDecide: true,
      mayRead: false,
    });
  });

  test('then is read for three days, and taken along signed, while the pupil hears of it on the day the paper allows', async () => {
    people['adult'] = await adultOf(talk);
    await ringAndTakeBack();
    world.clock.pass(1_000);
    const { id: earlier } = await hurry('lead');
    await decide('second', earlier, 'objected');
    const { id } = await demand('lead', { tellOn: addDays(today(), 10) });
    expect(await decide('official', id, 'confirmed')).toMatchObject({ state: 'open', isTold: false });
    const { items, total } = await read('lead', id);
    const reply = await (await as('lead')).raw({ method: 'GET', url: takeOpening.path.replace(':id', id) });
    const { lianyu, body } = reply.json<{
      lianyu: string;
      body: { messages: { body: string; saidBefore: { body: string }[] }[]; sha256: string };
    }>();
    expect(lianyu).toBe('opened messages');
    expect(body.messages).toHaveLength(total);
    expect(body.messages.map((one) => one.body)).toEqual(items.toReversed().map((one) => one.body));
    expect(body.messages.flatMap((one) => one.saidBefore.map((said) => said.body))).toEqual([
      '我不想活了。',
      '我想自杀。',
    ]);
    expect(createHash('sha256').update(JSON.stringify(body.messages)).digest('hex')).toBe(body.sha256);
    expect(JSON.parse(await world.server.around.signPaper(lianyu, body))).toEqual(reply.json());
    const heard = async () => [(await shownTo('pupil')).length, (await shownTo('adult')).length];
    expect(await heard()).toEqual([1, 1]);
    world.clock.pass(73 * hour);
    expect(await refusalOf(read('lead', id))).toBe('access.not_found');
    world.clock.pass(9 * 24 * hour);
    await runJob(world, watchOpenings);
    expect(await heard()).toEqual([2, 2]);
  });

  test('keeps what is written from going while it waits and is read, and no longer', async () => {
    const begun = world.clock.now;
    const message = await world.system(async ({ db }) => {
      const found = db.selectFrom('messages.message').select('id').where('writer', '=', personOf('pupil'));
      return (await found.executeTakeFirstOrThrow()).id;
    });
    const old = new Date(begun.getTime() - 190 * 24 * hour);
    await world.system(({ db }) =>
      db.updateTable('messages.message').set({ written_at: old }).where('id', '=', message).execute(),
    );
    const isThere = async () => {
      await sweepCounty({ signal: new AbortController().signal, transaction: world.system });
      const rows = await world.system(({ db }) =>
        db.selectFrom('messages.message').select('id').where('id', '=', message).execute(),
      );
      return rows.length === 1;
    };
    await demand('lead');
    expect(await isThere()).toBe(true);
    world.clock.pass(96 * hour);
    expect(await isThere()).toBe(false);
  });
});

describe('whoever looks', () => {
  test('asks as little of the database about a page of openings as about one', async () => {
    for (const number of [1, 2, 3, 4]) {
      const whom = `pupil ${number}`;
      people[whom] = await aPupil(world, { org: school, class: group });
      await aPupilTalk(world, { org: school, pupil: personOf(whom) });
      await hurry('lead', { whom });
    }
    const asked = (most: number): Promise<number> =>
      world.system(async (ctx) => {
        const { rows } = await pageOfOpenings(ctx, { orgs: [school] }, { butOf: [], page: 1, size: most });
        expect(rows).toHaveLength(most);
        let queries = 0;
        const counting: KyselyPlugin = {
          transformQuery: ({ node }) => {
            queries += 1;
            return node;
          },
          transformResult: async ({ result }) => result,
        };
        await subjectsOf({ ...ctx, db: ctx.db.withPlugin(counting) }, rows);
        return queries;
      });
    expect(await asked(4)).toBe(await asked(1));
    expect(await asked(1)).toBeGreaterThan(0);
  });

  test('is told of no opening by who looked, nor the family of any', async () => {
    await decide('second', (await hurry('lead')).id, 'confirmed');
    await demand('lead');
    await (await as('official')).call(listConcerns, { query: {} });
    await listed('official');
    await world.server.sealer.seal();
    for (const who of ['guardian', 'pupil']) {
      const looks = await (await as(who)).call(listLooks, { params: { id: personOf('pupil') }, query: {} });
      expect(looks.items.map(({ what }) => what)).toEqual([]);
    }
  });

  test('changes nothing of what stands there: the application may not', async () => {
    for (const table of ['messages.opening', 'messages.opening_step'] as const)
      await expect(
        world.system(({ db }) => sql`update ${sql.table(table)} set reason = 'x'`.execute(db)),
      ).rejects.toThrow(/permission denied/);
  });

  test('counts them in tens', async () => {
    await beginApart();
    await decide('second', (await hurry('lead')).id, 'objected');
    for (const whom of ['silent', 'third']) {
      people[whom] = await aPupil(world, { org: school, class: group });
      await aPupilTalk(world, { org: school, pupil: personOf(whom) });
      await decide('second', (await hurry('lead', { whom })).id, 'confirmed');
    }
    await decide('official', (await demand('lead')).id, 'confirmed');
    const { items } = await (await as('official')).call(countOpenings, { query: {} });
    expect(items).toEqual([
      { ground: 'emergency', begun: null, confirmed: null, objected: null },
      { ground: 'demand', begun: null, confirmed: null, objected: 0 },
    ]);
    expect([0, 1, 9, 10, 29].map(inTens)).toEqual([0, null, null, 10, 20]);
    expect(await refusalOf((await as('leader')).call(countOpenings, { query: {} }))).toBe('access.not_found');
  });
});

describe('over any history', () => {
  type Step =
    | { do: 'hurry'; who: 'lead' | 'second' }
    | { do: 'demand'; who: 'lead' | 'second' }
    | { do: 'confirmed' | 'objected'; who: 'lead' | 'second' | 'official'; which: number }
    | { do: 'pass'; hours: number }
    | { do: 'write' };
  /** What the law lets be: worked out here by itself. */
  interface Known {
    id: string;
    by: string;
    ground: string;
    from: number;
    to: number;
    begun: number;
    confirmed?: number;
    objected?: true;
  }
  const within = (since: number | undefined, hours: number, now: number): boolean =>
    since !== undefined && now < since + hours * hour;
  const mayBeRead = (one: Known, now: number): boolean =>
    !one.objected && (one.ground === 'emergency' ? within(one.begun, 24, now) : within(one.confirmed, 72, now));

  const begins = fc.record({
    do: fc.constantFrom('hurry' as const, 'demand' as const),
    who: fc.constantFrom('lead' as const, 'second' as const),
  });
  const decides = fc.record({
    do: fc.constantFrom('confirmed' as const, 'objected' as const),
    who: fc.constantFrom('lead' as const, 'second' as const, 'official' as const),
    which: fc.nat(3),
  });
  const passes = fc.record({ do: fc.constant('pass' as const), hours: fc.integer({ min: 1, max: 40 }) });
  const steps: fc.Arbitrary<Step> = fc.oneof(begins, decides, passes, fc.constant({ do: 'write' as const }));
  const counted = { histories: 0, begun: 0, decided: 0, read: 0, kept: 0 };

  async function take(step: Step, known: Known[], written: { mark: string; at: number }[]): Promise<void> {
    const now = world.clock.now.getTime();
    if (step.do === 'pass') return world.clock.pass(step.hours * hour);
    if (step.do === 'write') {
      const mark = `标${newId().slice(-12)}`;
      await writes(mark);
      written.push({ mark, at: now });
      return;
    }
    if (step.do === 'hurry' || step.do === 'demand') {
      const begun = await (step.do === 'hurry' ? hurry(step.who, { days: 2 }) : demand(step.who)).catch(
        () => undefined,
      );
      if (!begun) return;
      const [from, to] = [Date.parse(String(begun.from)), Date.parse(String(begun.to))];
      known.push({ id: begun.id, by: step.who, ground: begun.ground, from, to, begun: now });
      counted.begun += 1;
      return;
    }
    const one = known[step.which];
    if (!one || (await refusalOf(decide(step.who, one.id, step.do))) !== 'done') return;
    expect([one.ground, step.who === one.by, one.confirmed ?? one.objected]).toEqual([one.ground, false, undefined]);
    if (one.ground === 'demand') expect(step.who).toBe('official');
    Object.assign(one, step.do === 'confirmed' ? { confirmed: now } : { objected: true });
    counted.decided += 1;
  }

  async function look(known: readonly Known[], written: readonly { mark: string; at: number }[]): Promise<void> {
    const now = world.clock.now.getTime();
    for (const one of known)
      for (const who of ['lead', 'second', 'official', 'adult']) {
        const before = await readings();
        const found = await read(who, one.id).catch(() => undefined);
        expect([who, one.ground, found !== undefined]).toEqual([
          who,
          one.ground,
          who === one.by && mayBeRead(one, now),
        ]);
        expect((await readings()) - before).toBe(found ? 1 : 0);
        const meant = written.filter(({ at }) => at >= one.from && at < one.to).map(({ mark }) => mark);
        if (found)
          expect(found.items.flatMap(({ body }) => (body?.startsWith('标') ? body : [])).toSorted()).toEqual(
            meant.toSorted(),
          );
        counted[found ? 'read' : 'kept'] += 1;
      }
  }

  test('nobody reads but whoever began it, while it is open, within its scope, and each reading is recorded', async () => {
    const first: Step[] = [{ do: 'write' }, { do: 'hurry', who: 'lead' }];
    await fc.assert(
      fc.asyncProperty(fc.array(steps, { minLength: 4, maxLength: 9 }), async (more) => {
        people['pupil'] = await aPupil(world, { org: school, class: group, name: '林小雨' });
        ({ pupil_talk: talk } = await aPupilTalk(world, { org: school, pupil: personOf('pupil') }));
        people['adult'] = await adultOf(talk);
        const known: Known[] = [];
        const written: { mark: string; at: number }[] = [];
        for (const step of [...first, ...more]) {
          await take(step, known, written);
          await look(known.slice(-2), written);
        }
        counted.histories += 1;
      }),
      {
        numRuns: amount(2, 80),
        seed,
        examples: [
          [
            [
              { do: 'objected', who: 'second', which: 0 },
              { do: 'demand', who: 'second' },
              { do: 'confirmed', who: 'official', which: 1 },
              { do: 'pass', hours: 30 },
              { do: 'write' },
              { do: 'pass', hours: 40 },
            ],
          ],
        ],
      },
    );
    tell(`openings: ${JSON.stringify(counted)}`);
    expect([counted.read > 0, counted.kept > 0, counted.decided > 0]).toEqual([true, true, true]);
  }, 600_000);
});
