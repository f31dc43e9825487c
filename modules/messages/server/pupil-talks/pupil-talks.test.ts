import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  editMessage,
  listConversations,
  listMessages,
  readConversation,
  searchTalks,
  writeMessage,
} from '#modules/messages/contract/conversation.ts';
import { heedConcern, listConcerns, listModeration, reportMessage } from '#modules/messages/contract/moderation.ts';
import { askPupilTalk, listFitAdults, listPupilTalks, pairAdults } from '#modules/messages/contract/pupil-talk.ts';
import { endMember } from '#modules/messages/contract/work-group.ts';
import { deliverDue } from '#modules/messages/server/conversations/deliver-due.ts';
import { anAttachment } from '#modules/messages/testing.ts';
import { runJob } from '#modules/needs/testing.ts';
import { searchNotices } from '#modules/messages/contract/notice.ts';
import { searchPosts } from '#modules/messages/contract/post.ts';
import { readInbox } from '#modules/notify/contract.ts';
import { aClass, aGuardianOf, anOrganisation, aPersonAs, aPupil, aTown } from '#modules/people/testing.ts';
import { readOwnData } from '#modules/people/contract/own-data.ts';
import { aProvider } from '#modules/resources/testing.ts';
import { describedTables } from '#platform/export/exported-table.ts';
import { readTable } from '#platform/export/read-table.ts';
import { newId } from '#platform/id.ts';
import { amount, seed, tell } from '#testing/amount.ts';
import { atOnce } from '#testing/at-once.ts';
import { type Client, createWorld, Refused, type World, worldBegins } from '#testing/world.ts';

let world: World;
let talk = '';
let group = '';
const orgs: Record<string, string> = {};
const people: Record<string, { person: string; grant: string }> = {};
const as = (who: string): Promise<Client> => world.as(people[who]?.grant ?? '');
const personOf = (who: string): string => people[who]?.person ?? '';

beforeAll(async () => {
  world = await createWorld();
  await aTown(world);
  orgs['bureau'] = await anOrganisation(world, { kind: 'bureau', name: '教育局' });
});
beforeEach(async () => {
  world.clock.now = worldBegins;
  await atOnce(world, aSchoolAndOthers);
});
afterAll(() => world.close());

/** A school of the test’s own, organisations whose people may be with its pupils, and those. */
async function aSchoolAndOthers(place: World): Promise<void> {
  orgs['school'] = await anOrganisation(place, { name: '石塘小学' });
  orgs['club'] = await anOrganisation(place, { kind: 'social_org', name: '阳光社工站' });
  orgs['village'] = await anOrganisation(place, { kind: 'community', name: '石塘社区' });
  orgs['town'] = await anOrganisation(place, { name: '县实验小学' });
  const { school = '', club = '', village = '', town = '' } = orgs;
  group = await aClass(place, school);
  const staff = (role: string, org: string, name: string) => aPersonAs(place, role, { org, name });
  people['lead'] = await staff('safeguard_lead', school, '周老师');
  people['leader'] = await staff('school_leader', school, '何校长');
  people['counsellor'] = await staff('counsellor', school, '陈老师');
  people['homeroom'] = await aPersonAs(place, 'homeroom', { org: school, class: group, name: '孙老师' });
  people['social'] = await staff('provider_admin', club, '林社工');
  people['worker'] = await staff('community_worker', village, '吴干事');
  people['far'] = await staff('counsellor', town, '郑老师');
  people['official'] = await staff('official', orgs['bureau'] ?? '', '何立新');
  people['pupil'] = await aPupil(place, { org: school, class: group, name: '林小雨' });
  people['other'] = await aPupil(place, { org: school, class: group, name: '赵小树' });
  people['small'] = await aPupil(place, { org: school, class: group, name: '钱小点', born: '2019-01-02' });
  people['guardian'] = await aGuardianOf(place, personOf('pupil'), school, '王奶奶');
  await place.system(({ db }) =>
    db
      .insertInto('people.guardianship')
      .values({
        county: world.county,
        id: newId(),
        org: school,
        pupil: personOf('pupil'),
        guardian: personOf('worker'),
        relation: 'grandparent',
        carer: false,
        state: 'active',
        began: '2020-09-01',
        ended: '2024-09-01',
      })
      .execute(),
  );
}

