import { strToU8, unzipSync } from 'fflate';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  beginUpload,
  dropUpload,
  finishUpload,
  mostPieceBytes,
  type Upload,
} from '#modules/messages/contract/attachment.ts';
import {
  listMessages,
  listTalkPartners,
  openConversation,
  withdrawMessage,
  writeMessage,
} from '#modules/messages/contract/conversation.ts';
import { openColumn } from '#modules/messages/contract/column.ts';
import { openGroup } from '#modules/messages/contract/group.ts';
import {
  appealRefusedPicture,
  decideRefusedPicture,
  endListedPicture,
  listListedPictures,
  listRefusedPictures,
} from '#modules/messages/contract/listed-picture.ts';
import { decideModeration, listModeration, reportMessage } from '#modules/messages/contract/moderation.ts';
import { readNotice, recallNotice, sendNotice } from '#modules/messages/contract/notice.ts';
import { askCopy, readCopy } from '#modules/people/contract/copy.ts';
import {
  approvePost,
  changePost,
  readPost,
  readWriting,
  submitPost,
  withdrawPost,
  writePost,
} from '#modules/messages/contract/post.ts';
import { saying } from '#modules/messages/testing.ts';
import { readInbox } from '#modules/notify/contract.ts';
import { aClass, aGuardianOf, anOrganisation, aPersonAs, aPupil, aTown } from '#modules/people/testing.ts';
import { newId } from '#platform/id.ts';
import { dueRules, letGo } from '#platform/retention/due.ts';
import { textOfPdf } from '#platform/typeset/testing.ts';
import { filmOf, oggOf } from '#standards/media/testing.ts';
import { atOnce } from '#testing/at-once.ts';
import { type Client, createWorld, Refused, type World, worldBegins } from '#testing/world.ts';

let world: World;
/** A school of the test’s own, and a class of it. */
let [org, group] = ['', ''];
/** A pupil of it, two who care for him until their guardianship ends, and a leader of the school. */
let ids = { pupil: '', carer: '', aunt: '', leader: '' };
const clients: Record<string, Client> = {};
const as = (who: string): Client => clients[who] as Client;

beforeAll(async () => {
  world = await createWorld();
  await aTown(world);
});
beforeEach(async () => {
  world.clock.now = worldBegins;
  const grants = await atOnce(world, aSchool);
  for (const [name, { grant }] of Object.entries(grants)) clients[name] = await world.as(grant);
});
afterAll(() => world.close());

async function aSchool(place: World): Promise<Record<string, { grant: string }>> {
  org = await anOrganisation(place);
  group = await aClass(place, org);
  const pupil = (await aPupil(place, { org, class: group, name: '林小雨' })).person;
  const beside = (await aPupil(place, { org, class: group, name: '孙小河' })).person;
  const next = (await aPupil(place, { org, class: await aClass(place, org, 2), name: '赵明' })).person;
  const father = await aGuardianOf(place, pupil, org, '林大山');
  const aunt = await aGuardianOf(place, pupil, org, '林秀莲');
  const leader = await aPersonAs(place, 'school_leader', { org, name: '何校长' });
  ids = { pupil, carer: father.person, aunt: aunt.person, leader: leader.person };
  return {
    teacher: await aPersonAs(place, 'homeroom', { org, class: group, name: '王老师' }),
    leader,
    grandmother: await aGuardianOf(place, pupil, org, '王奶奶'),
    father,
    uncle: await aGuardianOf(place, pupil, org, '林二叔'),
    deskmate: await aGuardianOf(place, beside, org, '孙妈妈'),
    elsewhere: await aGuardianOf(place, next, org, '赵奶奶'),
    aunt,
    volunteer: await aPersonAs(place, 'volunteer', { name: '孙志愿' }),
    lead: await aPersonAs(place, 'safeguard_lead', { org, name: '周老师' }),
    official: await aPersonAs(place, 'official', { name: '县教育局的人' }),
    far: await aPersonAs(place, 'school_leader', { org: await anOrganisation(place, { name: '远山小学' }) }),
  };
}

/** Grey noise, turned as a phone turns what it took, and telling where. */
const photo = (): Promise<Buffer> =>
  sharp({
    create: {
      width: 900,
      height: 600,
      channels: 3,
      background: '#888888',
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  })
    .withExif({ IFD3: { GPSLatitude: '25/1 2/1 0/1' } })
    .jpeg()
    .toBuffer();

const pdf = '%PDF-1.7\n1 0 obj<</Type/Catalog>>\n%%EOF\n';

const codeOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Refused ? error.code : error),
  );

const begin = (who: string, id: string, sort: Upload['sort'], size: number, name = '银杏.jpg'): Promise<Upload> =>
  as(who).call(beginUpload, { body: { id, sort, name, size } });

async function piece(who: string, id: string, at: number, bytes: Uint8Array): Promise<{ code?: string; come: number }> {
  const headers = { 'content-type': 'application/octet-stream' };
  const url = `/api/attachments/${id}/bytes?at=${at}`;
  return (await as(who).raw({ method: 'PUT', url, body: Buffer.from(bytes), headers })).json();
}

