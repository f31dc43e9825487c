import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  listConversations,
  listMessages,
  openConversation,
  readConversation,
  writeMessage,
} from '#modules/messages/contract/conversation.ts';
import { decideModeration, listModeration } from '#modules/messages/contract/moderation.ts';
import { readNotice } from '#modules/messages/contract/notice.ts';
import { aNotice } from '#modules/messages/testing.ts';
import { readInbox } from '#modules/notify/contract.ts';
import { aClass, aGuardianOf, anOrganisation, aPersonAs, aPupil, aTown } from '#modules/people/testing.ts';
import { newId } from '#platform/id.ts';
import { type Client, createWorld, Refused, type World } from '#testing/world.ts';

let world: World;
let child = '';
let org = '';
/** What the grandmother and the leader talk about his notice. */
let talk = '';
const notices: Record<string, string> = {};
const people: Record<string, { person: string; grant: string }> = {};
const idOf = (who: string): string => people[who]?.person ?? '';
const as = (who: string): Promise<Client> => world.as(people[who]?.grant ?? '');

/** A notice of somebody to the grandmother for her child. */
const noticeOf = async (who: string, school: string | null): Promise<string> =>
  aNotice(world, {
    sender: people[who] ?? { person: '', grant: '' },
    org: school,
    to: [{ person: idOf('grandmother'), about: child }],
  });

beforeAll(async () => {
  world = await createWorld();
  await aTown(world);
  org = await anOrganisation(world);
  const group = await aClass(world, org);
  child = (await aPupil(world, { org, class: group })).person;
  people['grandmother'] = await aGuardianOf(world, child, org, '王奶奶');
  people['mother'] = await aGuardianOf(world, child, org, '林妈妈');
  people['homeroom'] = await aPersonAs(world, 'homeroom', { org, class: group, name: '王老师' });
  const grant = newId();
  people['homeroom as leader'] = { person: idOf('homeroom'), grant };
  const [{ county }, held] = [world, { role: 'school_leader', org, began: '2020-09-01' }];
  await world.system(({ db }) =>
    db
      .insertInto('people.role_grant')
      .values({ county, id: grant, person: idOf('homeroom'), ...held })
      .execute(),
  );
  people['leader'] = await aPersonAs(world, 'school_leader', { org, name: '何校长' });
  people['second'] = await aPersonAs(world, 'school_leader', { org, name: '方校长' });
  people['official'] = await aPersonAs(world, 'official', { name: '白科长' });
  notices['leader'] = await noticeOf('leader', org);
  notices['homeroom'] = await noticeOf('homeroom', org);
  notices['official'] = await noticeOf('official', null);
  talk = (await open('grandmother', 'leader', 'leader')).id;
});
afterAll(() => world.close());

const open = async (who: string, partner: string, notice?: string) =>
  (await as(who)).call(openConversation, {
    body: { child, partner: idOf(partner), notice: notice === undefined ? null : (notices[notice] ?? '') },
  });
/** One more leader of the school, and the talk of the grandmother with him about a notice of his. */
const anotherTalk = async (who: string): Promise<string> => {
  people[who] = await aPersonAs(world, 'school_leader', { org, name: who });
  notices[who] = await noticeOf(who, org);
  return (await open('grandmother', who, who)).id;
};
const write = async (who: string, body: string, id = talk) =>
  (await as(who)).call(writeMessage, { params: { id }, body: { body } });
const bodies = async (who: string, id = talk) =>
  (await (await as(who)).call(listMessages, { params: { id }, query: {} })).items.map(({ body }) => body);
const listed = async (who: string, query: { notice?: string } = {}) =>
  (await (await as(who)).call(listConversations, { query })).items.map(({ id }) => id);
const refusalOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (failed: unknown) => (failed instanceof Refused ? failed.code : String(failed)),
  );