const at = (day: number, hour: number) => new Date(Date.UTC(2026, 10, day, hour - 8));
const ask = async (who: string, withoutHomeroom = true) =>
  (await as(who)).call(askPupilTalk, { body: { withoutHomeroom } });
const checkedOn = '2026-09-01';
const put = async (
  [school, other]: readonly [string, string],
  more: { by?: string; org?: string; role?: string; otherRole?: string; checkedOn?: string } = {},
) =>
  (await as(more.by ?? 'lead')).call(pairAdults, {
    params: { id: talk },
    body: {
      ofSchool: { person: personOf(school), role: (more.role ?? 'counsellor') as 'counsellor', checkedOn },
      ofOther: {
        person: personOf(other),
        org: orgs[more.org ?? 'club'] ?? '',
        role: (more.otherRole ?? 'provider_admin') as 'counsellor',
        checkedOn: more.checkedOn ?? checkedOn,
      },
    },
  });
/** Has the pupil ask for somebody to talk to, who gets a counsellor and somebody of a club. */
const askAndPut = async (): Promise<void> => {
  talk = (await ask('pupil')).id;
  await put(['counsellor', 'social']);
};
/** Has the pupil and the two he gets talk to each other: what each of three writes is read by the others. */
const allTalk = async (): Promise<void> => {
  await askAndPut();
  await write('pupil', '我不想上学。');
  await write('counsellor', '谢谢你告诉我们。');
  await write('social', '我们都在。');
};
const write = async (who: string, body: string) =>
  (await as(who)).call(writeMessage, { params: { id: talk }, body: { body } });
const read = async (who: string) => (await as(who)).call(readConversation, { params: { id: talk } });
const said = async (who: string) =>
  (await (await as(who)).call(listMessages, { params: { id: talk }, query: { size: '50' } })).items.map(
    ({ by, body }) => `${by}：${body}`,
  );
const leave = async (who: string, whom = who) =>
  (await as(who)).call(endMember, { params: { id: talk }, body: { person: personOf(whom) } });
const own = async (who: string) =>
  (await (await as(who)).call(listConversations, { query: { among: 'pupils' } })).items.map(({ id }) => id);
const told = async (who: string) =>
  (await (await as(who)).call(readInbox, { query: {} })).items.map(({ link }) => link);
const concerns = async (who = 'lead') => (await (await as(who)).call(listConcerns, { query: {} })).items;
const refusalOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (failed: unknown) => (failed instanceof Refused ? failed.code : String(failed)),
  );
const grantOf = (who: string, ended: string | null) =>
  world.system(({ db }) =>
    db
      .updateTable('people.role_grant')
      .set({ ended })
      .where('id', '=', people[who]?.grant ?? '')
      .execute(),
  );