/** Sends a whole file, as a phone does. */
async function upload(who: string, sort: Upload['sort'], bytes: Uint8Array, name?: string): Promise<string> {
  const id = newId();
  await begin(who, id, sort, bytes.length, name);
  for (let at = 0; at < bytes.length; at += mostPieceBytes)
    await piece(who, id, at, bytes.subarray(at, at + mostPieceBytes));
  await as(who).call(finishUpload, { params: { id } });
  return id;
}

const show = (who: string, id: string, headers: Record<string, string> = {}, query = '') =>
  as(who).raw({ method: 'GET', url: `/api/attachments/${id}/file${query}`, headers });

async function send(attachments: readonly { id: string; alt?: string }[]): Promise<{ id: string }> {
  const notice = await as('teacher').call(sendNotice, {
    body: {
      title: '操场边的银杏',
      body: '请看照片。',
      level: 'sign',
      urgentReason: null,
      audience: { any: [{ all: [{ of: 'guardians', place: { in: 'class', class: group } }], except: [] }] },
      leavesAt: null,
      corrects: null,
      attachments: [...attachments],
    },
  });
  await world.settled();
  return notice;
}

/** Somebody cares for the child no more. */
const endCare = (guardian: string): Promise<unknown> =>
  world.system(({ db, actor }) =>
    db
      .updateTable('people.guardianship')
      .set({ ended: '2026-11-01' })
      .where('county', '=', actor.county)
      .where('guardian', '=', guardian)
      .execute(),
  );

test('a picture comes in pieces, is made anew, and is shown to who reads what it is attached to', async () => {
  const bytes = await photo();
  const id = newId();
  const [half, rest] = [bytes.subarray(0, 100_000), bytes.subarray(100_000)];
  expect(await begin('teacher', id, 'picture', bytes.length)).toMatchObject({ come: 0, isReady: false });
  expect((await piece('teacher', id, 0, half)).come).toBe(100_000);
  // Cut off, he asks how much has come; what he sends again is there already.
  expect(await begin('teacher', id, 'picture', bytes.length)).toMatchObject({ come: 100_000 });
  expect((await piece('teacher', id, 0, half)).come).toBe(100_000);
  expect(await codeOf(as('teacher').call(finishUpload, { params: { id } }))).toBe('messages.upload_not_whole');
  for (let at = 0; at < rest.length; at += mostPieceBytes)
    await piece('teacher', id, 100_000 + at, rest.subarray(at, at + mostPieceBytes));
  expect((await show('teacher', id)).statusCode).toBe(404);
  for (let times = 0; times < 2; times++)
    expect(await as('teacher').call(finishUpload, { params: { id } })).toMatchObject({ isReady: true });

  expect((await show('teacher', id)).statusCode).toBe(200);
  for (const who of ['leader', 'grandmother']) expect((await show(who, id)).statusCode).toBe(404);
  const notice = await send([{ id, alt: '一地金黄的银杏叶' }]);
  const got = await as('grandmother').call(readNotice, { params: { id: notice.id } });
  expect(got.attachments).toMatchObject([{ id, sort: 'picture', alt: '一地金黄的银杏叶', width: 900, height: 600 }]);
  const shown = await show('grandmother', id);
  expect(shown.headers).toMatchObject({ 'content-type': 'image/webp', 'x-content-type-options': 'nosniff' });
  expect((await sharp(shown.rawPayload).metadata()).exif).toBeUndefined();
  expect(shown.rawPayload.length).toBe(got.attachments[0]?.size);
  const thumb = await show('grandmother', id, {}, '?as=thumb');
  expect(thumb.rawPayload.length).toBeLessThanOrEqual(3_072);
  const again = await show('grandmother', id, { 'if-none-match': String(shown.headers.etag) });
  expect([again.statusCode, again.rawPayload.length]).toEqual([304, 0]);
  // Its tag opens nothing to whom it is not for.
  for (const who of ['elsewhere', 'leader'])
    expect((await show(who, id, { 'if-none-match': String(shown.headers.etag) })).statusCode).toBe(404);
  // Who cares for the child no more sees nothing more of what came about it.
  expect((await show('father', id)).statusCode).toBe(200);
  await endCare(ids.carer);
  expect((await show('father', id)).statusCode).toBe(404);
  expect((await as('father').call(readNotice, { params: { id: notice.id } })).attachments).toEqual([]);
  // A picture that was recalled is shown no more, whatever else of the notice stays to be seen.
  await as('teacher').call(recallNotice, { params: { id: notice.id }, body: { reason: '照片发错了' } });
  expect((await show('grandmother', id)).statusCode).toBe(404);
  expect((await as('grandmother').call(readNotice, { params: { id: notice.id } })).attachments).toEqual([]);
  expect((await show('teacher', id)).statusCode).toBe(200);
});

test('of a recording a stretch is played, and a paper is not opened in its place', async () => {
  const voice = await upload('teacher', 'voice', oggOf(5), '说明.ogg');
  const part = await show('teacher', voice, { range: 'bytes=0-3' });
  expect([part.statusCode, part.body, part.headers['content-type']]).toEqual([206, 'OggS', 'audio/ogg']);
  const paper = await upload('teacher', 'document', strToU8(pdf), '安排.pdf');
  expect((await show('teacher', paper)).headers['content-disposition']).toMatch(/^attachment; .*\.pdf$/);
});