describe('a notice answered in words', () => {
  test('is talked about by a guardian and whoever sent it, apart from what else they talk about', async () => {
    const got = await (await as('grandmother')).call(readNotice, { params: { id: notices['leader'] ?? '' } });
    expect(got.answersTo).toBe(idOf('leader'));
    const opened = await open('grandmother', 'leader', 'leader');
    expect(opened).toMatchObject({
      notice: { id: notices['leader'], title: got.title },
      partner: { name: '何校长' },
      isOpen: true,
    });
    expect(opened.id).toBe(talk);
    await write('grandmother', '那天我来不了，叔叔来接。');
    expect(await listed('leader')).toEqual([talk]);
    await write('leader', '好的，请他带上证件。');
    expect(await bodies('grandmother')).toEqual(['好的，请他带上证件。', '那天我来不了，叔叔来接。']);
    const told = (await (await as('leader')).call(readInbox, { query: {} })).items.map(({ link }) => link);
    expect(told).toContain(`/talks/${talk}`);

    const about = await open('grandmother', 'homeroom', 'homeroom');
    const apart = await open('grandmother', 'homeroom');
    expect(apart).toMatchObject({ notice: null });
    expect((await listed('homeroom')).toSorted()).toEqual([about.id, apart.id].toSorted());
    expect(await listed('homeroom', { notice: notices['homeroom'] ?? '' })).toEqual([about.id]);
    expect(await listed('homeroom as leader')).toEqual([about.id]);
    const client = await as('homeroom as leader');
    expect(await refusalOf(client.call(readConversation, { params: { id: apart.id } }))).toBe('access.not_found');
  });

  test.each(['mother', 'homeroom', 'second', 'official'])('is not there for anybody else: %s', async (who) => {
    const client = await as(who);
    const codes = await Promise.all([
      refusalOf(client.call(readConversation, { params: { id: talk } })),
      refusalOf(client.call(listMessages, { params: { id: talk }, query: {} })),
      refusalOf(client.call(writeMessage, { params: { id: talk }, body: { body: '您好' } })),
    ]);
    expect(new Set(codes)).toEqual(new Set(['access.not_found']));
  });

  test('is answered by whoever got it, to its sender, and nothing to the bureau, who is told nobody’s name', async () => {
    const { answersTo } = await (await as('grandmother')).call(readNotice, {
      params: { id: notices['official'] ?? '' },
    });
    expect(answersTo).toBeNull();
    const tried = [
      open('mother', 'leader', 'leader'),
      open('grandmother', 'leader'),
      open('grandmother', 'second', 'leader'),
      open('grandmother', 'homeroom', 'leader'),
      open('grandmother', 'official', 'official'),
      open('homeroom', 'grandmother', 'homeroom'),
    ];
    expect(new Set(await Promise.all(tried.map(refusalOf)))).toEqual(new Set(['messages.no_partner']));
  });

  test('that is held is decided on by another than whom it is for', async () => {
    const own = await anotherTalk('孙校长');
    await write('grandmother', '校长是王八蛋', own);
    const items = await (await as('second')).call(listModeration, { query: {} });
    expect(items.total).toBe(1);
    const decide = async (who: string) =>
      (await as(who)).call(decideModeration, {
        params: { id: items.items[0]?.id ?? '' },
        body: { decision: 'release', reason: '气话，可以送' },
      });
    expect(await refusalOf(decide('孙校长'))).toBe('messages.own_message');
    const seen = await (await as('孙校长')).call(listModeration, { query: {} });
    expect([seen, items].map((list) => list.items[0]?.mayDecide)).toEqual([false, true]);
    const rung = async (who: string) =>
      (await (await as(who)).call(readInbox, { query: {} })).items.filter(({ link }) => link === '/moderation').length;
    expect([await rung('孙校长'), await rung('second')]).toEqual([0, 1]);
    await decide('second');
    expect(await bodies('孙校长', own)).toContain('校长是王八蛋');
  });

  test('ends for a sender who is not there for the school any more', async () => {
    const own = await anotherTalk('钱校长');
    await write('grandmother', '明天几点到？', own);
    await world.system(({ db }) =>
      db
        .updateTable('people.role_grant')
        .set({ role: 'teacher' })
        .where('county', '=', world.county)
        .where('id', '=', people['钱校长']?.grant ?? '')
        .execute(),
    );
    expect(await refusalOf(write('grandmother', '还在吗', own))).toBe('messages.talk_over');
    expect(await refusalOf(bodies('钱校长', own))).toBe('access.not_found');
    expect(await bodies('grandmother', own)).toEqual(['明天几点到？']);
  });
});