describe('a talk with a pupil', () => {
  test('is asked for by the pupil himself from the age of eight on, and by nobody else', async () => {
    talk = (await ask('pupil')).id;
    expect((await ask('pupil')).id).toBe(talk);
    expect(await read('pupil')).toMatchObject({ kind: 'pupil', isOpen: true, isComplete: false, adults: [] });
    expect(await refusalOf(ask('small'))).toBe('messages.too_young');
    for (const who of ['guardian', 'counsellor', 'lead', 'social'])
      expect(await refusalOf(ask(who))).toBe('access.not_found');
    expect(await told('lead')).toEqual(['/pupil-talks']);
  });

  test('shows the lead who asked, and lets him look for adults, whom the pupil wants', async () => {
    talk = (await ask('pupil')).id;
    const { items } = await (await as('lead')).call(listPupilTalks, { query: {} });
    expect(items).toMatchObject([{ id: talk, childName: '林小雨', withoutHomeroom: true, isComplete: false }]);
    const fit = async (org?: string) =>
      (await (await as('lead')).call(listFitAdults, { params: { id: talk }, query: org === undefined ? {} : { org } }))
        .items;
    expect((await fit()).map(({ name }) => name)).toEqual(['陈老师']);
    expect((await fit(orgs['town'])).map(({ name }) => name)).toEqual(['郑老师']);
    for (const who of ['leader', 'counsellor', 'official', 'guardian', 'pupil'])
      expect(await refusalOf((await as(who)).call(listPupilTalks, { query: {} }))).toBe('access.not_found');
  });

  test('keeps what the pupil writes before anybody is there, and rings where it speaks of harm', async () => {
    talk = (await ask('pupil')).id;
    await write('pupil', '我不想上学。');
    const { id } = await write('pupil', '我不想活了。');
    const change = async (body: string) => (await as('pupil')).call(editMessage, { params: { id }, body: { body } });
    await change('今天作业好多。');
    expect(await concerns()).toMatchObject([
      { cause: 'harm', body: null, attachments: [], writtenBy: '林小雨', childName: '林小雨', side: 'pupil' },
    ]);
    const [concern] = await concerns();
    expect(concern?.saidBefore).toMatchObject([{ body: null }]);
    expect(concern?.saidBefore[0]?.hits.map(({ words }) => words)).toContain('不想活了');
    expect(concern?.hits).toEqual([]);
    const done = { params: { id: concern?.id ?? '' }, body: { done: '马上去了班里，和他在一起' } };
    expect((await (await as('lead')).call(heedConcern, done)).body).toBeNull();
    await change('我不想活了。');
    expect(await concerns()).toMatchObject([
      { id: concern?.id, state: 'open', body: null, saidBefore: [{ body: null, done: '马上去了班里，和他在一起' }] },
    ]);
  });

  test('takes two adults of different organisations who may be with this child', async () => {
    talk = (await ask('pupil')).id;
    for (const [two, more] of [
      [['counsellor', 'far'], { org: 'school', otherRole: 'counsellor' }],
      [['counsellor', 'counsellor'], { org: 'school', otherRole: 'counsellor' }],
      [['homeroom', 'social'], { role: 'homeroom' }],
      [['leader', 'social'], {}],
      [['counsellor', 'social'], { org: 'village' }],
      // His grandfather, until two years ago.
      [['counsellor', 'worker'], { org: 'village', otherRole: 'community_worker' }],
    ] as const)
      expect([two, await refusalOf(put(two, more))]).toEqual([two, 'messages.not_fit']);
    for (const day of ['2025-11-01', '2026-12-24'])
      expect(await refusalOf(put(['counsellor', 'social'], { checkedOn: day }))).toBe('messages.check_too_old');
    for (const by of ['leader', 'counsellor', 'social', 'official', 'guardian', 'pupil'])
      expect(await refusalOf(put(['counsellor', 'social'], { by }))).toBe('access.not_found');
    expect(await put(['counsellor', 'social'])).toMatchObject({
      isComplete: true,
      adults: [{ name: '陈老师' }, { name: '林社工' }],
    });
    await put(['counsellor', 'social']);
    expect([await told('counsellor'), await told('social')]).toEqual([[`/talks/${talk}`], [`/talks/${talk}`]]);
  });

  test('then delivers to both what has waited, and what each writes to the two others', async () => {
    talk = (await ask('pupil')).id;
    for (const body of ['我不想上学。', '我不想活了。']) await write('pupil', body);
    await put(['counsellor', 'social']);
    expect(await said('social')).toEqual([]);
    await runJob(world, deliverDue);
    for (const who of ['counsellor', 'social'])
      expect(await said(who)).toEqual(['小雨：我不想活了。', '小雨：我不想上学。']);
    await write('counsellor', '谢谢你告诉我们。');
    expect(await said('social')).toContain('陈老师（心理教师 · 石塘小学）：谢谢你告诉我们。');
    expect(await read('pupil')).toMatchObject({ isComplete: true, unread: 1 });
    expect([await own('counsellor'), await own('pupil'), await own('far')]).toEqual([[talk], [talk], []]);
  });

  test('holds nothing: a pupil says what he says, an adult says it differently', async () => {
    await askAndPut();
    expect((await write('pupil', '他是王八蛋')).state).toBe('delivered');
    expect(await refusalOf(write('social', '王八蛋'))).toBe('messages.would_be_held');
    expect((await (await as('leader')).call(listModeration, { query: {} })).total).toBe(0);
  });

  test('is not there for anybody else', async () => {
    await allTalk();
    for (const who of ['lead', 'leader', 'homeroom', 'far', 'worker', 'official', 'guardian', 'other'])
      for (const work of [read, said, (one: string) => write(one, '你好'), (one: string) => leave(one, 'pupil')])
        expect(await refusalOf(work(who)), who).toBe('access.not_found');
  });

  test('is silent as one of the two may be there no more, until another comes who reads from then on', async () => {
    await allTalk();
    await grantOf('social', '2026-11-24');
    expect(await read('pupil')).toMatchObject({ isOpen: true, isComplete: false, adults: [{ name: '陈老师' }] });
    expect(await refusalOf(write('counsellor', '我还在。'))).toBe('messages.one_adult');
    expect((await write('pupil', '你们在吗？')).state).toBe('waiting');
    await runJob(world, deliverDue);
    expect(await said('counsellor')).not.toContain('小雨：你们在吗？');
    expect(await put(['counsellor', 'far'], { org: 'town', otherRole: 'counsellor' })).toMatchObject({
      isComplete: true,
    });
    await runJob(world, deliverDue);
    expect(await said('far')).toEqual(['小雨：你们在吗？']);
    expect([(await read('far')).unread, (await said('counsellor')).length]).toEqual([1, 4]);
    await grantOf('social', null);
    expect(await refusalOf(read('social'))).toBe('access.not_found');
  });

  test('is silent where nobody looks at the other organisation any more, or the look was a year ago', async () => {
    await askAndPut();
    await aProvider(world, { org: orgs['club'] ?? '' }, { vettedUntil: '2026-11-01' });
    expect(await read('pupil')).toMatchObject({ isComplete: false });
    await world.system(({ db }) => db.updateTable('resources.provider').set({ vetted_until: '2027-01-01' }).execute());
    expect(await read('pupil')).toMatchObject({ isComplete: true });
    await world.system(({ db }) => db.updateTable('messages.pair').set({ other_checked_on: '2025-11-01' }).execute());
    expect(await read('pupil')).toMatchObject({ isComplete: false });
  });

  test('rings at the lead for a report, and shows him only what the pupil reports of an adult', async () => {
    await allTalk();
    const report = async (who: string, by: string, reason: string) => {
      const client = await as(who);
      const { items } = await client.call(listMessages, { params: { id: talk }, query: {} });
      const id = items.find((one) => one.by.startsWith(by))?.id ?? '';
      return client.call(reportMessage, { params: { id }, body: { reason } });
    };
    await report('counsellor', '小雨', '他说被打了，请马上来');
    await report('pupil', '陈老师', '这句话我不喜欢');
    expect(await concerns()).toMatchObject([
      { cause: 'pupil_report', body: null, reportReason: '他说被打了，请马上来' },
      { cause: 'pupil_report', body: '谢谢你告诉我们。', reportReason: '这句话我不喜欢' },
    ]);
    expect((await (await as('leader')).call(listModeration, { query: {} })).total).toBe(0);
  });

  test('waits for the hours of both adults, and not what speaks of harm', async () => {
    await askAndPut();
    world.clock.now = at(24, 23);
    expect((await write('pupil', '睡不着。')).state).toBe('waiting');
    expect(await said('counsellor')).not.toContain('小雨：睡不着。');
    await write('pupil', '我想自杀。');
    expect(await said('counsellor')).toContain('小雨：我想自杀。');
    world.clock.now = at(25, 9);
    await runJob(world, deliverDue);
    expect(await said('social')).toContain('小雨：睡不着。');
  });

  test('is left by an adult, whom the lead may also have leave, and is over as the pupil leaves', async () => {
    await allTalk();
    expect(await refusalOf(leave('counsellor', 'social'))).toBe('access.not_found');
    await leave('lead', 'social');
    expect(await refusalOf(said('social'))).toBe('access.not_found');
    await leave('counsellor');
    expect(await read('pupil')).toMatchObject({ adults: [], isComplete: false });
    await put(['counsellor', 'social']);
    await leave('pupil');
    expect(await refusalOf(write('pupil', '再见'))).toBe('messages.talk_over');
    expect(await refusalOf(write('counsellor', '再见'))).toBe('messages.talk_over');
    expect(await said('pupil')).toHaveLength(3);
    expect((await (await as('lead')).call(listPupilTalks, { query: {} })).total).toBe(0);
    expect((await ask('pupil')).id).not.toBe(talk);
  });
});