test('pictures and a recording come with a message, and are seen by whoever reads it, or is to decide on it', async () => {
  const { items } = await as('aunt').call(listTalkPartners, { params: { id: ids.pupil } });
  const body = { child: ids.pupil, partner: items.find(({ role }) => role === '班主任')?.person ?? '' };
  const params = { id: (await as('aunt').call(openConversation, { body })).id };
  const write = (words: string, attachments: string[], who = 'aunt') =>
    as(who).call(writeMessage, { params, body: { body: words, attachments } });
  const seenBy = async (id: string) =>
    (await Promise.all(['aunt', 'teacher', 'leader', 'elsewhere'].map((who) => show(who, id)))).map(
      (one) => one.statusCode,
    );
  const [picture, voice] = [await upload('aunt', 'picture', await photo()), await upload('aunt', 'voice', oggOf(5))];
  // What she has to show or say is enough; a picture is not refused for want of words.
  const message = await write('', [picture, voice]);
  const [got] = (await as('teacher').call(listMessages, { params, query: {} })).items;
  expect(got).toMatchObject({
    body: '',
    attachments: [
      { id: picture, alt: '' },
      { id: voice, seconds: 5 },
    ],
  });
  for (const id of [picture, voice]) expect(await seenBy(id)).toEqual([200, 200, 404, 404]);

  const [again, paper] = [
    await upload('aunt', 'voice', oggOf(2)),
    await upload('aunt', 'document', strToU8(pdf), '假条.pdf'),
  ];
  const more = await upload('aunt', 'voice', oggOf(3));
  expect({
    none: await codeOf(write(' ', [])),
    sent: await codeOf(write('再看看', [picture])),
    foreign: await codeOf(write('看看', [again], 'teacher')),
    two: await codeOf(write('听听', [again, more])),
    paper: await codeOf(write('看看', [paper])),
  }).toEqual({
    none: 'request.invalid',
    sent: 'messages.no_attachment',
    foreign: 'messages.no_attachment',
    two: 'messages.too_many_attached',
    paper: 'messages.too_many_attached',
  });

  // What is held its reader does not see, and whoever is to decide on it does, until that is done.
  await write('你们这些王八蛋', [again]);
  expect(await seenBy(again)).toEqual([200, 404, 200, 404]);
  const [item] = (await as('leader').call(listModeration, { query: {} })).items;
  expect(item?.attachments).toMatchObject([{ id: again }]);
  const decision = { decision: 'refuse' as const, reason: '伤人的话不能发给老师' };
  await as('leader').call(decideModeration, { params: { id: item?.id ?? '' }, body: decision });
  expect(await seenBy(again)).toEqual([200, 404, 404, 404]);
  // What was withdrawn nobody sees; who cares for the child no more sees nothing of what was said about it.
  await as('aunt').call(withdrawMessage, { params: { id: message.id } });
  expect(await seenBy(picture)).toEqual([404, 404, 404, 404]);
  const { id: inClass } = await as('teacher').call(openGroup, { body: { class: group } });
  const spoken = await upload('aunt', 'voice', oggOf(4));
  const toAll = { params: { id: inClass }, body: { body: '', attachments: [spoken] } };
  await as('aunt').call(writeMessage, toAll);
  expect([await seenBy(spoken), (await show('grandmother', spoken)).statusCode]).toEqual([[200, 200, 404, 404], 200]);
  await endCare(ids.aunt);
  // Whom somebody cares for is remembered for a second.
  world.clock.pass(1_001);
  expect(await seenBy(again)).toEqual([404, 404, 404, 404]);
});

test('what a family calls a file, others of the class do not read; a paper of a notice keeps its name', async () => {
  const { id: inClass } = await as('teacher').call(openGroup, { body: { class: group } });
  const params = { id: inClass };
  const attachments = [
    await upload('grandmother', 'picture', await photo(), '林小雨发烧.jpg'),
    await upload('grandmother', 'voice', oggOf(3), '林小雨的话.ogg'),
  ];
  await as('grandmother').call(writeMessage, { params, body: { body: '', attachments } });
  const named = async (who: string): Promise<unknown[]> => {
    const { items } = await as(who).call(listMessages, { params, query: {} });
    const files = items.find(({ attachments: all }) => all[0]?.id === attachments[0])?.attachments ?? [];
    const [first] = attachments;
    const header = String((await show(who, first ?? '')).headers['content-disposition']);
    return [...files.map(({ name }) => name), decodeURIComponent(header).includes('林小雨')];
  };
  const theirs = ['林小雨发烧.webp', '林小雨的话.ogg', true];
  expect([await named('grandmother'), await named('teacher'), await named('deskmate')]).toEqual([
    theirs,
    theirs,
    ['图片.webp', '录音.ogg', false],
  ]);
  const paper = await upload('teacher', 'document', strToU8(pdf), '秋游安排.pdf');
  const notice = await send([{ id: paper }]);
  const got = await as('grandmother').call(readNotice, { params: { id: notice.id } });
  expect(got.attachments.map(({ name }) => name)).toEqual(['秋游安排.pdf']);
});

