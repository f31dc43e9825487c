import jsqr from 'jsqr';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  answerNotice,
  listOpenReceipts,
  readNotice,
  recallNotice,
  sendNotice,
} from '#modules/messages/contract/notice.ts';
import { enterSlip, lookAtSlip } from '#modules/messages/contract/slip.ts';
import { askOwnPrintout, askPrintout, fetchPrintout, listPrintouts } from '#modules/messages/contract/printout.ts';
import { changeNotice } from '#modules/messages/server/notices/store/notice-store.ts';
import { addressOfSlip } from '#modules/messages/server/printouts/slips-to-read.ts';
import { codeIn, codeInFours, newPaperCode } from '#platform/text/paper-code.ts';
import { aNotice, aPrintout } from '#modules/messages/testing.ts';
import { aClass, aGuardianOf, anOrganisation, aPersonAs, aPupil, aTown } from '#modules/people/testing.ts';
import type { Sent } from '#platform/http/endpoint.ts';
import { readInbox } from '#modules/notify/contract.ts';
import { squareOf } from '#platform/typeset/square.ts';
import { typeset } from '#platform/typeset/typeset.ts';
import { textOfPdf } from '#platform/typeset/testing.ts';
import { atOnce } from '#testing/at-once.ts';
import { type Client, createWorld, Refused, type World, worldBegins } from '#testing/world.ts';

let world: World;
let [group, next] = ['', ''];
const people: Record<string, { person: string; grant: string }> = {};
const pupils: Record<string, string> = {};
const as = (who: string): Promise<Client> => world.as(people[who]?.grant ?? '');

beforeAll(async () => {
  world = await createWorld();
  await aTown(world);
});
beforeEach(async () => {
  world.clock.now = worldBegins;
  await atOnce(world, aSchool);
});
afterAll(() => world.close());

/** A school of the test’s own, of two classes. */
async function aSchool(place: World): Promise<void> {
  const org = await anOrganisation(place);
  [group, next] = [await aClass(place, org), await aClass(place, org, 2)];
  for (const [name, where] of [
    ['林小雨', group],
    ['赵明', next],
  ] as const)
    pupils[name] = (await aPupil(place, { org, class: where, name })).person;
  people['grandmother'] = await aGuardianOf(place, pupils['林小雨'] ?? '', org, '王奶奶');
  people['father'] = await aGuardianOf(place, pupils['林小雨'] ?? '', org, '林大山');
  people['elsewhere'] = await aGuardianOf(place, pupils['赵明'] ?? '', org, '赵奶奶');
  people['leader'] = await aPersonAs(place, 'school_leader', { org, name: '何校长' });
  people['second'] = await aPersonAs(place, 'school_leader', { org, name: '副校长' });
  people['teacher'] = await aPersonAs(place, 'homeroom', { org, class: group, name: '王老师' });
}

const body = '下周三去青石湾研学，早上七点半集合。\n“#panic()”不是命令。';

async function sent(who = 'leader', corrects: string | null = null): Promise<string> {
  const classes = who === 'leader' ? [group, next] : [group];
  const any = classes.map((one) => ({
    all: [{ of: 'guardians' as const, place: { in: 'class' as const, class: one } }],
    except: [],
  }));
  const said = { title: '研学同意书', body, level: 'sign' as const, urgentReason: null, audience: { any } };
  const { id } = await (await as(who)).call(sendNotice, { body: { ...said, leavesAt: null, corrects } });
  await world.settled();
  return id;
}

async function answer(who: string, id: string, said: 'signed' | 'declined' = 'signed'): Promise<void> {
  const client = await as(who);
  const { textHash, receipts } = await client.call(readNotice, { params: { id } });
  const about = receipts[0]?.about ?? '';
  await client.call(answerNotice, { params: { id }, body: { about, answer: said, textHash } });
}

const askAll = async (who: string, id: string, of: Partial<Sent<typeof askPrintout>['body']> = {}) =>
  (await as(who)).call(askPrintout, { params: { id }, body: { sort: 'signatures', class: null, ...of } });

async function pagesOf(who: string, id: string): Promise<string> {
  await world.settled();
  const reply = await (await as(who)).raw({ method: 'GET', url: `/api/printouts/${id}/file` });
  expect([reply.statusCode, reply.headers['content-type']]).toEqual([200, 'application/pdf']);
  return textOfPdf(reply.rawPayload).join('\n');
}