test('who has gone to another school is told his old one without the class he is in there', async () => {
  const { school = '', town = '' } = orgs;
  const [there, before] = [await aClass(world, town, 7), await aClass(world, school, 8)];
  const { person, ...gone } = await aPupil(world, { org: school, class: before, name: '钱小河' });
  people['gone'] = { person, ...gone };
  const { id } = await ask('gone');
  const entry = async () =>
    (await (await as('lead')).call(listPupilTalks, { query: { size: '100' } })).items.find((one) => one.id === id);
  expect(await entry()).toMatchObject({ childName: '钱小河', className: '4年级8班' });
  await world.system(async ({ db }) => {
    await db.updateTable('people.enrolment').set({ ended: '2026-11-20' }).where('pupil', '=', person).execute();
    await db.updateTable('people.pupil').set({ org: town }).where('person', '=', person).execute();
    await db
      .insertInto('people.enrolment')
      .values({ county: world.county, id: newId(), org: town, class: there, pupil: person, began: '2026-11-20' })
      .execute();
  });
  expect(await entry()).toMatchObject({ childName: '钱小河', className: null });
});

describe('over random histories', () => {
  const acts = ['ask', 'one pair', 'another pair', 'write', 'write', 'harm', 'adult writes', 'adult leaves'] as const;
  const more = [
    'one pair',
    'write',
    'adult ends',
    'adult is back',
    'adult reports',
    'pupil reports',
    'night',
    'morning',
    'pupil leaves',
  ] as const;
  const everybody = ['lead', 'leader', 'homeroom', 'counsellor', 'social', 'far', 'worker', 'official', 'other'];
  const silently = (work: Promise<unknown>): Promise<unknown> => work.catch((failed: unknown) => String(failed));

  /** What else was said in the newest history: the reasons of reports, the names of files. */
  let beside: string[] = [];

  /** A pupil with nothing behind him, his guardian, and what he has written. */
  async function aHistory(steps: readonly (typeof acts | typeof more)[number][]): Promise<string[]> {
    const org = orgs['school'] ?? '';
    world.clock.now = at(26, 10);
    people['pupil'] = await aPupil(world, { org, class: group, name: '林小雨' });
    people['guardian'] = await aGuardianOf(world, personOf('pupil'), org, '王奶奶');
    const marks: string[] = [];
    beside = [];
    talk = (await ask('pupil', false)).id;
    const report = async (who: string, by: string) => {
      const { items } = await (await as(who)).call(listMessages, { params: { id: talk }, query: {} });
      const id = items.find((one) => one.by.startsWith(by))?.id ?? newId();
      const mark = `标${newId().slice(-12)}`;
      await (await as(who)).call(reportMessage, { params: { id }, body: { reason: `请来看看${mark}` } });
      beside.push(mark);
    };
    const says = async (words: string) => {
      const mark = `标${newId().slice(-12)}`;
      const { id: message } = await write('pupil', `${words}${mark}`);
      marks.push(mark);
      for (const of of [{ by: personOf('pupil') }, { by: personOf('counsellor'), message }]) {
        const name = `标${newId().slice(-12)}.ogg`;
        await anAttachment(world, { ...of, name });
        beside.push(name);
      }
    };
    const to = async (day: number) => {
      world.clock.now = new Date(world.clock.now.getTime() + day * 3_600_000);
      await runJob(world, deliverDue);
    };
    const done: Record<(typeof steps)[number], () => Promise<unknown>> = {
      ask: async () => void (talk = (await ask('pupil', false)).id),
      'one pair': () => put(['counsellor', 'social']),
      'another pair': () => put(['homeroom', 'far'], { org: 'town', role: 'homeroom', otherRole: 'counsellor' }),
      write: () => says('今天下雨了。'),
      harm: () => says('我不想活了。'),
      'adult writes': () => write('counsellor', '我们在。'),
      'adult leaves': () => leave('social'),
      'adult ends': () => grantOf('counsellor', '2026-11-24'),
      'adult is back': () => grantOf('counsellor', null),
      'adult reports': () => report('counsellor', '小雨'),
      'pupil reports': () => report('pupil', '陈老师'),
      night: () => to(13),
      morning: () => to(11),
      'pupil leaves': () => leave('pupil'),
    };
    for (const step of steps) await silently(done[step]());
    await grantOf('counsellor', null);
    return marks;
  }

  /** All that somebody is told anywhere, as text. */
  async function toldTo(who: string): Promise<string> {
    const client = await as(who);
    const words = { query: { words: '标' } };
    const looks = [
      client.call(listConversations, { query: {} }),
      client.call(listConversations, { query: { among: 'pupils' } }),
      client.call(readConversation, { params: { id: talk } }),
      client.call(listMessages, { params: { id: talk }, query: { size: '100' } }),
      client.call(listModeration, { query: { size: '100' } }),
      client.call(listConcerns, { query: { size: '100' } }),
      client.call(listPupilTalks, { query: {} }),
      client.call(readInbox, { query: { size: '100' } }),
      client.call(searchNotices, words),
      client.call(searchPosts, words),
      client.call(readOwnData, { params: { id: personOf('pupil') } }),
    ];
    return JSON.stringify(await Promise.all(looks.map(silently)));
  }

  /** What leaves with the county's export. */
  const exported = (): Promise<string> =>
    world.system(async (ctx) => {
      const found: unknown[] = [];
      for (const table of describedTables.values()) for await (const rows of readTable(ctx, table)) found.push(rows);
      return JSON.stringify(found);
    });

  /** By what was written, the two before whose eyes it was delivered. */
  const shownTo = (marks: readonly string[]) =>
    world.system(async ({ db }) => {
      const rows = await db
        .selectFrom('messages.message as message')
        .leftJoin('messages.pair as pair', 'pair.id', 'message.pair')
        .select(['message.body', 'pair.school_adult', 'pair.other_adult', 'pair.school', 'pair.other_org'])
        .where('message.writer', '=', personOf('pupil'))
        .execute();
      return new Map(marks.map((mark) => [mark, rows.find(({ body }) => body.includes(mark))]));
    });

  test('nobody but the pupil and two adults of different organisations is told what he wrote, on any way', async () => {
    const counted = { histories: 0, written: 0, delivered: 0, read: 0 };
    const step = fc.constantFrom(...acts, ...more);
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 6, maxLength: 14 }), async (steps) => {
        const marks = await aHistory(['one pair', 'write', ...steps, 'write']);
        const shown = await shownTo(marks);
        const out = await exported();
        expect([...marks, ...beside].filter((mark) => out.includes(mark))).toEqual([]);
        // Where words were found, and how.
        expect(out).not.toContain(String.raw`\"how\"`);
        counted.histories += 1;
        counted.written += marks.length;
        for (const who of [...everybody, 'guardian']) {
          const all = await toldTo(who);
          const search = (await as(who)).call(searchTalks, { query: { words: '今天下雨了' } });
          expect([{ total: 0 }, 'Error: 404 access.not_found']).toContainEqual(
            await silently(search.then(({ total }) => ({ total }))),
          );
          for (const mark of marks) {
            const pair = shown.get(mark);
            const isHis = [pair?.school_adult, pair?.other_adult].includes(personOf(who));
            if (pair?.school) expect(pair.school).not.toBe(pair.other_org);
            if (!isHis && all.includes(mark)) throw new Error(`${who} is told ${mark}: ${all}`);
            counted.read += all.includes(mark) ? 1 : 0;
          }
        }
        counted.delivered += [...shown.values()].filter((pair) => pair?.school).length;
        expect(await toldTo('pupil')).toContain(marks.at(-1) ?? '');
      }),
      // The first history is one in which something is read, whatever the others come to.
      {
        numRuns: amount(2, 100),
        seed,
        examples: [[['write', 'harm', 'adult writes', 'adult reports', 'night', 'morning']]],
      },
    );
    tell(`talks with pupils: ${JSON.stringify(counted)}`);
    expect([counted.delivered > 0, counted.read > 0]).toEqual([true, true]);
  }, 600_000);
});