test('a family’s copy takes along what it got with notices and in talks about the child, and what it sent: nothing of others', async () => {
  const recording = (seconds: number, who: string): Promise<string> => upload(who, 'voice', oggOf(seconds));
  const { items } = await as('grandmother').call(listTalkPartners, { params: { id: ids.pupil } });
  const partner = items.find(({ role }) => role === '班主任')?.person ?? '';
  const { id: talk } = await as('grandmother').call(openConversation, { body: { child: ids.pupil, partner } });
  const { id: inClass } = await as('teacher').call(openGroup, { body: { class: group } });
  const write = async (who: string, id: string, file: string): Promise<string> =>
    (await as(who).call(writeMessage, { params: { id }, body: { body: '', attachments: [file] } })).id;
  const before = await filesInCopy('grandmother');
  await write('grandmother', talk, await recording(11, 'grandmother'));
  await write('teacher', talk, await recording(12, 'teacher'));
  await write('grandmother', inClass, await recording(13, 'grandmother'));
  await write('deskmate', inClass, await recording(14, 'deskmate'));
  const gone = await write('grandmother', talk, await recording(15, 'grandmother'));
  await as('grandmother').call(withdrawMessage, { params: { id: gone } });
  await send([{ id: await recording(16, 'teacher') }]);
  const recalled = await send([{ id: await recording(17, 'teacher') }]);
  await as('teacher').call(recallNotice, { params: { id: recalled.id }, body: { reason: '发错了' } });

  const after = await filesInCopy('grandmother');
  const holds = ({ contents }: { contents: Buffer[] }): number[] =>
    [11, 12, 13, 14, 15, 16, 17].filter((seconds) => contents.some((one) => one.equals(oggOf(seconds))));
  expect([holds(after), after.contents.length - before.contents.length]).toEqual([[11, 12, 13, 16], 4]);
  expect(after.names).toEqual(after.told);
  expect(after.told.every((name) => /^\d{4}-\d\d-\d\d-\d{3}\.(ogg|webp|pdf)$/.test(name))).toBe(true);
  expect(after.text).toContain('通知“操场边的银杏”');
  expect(after.paper).toMatch(/2026-\d\d-\d\d-\d{3}\.ogg\s*时间\s*2026年/);
  // Another guardian of the child gets his own copy, without what she sent and was told; who does not care for the child gets none.
  expect(holds(await filesInCopy('uncle'))).toEqual([16]);
  expect(await codeOf(filesInCopy('deskmate'))).toBe('access.not_found');
});

/** The files of the copy somebody asks for of the child: as they came, and their names as the copy tells them. */
async function filesInCopy(who: string) {
  const params = { id: ids.pupil };
  await as(who).call(askCopy, { params });
  await world.settled();
  const { copy } = await as(who).call(readCopy, { params });
  const get = async (part: string): Promise<Buffer> =>
    (await as(who).raw({ method: 'GET', url: `/api/children/${ids.pupil}/copy/${part}` })).rawPayload;
  const text = (await get('json')).toString();
  const told = (JSON.parse(text) as { files: { name: string }[] }).files.map(({ name }) => name);
  const archives = await Promise.all((copy?.archives ?? []).map((_, at) => get(`files?archive=${at + 1}`)));
  const come = archives.flatMap((archive) => Object.entries(unzipSync(archive)));
  const paper = textOfPdf(await get('pdf')).join('\n');
  return {
    text,
    paper,
    told,
    names: come.map(([name]) => name),
    contents: come.map(([, bytes]) => Buffer.from(bytes)),
  };
}

const alt = '一地金黄的银杏叶';
const showing = (...pictures: string[]) => ({
  type: 'doc' as const,
  content: [
    ...saying('孩子们在操场边捡银杏叶。').content,
    ...pictures.map((attachment) => ({ type: 'picture' as const, attrs: { attachment, alt } })),
  ],
});
const aboutTrees = { title: '银杏黄了', children: 'none' as const };
const ofClass = () => ({
  kind: 'own' as const,
  name: '操场边',
  writers: ['homeroom' as const],
  readers: 'class' as const,
  class: group,
});
const withdraw = (id: string) => as('teacher').call(withdrawPost, { params: { id }, body: { reason: '照片不合适' } });

/** A picture of a post of the class that has appeared and was withdrawn. */
async function aWithdrawnPicture(): Promise<string> {
  const { id: column } = await as('leader').call(openColumn, { body: ofClass() });
  const picture = await upload('teacher', 'picture', await photo());
  const { id } = await as('teacher').call(writePost, { body: { ...aboutTrees, column, document: showing(picture) } });
  await as('teacher').call(submitPost, { params: { id }, body: { appearsAt: null } });
  await as('leader').call(approvePost, { params: { id }, body: { seen: 1 } });
  await withdraw(id);
  return picture;
}