const refusalOf = async (work: Promise<unknown>): Promise<string> => {
  const error: unknown = await work.then(
    () => undefined,
    (failed: unknown) => failed,
  );
  return error instanceof Refused ? error.code : 'done';
};

test('who signed has it on paper: the text, whose child, as what, when, and that it is what was signed', async () => {
  const id = await sent();
  const about = pupils['林小雨'] ?? '';
  const ask = async (who: string, of = about) =>
    (await as(who)).call(askOwnPrintout, { params: { id }, body: { about: of } });
  expect(await refusalOf(ask('grandmother'))).toBe('messages.nothing_to_print');
  await answer('grandmother', id);
  expect(await refusalOf(ask('father'))).toBe('messages.nothing_to_print');
  const asked = await ask('grandmother');
  expect((await ask('grandmother')).id).toBe(asked.id);
  const { textHash } = await (await as('grandmother')).call(readNotice, { params: { id } });
  const text = await pagesOf('grandmother', asked.id);
  for (const one of [
    '研学同意书',
    '“#panic()”不是命令。',
    '何校长',
    '林小雨',
    '王奶奶 · 祖父母、外祖父母',
    '已签名',
    '一致',
  ])
    expect(text).toContain(one);
  expect(text).not.toContain('不一致');
  expect(text.replaceAll(' ', '')).toContain(textHash);
  expect(text).not.toContain('林大山');
  // Nobody else has it, whatever he is to the child or the notice.
  for (const who of ['father', 'leader', 'elsewhere'])
    expect(await refusalOf((await as(who)).call(fetchPrintout, { params: { id: asked.id } }))).toBe('access.not_found');
  const list = async (who: string) => (await (await as(who)).call(listPrintouts, { query: { notice: id } })).items;
  expect(await list('grandmother')).toMatchObject([{ id: asked.id, sort: 'own', about, state: 'ready' }]);
  world.clock.pass(25 * 3_600_000);
  expect(await list('grandmother')).toEqual([]);
  expect(await refusalOf((await as('grandmother')).call(fetchPrintout, { params: { id: asked.id } }))).toBe(
    'messages.no_printout',
  );
});

test('its sender alone has what all signed or declined, of one class where he says so, and says whom he looked at', async () => {
  const id = await sent();
  expect(await refusalOf(askAll('leader', id))).toBe('messages.nothing_to_print');
  await answer('grandmother', id);
  await answer('father', id, 'declined');
  await answer('elsewhere', id);
  for (const who of ['second', 'teacher', 'grandmother'])
    expect(await refusalOf(askAll(who, id))).toBe('access.not_found');
  const all = await pagesOf('leader', (await askAll('leader', id)).id);
  for (const one of ['签名（3 份）', '王奶奶', '林大山', '不同意', '赵奶奶']) expect(all).toContain(one);
  const asked = await askAll('leader', id, { class: next });
  expect(asked).toMatchObject({ className: '4年级2班' });
  const some = await pagesOf('leader', asked.id);
  expect(some).toContain('赵奶奶');
  expect(some).not.toContain('林小雨');
  const looks = await world.system(({ db }) =>
    db
      .selectFrom('platform.audit')
      .select('subjects')
      .where('county', '=', world.county)
      .where('action', '=', 'messages.ask_printout')
      .where('decision', '=', 'allowed')
      .orderBy('id')
      .execute(),
  );
  const here = new Set(Object.values(pupils));
  const own = looks.flatMap(({ subjects }) => (subjects?.some((one) => here.has(one)) ? [subjects] : []));
  expect(own.map((subjects) => subjects.length)).toEqual([2, 1]);
});

test('what does not say any more what was signed tells so on paper', async () => {
  const id = await sent('teacher');
  await answer('grandmother', id);
  await world.system((ctx) => changeNotice(ctx, id, { body: '下周三不去了。' }));
  expect(await pagesOf('teacher', (await askAll('teacher', id)).id)).toContain('不一致');
});

test('of more than fifty children it takes a second person’s word on the notice, and nobody has it made without end', async () => {
  const sender = await aPersonAs(world, 'school_leader', { name: '秦校长' });
  people['many'] = sender;
  const children = await Promise.all(Array.from({ length: 51 }, () => aPersonAs(world, 'volunteer')));
  const id = await aNotice(world, { sender, to: children });
  await world.system(({ db }) =>
    db
      .updateTable('messages.receipt')
      .set({ answer: 'declined', answered_at: world.clock.now })
      .where('county', '=', world.county)
      .where('notice', '=', id)
      .execute(),
  );
  expect(await refusalOf(askAll('many', id))).toBe('messages.too_much_to_print');
  await world.system((ctx) => changeNotice(ctx, id, { decided_by: people['second']?.person ?? '' }));
  await Promise.all(children.slice(0, 30).map(() => aPrintout(world, { by: sender, notice: id })));
  expect(await refusalOf(askAll('many', id))).toBe('messages.too_many_printouts');
  world.clock.pass(25 * 3_600_000);
  expect(await pagesOf('many', (await askAll('many', id)).id)).toContain('51');
});

const day = (back = 0): string =>
  new Date(world.clock.now.getTime() + 8 * 3_600_000 - back * 86_400_000).toISOString().slice(0, 10);

/** The codes of the slips of a notice, by who they are for. */
async function slipsOf(id: string, who = 'leader', of: Partial<Sent<typeof askPrintout>['body']> = {}) {
  const text = await pagesOf(who, (await askAll(who, id, { sort: 'slips', ...of })).id);
  const found = [...text.matchAll(/的家长：(\S+?)□.*?([0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4})/gs)];
  return Object.fromEntries(found.map(([, name = '', code = '']) => [name, code]));
}

const enter = async (who: string, code: string, said: Partial<Sent<typeof enterSlip>['body']> = {}) =>
  (await as(who)).call(enterSlip, { body: { code, answer: 'signed', signedAs: '王桂兰', dated: day(), ...said } });
const look = async (who: string, code: string) => (await as(who)).call(lookAtSlip, { body: { code } });

test('a slip is for each guardian of a child who has not answered, and its code tells nobody else anything', async () => {
  const id = await sent();
  await answer('father', id);
  const slips = await slipsOf(id);
  expect(Object.keys(slips)).toEqual(['王奶奶', '赵奶奶']);
  expect(Object.keys(await slipsOf(id, 'leader', { class: group, everybody: true })).sort()).toEqual([
    '林大山',
    '王奶奶',
  ]);
  // Printed again it is the same slip.
  const code = slips['王奶奶'] ?? '';
  expect((await slipsOf(id, 'leader', { class: group }))['王奶奶']).toBe(code);
  const told = { title: '研学同意书', person: '王奶奶', child: '林小雨', answer: null, paper: null };
  expect(await look('leader', code)).toMatchObject(told);
  expect(await look('teacher', ` ${code.toLowerCase().replaceAll('-', '')} `)).toMatchObject(told);
  for (const who of ['second', 'grandmother', 'father', 'elsewhere'])
    expect(await refusalOf(look(who, code))).toBe('access.not_found');
  expect(await refusalOf(look('teacher', slips['赵奶奶'] ?? ''))).toBe('access.not_found');
  expect(await refusalOf(look('leader', codeInFours(newPaperCode())))).toBe('access.not_found');
  world.clock.pass(61 * 86_400_000);
  expect(await refusalOf(look('leader', code))).toBe('access.not_found');
});

test('a slip is one piece of paper, unless it is longer than a page', async () => {
  const square = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>';
  const rest = {
    language: 'zh',
    foot: '',
    attached: null,
    choices: ['同意'],
    sign: '签名',
    note: '请交回',
    square: '方块',
  };
  /** Of each page, how many slips begin there and how many end there. */
  const pages = async (paragraphs: number, count: number): Promise<(number | undefined)[][]> => {
    const slips = Array.from({ length: count }, (_, at) => ({ to: `第${at}位`, code: `码${at}`, square }));
    const lines = Array.from({ length: paragraphs }, () => '请带水和雨具。'.repeat(9));
    const said = { title: '研学同意书', from: '石塘乡中心小学', body: lines, ...rest, slips };
    const told = textOfPdf(await typeset(new URL('./slips.typ', import.meta.url), said));
    return told.map((page) => [page.match(/研学同意书/g)?.length, page.match(/码\d/g)?.length]);
  };
  expect(await pages(1, 7)).toEqual([
    [3, 3],
    [3, 3],
    [1, 1],
  ]);
  const long = await pages(60, 1);
  expect([long.length > 1, long.at(0), long.at(-1)]).toEqual([true, [1, undefined], [undefined, 1]]);
});