describe('a picture of a post', () => {
  const seenBy = async (id: string, ...who: string[]) =>
    (await Promise.all(who.map((one) => show(one, id)))).map((one) => one.statusCode);
  const columns: Record<'class' | 'public', string> = { class: '', public: '' };
  const write = (column: string, ...pictures: string[]) =>
    as('teacher').call(writePost, { body: { ...aboutTrees, column, document: showing(...pictures) } });
  const publish = async (id: string, seen: number): Promise<void> => {
    await as('teacher').call(submitPost, { params: { id }, body: { appearsAt: null } });
    await as('leader').call(approvePost, { params: { id }, body: { seen } });
  };
  const change = (id: string, seen: number, ...pictures: string[]) =>
    as('teacher').call(changePost, { params: { id }, body: { ...aboutTrees, seen, document: showing(...pictures) } });
  const page = (path: string, headers: Record<string, string> = {}) =>
    world.stranger.raw({ method: 'GET', url: `/p/${world.county}/${path}`, headers });

  beforeEach(async () => {
    columns.class = (await as('leader').call(openColumn, { body: ofClass() })).id;
    const wish = { ...ofClass(), readers: 'public' as const, class: null };
    columns.public = (await as('official').call(openColumn, { body: wish })).id;
  });

  test('is its author’s, then its reviewer’s, and once the post has appeared of those who read it', async () => {
    const id = await upload('teacher', 'picture', await photo(), '林小雨.jpg');
    const post = await write(columns.class, id);
    expect(post.pictures).toEqual([{ id, alt, width: 900, height: 600, size: expect.any(Number) }]);
    const readers = ['teacher', 'leader', 'grandmother', 'elsewhere', 'far'];
    expect(await seenBy(id, ...readers)).toEqual([200, 404, 404, 404, 404]);
    await as('teacher').call(submitPost, { params: { id: post.id }, body: { appearsAt: null } });
    expect(await seenBy(id, ...readers)).toEqual([200, 200, 404, 404, 404]);
    await as('leader').call(approvePost, { params: { id: post.id }, body: { seen: 1 } });
    expect(await seenBy(id, ...readers)).toEqual([200, 200, 200, 404, 404]);
    const told = await as('grandmother').call(readPost, { params: { id: post.id } });
    expect(told.pictures).toEqual(post.pictures);
    // What the file was called may name who is on it.
    expect(String((await show('grandmother', id)).headers['content-disposition'])).toMatch(
      /''%E5%9B%BE%E7%89%87.webp$/,
    );
    expect((await page(`${post.id}/pictures/${id}`)).statusCode).toBe(404);
    expect(await codeOf(as('teacher').call(dropUpload, { params: { id } }))).toBe('messages.is_attached');
    await withdraw(post.id);
    expect(await seenBy(id, ...readers)).toEqual([200, 200, 404, 404, 404]);
    expect((await as('grandmother').call(readPost, { params: { id: post.id } })).pictures).toEqual([]);
  });

  test('is seen by anybody while a post for anybody shows it, told to sites that link to it, and is gone with it', async () => {
    const [first, second] = [
      await upload('teacher', 'picture', await photo()),
      await upload('teacher', 'picture', await photo()),
    ];
    const { id } = await write(columns.public, first);
    const open = async (picture: string) => (await page(`${id}/pictures/${picture}`)).statusCode;
    expect(await open(first)).toBe(404);
    await publish(id, 1);
    const reply = await page(`${id}/pictures/${first}`);
    expect(reply.headers).toMatchObject({ 'content-type': 'image/webp', 'cache-control': 'public, max-age=60' });
    const again = await page(`${id}/pictures/${first}`, { 'if-none-match': String(reply.headers.etag) });
    expect([again.statusCode, again.rawPayload.length]).toEqual([304, 0]);
    const address = `/p/${world.county}/${id}/pictures/${first}`;
    const { body, headers } = await page(id);
    expect(body).toContain(`<img src="${address}" alt="${alt}" width="900" height="600" loading="lazy">`);
    expect(body).toMatch(new RegExp(`<meta property="og:image" content="https?://[^"]+${address}">`));
    expect(body).toContain(`<meta property="og:image:alt" content="${alt}">`);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).toContain("img-src 'self'");
    const feed = await page(`columns/${columns.public}/feed.xml`);
    const enclosure = `${address}" length="${reply.rawPayload.length}" type="image/webp"/>`;
    expect(feed.body).toContain(enclosure);
    const elsewhere = { method: 'GET' as const, url: `/p/990199/${id}/pictures/${first}` };
    expect((await world.stranger.raw(elsewhere)).statusCode).toBe(404);
    expect(await open(await aWithdrawnPicture())).toBe(404);

    await withdraw(id);
    expect([await open(first), ...(await seenBy(first, 'far', 'teacher', 'leader'))]).toEqual([404, 404, 200, 200]);
    await change(id, 1, second);
    expect(await seenBy(second, 'teacher', 'leader', 'far')).toEqual([200, 200, 404]);
    await publish(id, 2);
    // What an earlier version showed is of those who write and review alone; it may come back.
    expect([await open(first), await open(second)]).toEqual([404, 200]);
    expect(await seenBy(first, 'far', 'grandmother', 'teacher', 'leader')).toEqual([404, 404, 200, 200]);
    await withdraw(id);
    await change(id, 2, second, first);
    const { pictures } = await as('leader').call(readWriting, { params: { id } });
    expect(pictures.map((one) => one.id)).toEqual([second, first]);
  });

  test('or a video, with the one that stands for it, comes with the post and goes with it, a stretch at a time', async () => {
    const film = filmOf([['vide', 'avc1']], { seconds: 64, told: '+25.0400+102.7100/' });
    const poster = await upload('teacher', 'picture', await photo());
    const attachment = await upload('teacher', 'video', film, '林小雨跑步.mp4');
    const words = '孩子们在跑步，老师说：“慢慢来”。';
    const document = (of: { attachment: string; poster: string }) => ({
      type: 'doc' as const,
      content: [{ type: 'video' as const, attrs: { ...of, alt: words } }],
    });
    const asked = (of: { attachment: string; poster: string }) =>
      as('teacher').call(writePost, { body: { ...aboutTrees, column: columns.public, document: document(of) } });
    for (const of of [
      { attachment, poster: attachment },
      { attachment: poster, poster },
    ])
      expect(await codeOf(asked(of))).toBe('messages.no_attachment');
    const { id, videos, pictures } = await asked({ attachment, poster });
    const [size, seconds] = [film.length, 64];
    expect([pictures, videos]).toEqual([
      [],
      [{ id: attachment, poster, alt: words, width: 900, height: 600, size, seconds }],
    ]);
    await publish(id, 1);
    expect((await as('grandmother').call(readPost, { params: { id } })).videos).toEqual(videos);
    const name = String((await show('grandmother', attachment)).headers['content-disposition']);
    expect(name).toBe(`inline; filename*=UTF-8''${encodeURIComponent('视频.mp4')}`);

    const address = `/p/${world.county}/${id}`;
    const { body, headers } = await page(id);
    expect(body).toContain(
      `<video src="${address}/videos/${attachment}" poster="${address}/pictures/${poster}" width="900" height="600" controls playsinline preload="none">`,
    );
    expect(body).toContain(`视频，1 分钟，1 kB · ${words}`);
    expect(body).toMatch(new RegExp(`<meta property="og:video" content="https?://[^"]+/videos/${attachment}">`));
    expect(body).toMatch(new RegExp(`<meta property="og:image" content="https?://[^"]+/pictures/${poster}">`));
    expect(headers['content-security-policy']).toContain("media-src 'self'");
    const feed = await page(`columns/${columns.public}/feed.xml`);
    expect(feed.body).toContain(`${address}/videos/${attachment}" length="${size}" type="video/mp4"/>`);
    const part = await page(`${id}/videos/${attachment}`, { range: 'bytes=4-7' });
    expect([part.statusCode, part.body, part.headers['content-type']]).toEqual([206, 'ftyp', 'video/mp4']);
    expect((await page(`${id}/videos/${attachment}`)).body).not.toContain('+25.04');
    const asOthers = [`${id}/videos/${poster}`, `${id}/pictures/${attachment}`];
    for (const path of asOthers) expect((await page(path)).statusCode).toBe(404);

    await withdraw(id);
    for (const path of [`${id}/videos/${attachment}`, `${id}/pictures/${poster}`])
      expect((await page(path)).statusCode).toBe(404);
    expect(await seenBy(attachment, 'far', 'grandmother', 'teacher', 'leader')).toEqual([404, 404, 200, 200]);
  });

  test('is ready, of its author, and of nothing else', async () => {
    const [posted, foreign] = [await aWithdrawnPicture(), await upload('leader', 'picture', await photo())];
    const voice = await upload('teacher', 'voice', oggOf(2));
    const free = await upload('teacher', 'picture', await photo());
    const tried = (...pictures: string[]) => codeOf(write(columns.class, ...pictures));
    expect({
      nothing: await tried(newId()),
      foreign: await tried(foreign),
      voice: await tried(voice),
      elsewhere: await tried(posted),
    }).toEqual({
      nothing: 'messages.no_attachment',
      foreign: 'messages.no_attachment',
      voice: 'messages.too_many_attached',
      elsewhere: 'messages.no_attachment',
    });
    expect(await codeOf(send([{ id: posted, alt }]))).toBe('messages.no_attachment');
    // Whoever names it twice shows it twice.
    expect(await tried(free, free)).toBe('done');
  });
});