test('what came back on paper is entered once, seen by the guardian with who did, and asked for no more', async () => {
  const id = await sent('teacher');
  const code = (await slipsOf(id, 'teacher'))['王奶奶'] ?? '';
  const entered = await enter('teacher', code);
  expect(entered).toMatchObject({ answer: 'signed', paper: { signedAs: '王桂兰', enteredBy: '王老师', dated: day() } });
  expect(await enter('teacher', code)).toEqual(entered);
  const { receipts } = await (await as('grandmother')).call(readNotice, { params: { id } });
  expect(receipts).toMatchObject([{ answer: 'signed', paper: { enteredBy: '王老师', dated: day() } }]);
  const inbox = await (await as('grandmother')).call(readInbox, { query: {} });
  expect(inbox.items.filter(({ text }) => text.startsWith('老师登记了'))).toHaveLength(1);
  const open = await (await as('teacher')).call(listOpenReceipts, { params: { id }, query: {} });
  expect(open.items.map(({ person }) => person)).toEqual(['林大山']);
  const paper = await pagesOf('teacher', (await askAll('teacher', id)).id);
  for (const one of ['王桂兰', '纸质', '王老师登记于']) expect(paper).toContain(one);
});

test('it is corrected or taken back for a week with each time kept, and not of who answered himself', async () => {
  const id = await sent('teacher');
  const slips = await slipsOf(id, 'teacher');
  const code = slips['王奶奶'] ?? '';
  expect(await refusalOf(enter('teacher', code, { answer: 'confirmed' }))).toBe('messages.other_answer');
  expect(await refusalOf(enter('teacher', code, { dated: day(1) }))).toBe('messages.other_day');
  expect(await refusalOf(enter('teacher', code, { dated: day(-1) }))).toBe('messages.other_day');
  await enter('teacher', code);
  expect(await enter('teacher', code, { answer: 'declined' })).toMatchObject({ answer: 'declined' });
  expect(await enter('teacher', code, { answer: null })).toMatchObject({ answer: null, paper: null });
  const { receipts } = await (await as('grandmother')).call(readNotice, { params: { id } });
  expect(receipts).toMatchObject([{ answer: null, readAt: null, paper: null }]);
  await enter('teacher', code);
  const kept = await world.system(({ db }) =>
    db.selectFrom('messages.paper_answer').select('answer').where('notice', '=', id).orderBy('id').execute(),
  );
  expect(kept.map((one) => one.answer)).toEqual(['signed', 'declined', null, 'signed']);
  await answer('father', id);
  expect(await refusalOf(enter('teacher', slips['林大山'] ?? ''))).toBe('messages.answered');
  world.clock.pass(8 * 86_400_000);
  expect(await refusalOf(enter('teacher', code, { answer: 'declined' }))).toBe('messages.paper_settled');
});

test('nothing is entered of who is no guardian any more, nor of a notice that was corrected or recalled', async () => {
  const id = await sent();
  const slips = await slipsOf(id);
  const of = { county: world.county, guardian: people['elsewhere']?.person ?? '' };
  const ended = (on: string | null) =>
    world.system(({ db }) =>
      db
        .updateTable('people.guardianship')
        .set({ ended: on })
        .where('county', '=', of.county)
        .where('guardian', '=', of.guardian)
        .execute(),
    );
  await ended(day());
  expect(await refusalOf(enter('leader', slips['赵奶奶'] ?? ''))).toBe('messages.no_guardian_now');
  expect(Object.keys(await slipsOf(id))).not.toContain('赵奶奶');
  await ended(null);
  const right = await sent('leader', id);
  expect(await refusalOf(enter('leader', slips['王奶奶'] ?? ''))).toBe('messages.replaced');
  const recall = async (one: string) =>
    (await as('leader')).call(recallNotice, { params: { id: one }, body: { reason: '日期写错了' } });
  await recall(right);
  await recall(id);
  expect(await refusalOf(enter('leader', slips['王奶奶'] ?? ''))).toBe('messages.recalled');
});

test('a camera reads the square of a slip, and what it reads or somebody types is the code', async () => {
  const code = newPaperCode();
  const drawn = await sharp(Buffer.from(await squareOf(addressOfSlip('https://school.example', code))))
    .resize(240)
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height } = drawn.info;
  const seen = jsqr.default(new Uint8ClampedArray(drawn.data), width, height)?.data ?? '';
  expect(seen).toBe(`https://school.example/slips?code=${codeInFours(code)}`);
  expect(codeIn(seen)).toBe(code);
  expect(codeIn('oil1-0000 abcd')).toBe('01110000ABCD');
});