test('what is refused is gone at once', async () => {
  const refused = { drawing: '<svg xmlns="http://www.w3.org/2000/svg"/>', page: '<!doctype html><script>1</script>' };
  const kept = () =>
    world.system(async ({ db, actor }) =>
      Promise.all(
        (['platform.file', 'messages.attachment'] as const).map(
          async (table) =>
            (await db.selectFrom(table).select('id').where('county', '=', actor.county).execute()).length,
        ),
      ),
    );
  const before = await kept();
  for (const text of Object.values(refused))
    expect(await codeOf(upload('teacher', 'picture', strToU8(text)))).toBe('media.unknown_type');
  expect(await kept()).toEqual(before);
});

/** Shapes of their own, as large and as well packed as is said. */
function drawn(shades: readonly number[], width = 900, quality = 90): Promise<Buffer> {
  const shapes = shades.map(
    (shade, at) =>
      `<rect x="${(at % 5) * 180}" y="${Math.floor(at / 5) * 150}" width="180" height="150" fill="hsl(${shade * 7} 60% ${shade}%)"/>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="600">${shapes.join('')}</svg>`;
  return sharp(Buffer.from(svg)).resize(width).jpeg({ quality }).toBuffer();
}
const mocking = [10, 70, 20, 90, 30, 80, 40, 60, 5, 95, 25, 75, 50, 15, 85, 35, 65, 45, 55, 12];
const harmless = [90, 20, 80, 10, 70, 30, 60, 50, 95, 5, 75, 35, 15, 85, 25, 65, 40, 88, 22, 77];

describe('a picture that was taken down and listed', () => {
  const reported = async (bytes: Uint8Array): Promise<string> => {
    const { items } = await as('grandmother').call(listTalkPartners, { params: { id: ids.pupil } });
    const opened = { child: ids.pupil, partner: items.find(({ name }) => name === '王老师')?.person ?? '' };
    const { id: talk } = await as('grandmother').call(openConversation, { body: opened });
    const attachments = [await upload('grandmother', 'picture', bytes)];
    const { id } = await as('grandmother').call(writeMessage, {
      params: { id: talk },
      body: { body: '', attachments },
    });
    await as('teacher').call(reportMessage, { params: { id }, body: { reason: '取笑同学的图片' } });
    return (await as('leader').call(listModeration, { query: {} })).items.at(-1)?.id ?? '';
  };
  const takeDown = (id: string): Promise<unknown> =>
    as('leader').call(decideModeration, {
      params: { id },
      body: { decision: 'remove', reason: '取笑同学的图片', listPictures: true },
    });
  const tried = async (who: string, bytes: Uint8Array): Promise<{ id: string; code: unknown }> => {
    const id = newId();
    await begin(who, id, 'picture', bytes.length);
    for (let at = 0; at < bytes.length; at += mostPieceBytes)
      await piece(who, id, at, bytes.subarray(at, at + mostPieceBytes));
    return { id, code: await codeOf(as(who).call(finishUpload, { params: { id } })) };
  };
  const listed = async (who: string) => (await as(who).call(listListedPictures, { query: {} })).items;
  const appeal = (who: string, id: string): Promise<unknown> =>
    codeOf(as(who).call(appealRefusedPicture, { params: { id }, body: { words: '这是孩子自己画的' } }));
  const waiting = async (who: string) => (await as(who).call(listRefusedPictures, { query: {} })).items;
  const decide = (who: string, id: string, decision: 'uphold' | 'overturn'): Promise<unknown> =>
    codeOf(as(who).call(decideRefusedPicture, { params: { id }, body: { decision, reason: '看过了，作出决定' } }));
  const toSee = (id: string): Promise<number[]> =>
    Promise.all(
      ['elsewhere', 'leader', 'lead', 'official', 'far'].map(async (who) => (await show(who, id)).statusCode),
    );

  test('is known again in the whole county until it is taken off, unless it is found to be another; whoever is refused for it may appeal', async () => {
    // Smaller and packed anew, too; another is not held for it.
    await takeDown(await reported(await drawn(mocking)));
    const smaller = await tried('elsewhere', await drawn(mocking, 400, 50));
    expect(smaller.code).toBe('messages.picture_listed');
    // Neither said again nor begun again is it taken.
    expect(await codeOf(as('elsewhere').call(finishUpload, { params: { id: smaller.id } }))).toBe(
      'messages.picture_listed',
    );
    expect(await codeOf(begin('elsewhere', smaller.id, 'picture', (await drawn(mocking, 400, 50)).length))).toBe(
      'messages.picture_listed',
    );
    const again = await tried('teacher', await drawn(mocking, 1_200));
    expect([again.code, (await tried('teacher', await drawn(harmless))).code]).toEqual([
      'messages.picture_listed',
      'done',
    ]);
    expect(await codeOf(send([{ id: again.id, alt: '图' }]))).toBe('messages.no_attachment');
    expect(await listed('leader')).toMatchObject([
      { refused: 2, reason: '取笑同学的图片', addedBy: '何校长', mayEnd: true },
    ]);
    expect([(await listed('far')).length, (await listed('official')).length]).toEqual([0, 1]);
    const inbox = (await as('lead').call(readInbox, { query: {} })).items.filter(
      ({ link }) => link === '/listed-pictures',
    );
    expect(inbox).toHaveLength(2);
    const [mine, theirs] = [again.id, smaller.id];

    // Seen by nobody but who sent it until he appeals, and then by those who may decide: not by who listed the other.
    expect(await toSee(theirs)).toEqual([200, 404, 404, 404, 404]);
    expect([await appeal('elsewhere', theirs), await appeal('elsewhere', theirs)]).toEqual([
      'done',
      'messages.no_appeal',
    ]);
    expect(await appeal('teacher', theirs)).toBe('access.not_found');
    expect(await toSee(theirs)).toEqual([200, 404, 200, 404, 404]);
    const [one] = await waiting('lead');
    expect(one).toMatchObject({
      uploadedBy: '赵奶奶',
      appeal: '这是孩子自己画的',
      listedFor: '取笑同学的图片',
      mayDecide: true,
    });
    expect([(await waiting('leader'))[0]?.mayDecide, await waiting('far')]).toEqual([false, []]);
    const id = one?.id ?? '';
    expect(await Promise.all(['leader', 'far', 'official'].map((who) => decide(who, id, 'overturn')))).toEqual([
      'messages.own_decision',
      'access.not_found',
      'access.not_found',
    ]);
    expect([await decide('lead', id, 'uphold'), await decide('lead', id, 'overturn')]).toEqual([
      'done',
      'messages.decided',
    ]);
    expect(await toSee(theirs)).toEqual([200, 404, 404, 404, 404]);
    expect((await tried('elsewhere', await drawn(mocking, 400, 50))).code).toBe('messages.picture_listed');

    // What was found to be another is let through, and nothing is refused once it is taken off.
    await appeal('teacher', mine);
    const [other] = await waiting('lead');
    expect(await decide('lead', other?.id ?? '', 'overturn')).toBe('done');
    expect((await tried('teacher', await drawn(mocking, 1_200))).code).toBe('done');
    for (const { id: listing, mayEnd } of await listed('leader')) {
      expect(mayEnd).toBe(true);
      await as('official').call(endListedPicture, { params: { id: listing }, body: { reason: '已经过去了' } });
    }
    expect((await tried('elsewhere', await drawn(mocking, 400, 50))).code).toBe('done');
  });

  test('is not listed where it is too plain to be told from others, nor beyond so many', async () => {
    const id = await reported(await drawn(Array(20).fill(95)));
    expect(await codeOf(takeDown(id))).toBe('messages.picture_too_plain');
    const full = await reported(await drawn(harmless));
    const { county } = world;
    await world.system(async ({ db, now }) => {
      const added = { added_by: ids.leader, added_at: now };
      const one = { county, org, hash: Buffer.alloc(8), verdict: 'refused', reason: '满了', ...added };
      const many = Array.from({ length: 2_000 }, () => ({ ...one, id: newId() }));
      await db.insertInto('messages.listed_picture').values(many).execute();
    });
    expect(await codeOf(takeDown(full))).toBe('messages.too_many_pictures');
    await world.system(({ db }) => db.deleteFrom('messages.listed_picture').where('reason', '=', '满了').execute());
  });
});

test('one sends within bounds, and to one’s own alone', async () => {
  const id = newId();
  await begin('teacher', id, 'voice', 1_000);
  const told = {
    other: await codeOf(begin('teacher', id, 'voice', 2_000)),
    taken: await codeOf(begin('leader', id, 'voice', 1_000)),
    beyond: (await piece('teacher', id, 0, new Uint8Array(1_001))).code,
    piece: (await piece('teacher', id, 0, new Uint8Array(mostPieceBytes + 1))).code,
    notHis: (await piece('leader', id, 0, new Uint8Array(1))).code,
    large: await codeOf(begin('teacher', newId(), 'voice', 3_000_001)),
    volunteer: await codeOf(begin('volunteer', newId(), 'voice', 1_000)),
  };
  expect(told).toEqual({
    other: 'messages.other_upload',
    taken: 'messages.other_upload',
    beyond: 'messages.upload_over',
    piece: 'request.too_large',
    notHis: 'access.not_found',
    large: 'media.too_large',
    volunteer: 'access.not_found',
  });
  await as('teacher').call(dropUpload, { params: { id } });
  expect((await piece('teacher', id, 0, new Uint8Array(1))).code).toBe('access.not_found');
  for (let at = 0; at < 6; at++) await begin('leader', newId(), 'video', 30_000_000);
  expect(await codeOf(begin('leader', newId(), 'video', 30_000_000))).toBe('messages.too_much_today');
  expect(await codeOf(begin('leader', newId(), 'voice', 1_000))).toBe('done');
});

test('what is attached is ready, one’s own, nobody else’s yet, not too much, and a picture is said in words', async () => {
  const posted = await aWithdrawnPicture();
  const picture = await upload('teacher', 'picture', await photo());
  const [first, second] = [await upload('teacher', 'voice', oggOf(2)), await upload('teacher', 'voice', oggOf(3))];
  const coming = newId();
  await begin('teacher', coming, 'voice', 100);
  const foreign = await upload('leader', 'voice', oggOf(1));
  const told = {
    coming: await codeOf(send([{ id: coming }])),
    foreign: await codeOf(send([{ id: foreign }])),
    twice: await codeOf(send([{ id: first }, { id: first }])),
    two: await codeOf(send([{ id: first }, { id: second }])),
    wordless: await codeOf(send([{ id: picture }])),
  };
  expect(told).toEqual({
    coming: 'messages.no_attachment',
    foreign: 'messages.no_attachment',
    twice: 'messages.no_attachment',
    two: 'messages.too_many_attached',
    wordless: 'messages.no_words_for_picture',
  });
  const { id } = await send([{ id: first }]);
  expect(await codeOf(send([{ id: first }]))).toBe('messages.no_attachment');
  expect(await codeOf(as('teacher').call(dropUpload, { params: { id: first } }))).toBe('messages.is_attached');
  // What is signed is what came with it too.
  const other = await send([{ id: second }]);
  const hashes = await Promise.all(
    [id, other.id].map(async (one) => (await as('grandmother').call(readNotice, { params: { id: one } })).textHash),
  );
  expect(hashes[0]).not.toBe(hashes[1]);

  // A day later what nothing has is gone, and the rest is there.
  world.clock.pass(25 * 3_600_000);
  for (const table of ['messages.attachment', 'platform.file'])
    await world.system(async (ctx) => {
      for (const due of await dueRules(ctx)) if (due.rule.table === table) await letGo(ctx, due, 500);
    });
  const counts = await world.system(async ({ db, actor }) => ({
    attachments: await db.selectFrom('messages.attachment').select('id').where('county', '=', actor.county).execute(),
    files: await db.selectFrom('platform.file').select('id').where('county', '=', actor.county).execute(),
  }));
  expect(counts.attachments.map((one) => one.id)).toEqual(expect.arrayContaining([first, second, posted]));
  expect(counts.attachments.map((one) => one.id)).not.toContain(picture);
  expect(counts.files.length).toBeLessThanOrEqual(2 * counts.attachments.length);
});
