import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { ModerationItem } from '#modules/messages/contract/moderation.ts';
import type { Attachment } from '#modules/messages/contract/attachment.ts';
import type { RefusedPicture } from '#modules/messages/contract/listed-picture.ts';
import type { ListedWord } from '#modules/messages/contract/listed-word.ts';
import { ConcernsPage } from '#modules/messages/web/moderation/ConcernsPage.tsx';
import { ListedWordsPage } from '#modules/messages/web/moderation/ListedWordsPage.tsx';
import { ListedPicturesPage } from '#modules/messages/web/moderation/ListedPicturesPage.tsx';
import { ModerationPage } from '#modules/messages/web/moderation/ModerationPage.tsx';
import type { Session } from '#platform/browser/session.ts';
import { Leaving } from '#testing/Leaving.tsx';
import { ScreenFrame } from '#web/app/ScreenFrame.tsx';

const id = (digit: number): string => `0199a000-0000-7000-8000-00000000000${digit}`;
const at = '2026-11-24T02:00:00.000Z';
const photo: Attachment = {
  id: id(8),
  sort: 'picture',
  name: '画.jpg',
  size: 40_000,
  alt: '',
  width: 800,
  height: 600,
  seconds: null,
};
const held: ModerationItem = {
  id: id(1),
  cause: 'words',
  state: 'open',
  body: '你就是个废 物，真是废物',
  saidBefore: [],
  isTakenBack: false,
  attachments: [],
  writtenBy: '王奶奶',
  side: 'guardian',
  childName: '林小雨',
  writtenAtOrg: null,
  groupName: null,
  writtenAt: at,
  openedAt: at,
  dueAt: '2026-11-25T02:00:00.000Z',
  isLate: true,
  hits: [
    { category: 'insult', words: '废 物', how: 'apart', from: 4, to: 7, list: 'built_in' },
    { category: 'insult', words: '废物', how: 'exact', from: 10, to: 12, list: 'school' },
  ],
  listVersion: '2026-11',
  reportReason: null,
  decidedBy: null,
  reason: null,
  appeal: null,
  answeredBy: null,
  answer: null,
  mayDecide: true,
  decisions: ['refuse', 'release'],
};
const reported: ModerationItem = {
  ...held,
  decisions: ['remove', 'leave'],
  id: id(2),
  cause: 'report',
  hits: [],
  isLate: false,
  writtenBy: '孙老师',
  side: 'teacher',
  body: '下次别来了',
  reportReason: '说话难听',
  attachments: [photo],
};
const appealed: ModerationItem = {
  ...held,
  id: id(3),
  state: 'appealed',
  isLate: false,
  writtenBy: '赵奶奶',
  decidedBy: '何校长',
  reason: '这样说会伤人',
  appeal: '我说的是桌子',
  decisions: ['uphold', 'overturn'],
};
const inStead: ModerationItem = {
  ...held,
  id: id(10),
  writtenBy: null,
  childName: null,
  writtenAtOrg: '云上教学点',
  mayDecide: false,
  decisions: [],
};
const decidedFirst: ModerationItem = { ...appealed, id: id(5), writtenBy: '钱爷爷', mayDecide: false, decisions: [] };
const harm: ModerationItem = {
  ...held,
  decisions: [],
  id: id(4),
  cause: 'harm',
  body: '没事了',
  hits: [],
  saidBefore: [
    {
      body: '他说不想活了',
      hits: [{ category: 'harm', words: '不想活了', how: 'exact', from: 2, to: 6, list: 'built_in' }],
      done: '已联系家长',
    },
  ],
  isTakenBack: true,
};

const word: ListedWord = {
  id: id(6),
  words: '小矮子',
  category: 'insult',
  weight: 2,
  reason: '班里常用来取笑人',
  from: '石塘乡中心小学',
  addedBy: '周老师',
  addedAt: at,
  endedBy: null,
  endedAt: null,
  endReason: null,
  mayEnd: true,
};
const ended: ListedWord = {
  ...word,
  id: id(7),
  words: '胖子',
  reason: '有人这样叫同学',
  from: '县教育局',
  endedBy: '何校长',
  endedAt: at,
  endReason: '误伤太多',
  mayEnd: false,
};
const refusedPicture: RefusedPicture = {
  id: id(8),
  picture: photo,
  uploadedBy: '赵奶奶',
  refusedAt: at,
  apart: 2,
  listedFor: '取笑同学',
  appeal: '这是孩子自己画的',
  state: 'appealed',
  mayDecide: true,
};
const trial = {
  cause: 'words',
  hits: [{ category: 'insult', words: '小 矮子', how: 'disguised', from: 3, to: 7, list: 'school' }],
};

let said: unknown[];

beforeEach(() => {
  said = [];
  const replies: Record<string, readonly object[]> = {
    '/api/moderation': [held, reported, appealed, decidedFirst, inStead],
    '/api/concerns': [harm],
    '/api/listed-pictures': [{ ...word, verdict: 'refused', refused: 3, reason: '取笑同学' }],
    '/api/refused-pictures': [refusedPicture, { ...refusedPicture, id: id(9), uploadedBy: '钱爷爷', mayDecide: false }],
    '/api/listed-words': [word, ended],
  };
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const asked = new Request(new URL(String(input instanceof Request ? input.url : input), 'http://localhost'), init);
    const { pathname } = new URL(asked.url);
    if (asked.method !== 'GET') said.push([pathname, JSON.parse(await asked.text())]);
    const items = asked.method === 'GET' ? replies[pathname] : undefined;
    return Response.json(items ? { items, total: items.length } : pathname.endsWith('/trial') ? trial : held);
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const open = (path: string, page: ReactNode) => {
  const role = { id: 'r1', role: 'safeguard_lead', title: '学生保护专员' };
  const county = { code: '990101', name: '云岭县' };
  const session: Session = { person: { id: 'p1', name: '周老师' }, county, role, roles: [role] };
  return render(
    <ScreenFrame path={path} session={session}>
      {page}
    </ScreenFrame>,
  );
};
const itemOf = async (name: string) => within(await screen.findByRole('article', { name }));

it('a reason that was begun is still there when the page was left', async () => {
  const page = (
    <Leaving>
      <ModerationPage />
    </Leaving>
  );
  open('/moderation', page);
  const field = async () =>
    (await itemOf('王奶奶（家长）· 关于林小雨')).getByLabelText<HTMLTextAreaElement>('理由，写的人会看到');
  fireEvent.change(await field(), { target: { value: '这样说' } });
  fireEvent.click(screen.getByRole('button', { name: '换屏' }));
  expect(screen.queryByRole('article')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: '换屏' }));
  expect((await field()).value).toBe('这样说');
});

it('whoever decides reads the message with what was found in it, until when, and gives a reason', async () => {
  open('/moderation', <ModerationPage />);
  expect(await screen.findByRole('heading', { name: '5 条消息等着决定' })).toBeTruthy();
  const fields = screen.getAllByLabelText('理由，写的人会看到').map((field) => field.id);
  expect(new Set(fields).size).toBe(3);
  const item = await itemOf('王奶奶（家长）· 关于林小雨');
  expect(item.getByText('已超过 11月25日周三 10:00')).toBeTruthy();
  expect(item.getByText('找到：“废 物”（辱骂，被隔开）、“废物”（辱骂，原词，本校词表）。词表 2026-11')).toBeTruthy();
  expect(screen.getByRole('article', { name: /王奶奶/ }).querySelectorAll('mark')).toHaveLength(2);
  await userEvent.click(item.getByRole('button', { name: '不送达' }));
  expect(await item.findByText('请写理由，至少四个字。')).toBeTruthy();
  expect(said).toEqual([]);
  await userEvent.type(item.getByLabelText('理由，写的人会看到'), '这样说会伤人');
  await userEvent.click(item.getByRole('button', { name: '不送达' }));
  await waitFor(() =>
    expect(said).toEqual([
      [`/api/moderation/${id(1)}/decision`, { decision: 'refuse', reason: '这样说会伤人', listPictures: false }],
    ]),
  );
});

it('a report and an appeal say what they are, and their decisions are called what they do', async () => {
  open('/moderation', <ModerationPage />);
  const report = await itemOf('孙老师（工作人员）· 关于林小雨');
  expect(report.getByText('举报的理由：说话难听')).toBeTruthy();
  expect(report.getAllByRole('button').map((one) => one.textContent?.replace(/\s/g, ''))).toEqual(['撤下', '保留']);
  const appeal = await itemOf('赵奶奶（家长）· 关于林小雨');
  expect(appeal.getByText('何校长第一次决定不送达，理由：这样说会伤人')).toBeTruthy();
  expect(appeal.getByText('写的人申诉：我说的是桌子')).toBeTruthy();
  await userEvent.type(appeal.getByLabelText('理由，写的人会看到'), '确实说的是桌子');
  await userEvent.click(appeal.getByRole('button', { name: '改为放行' }));
  const notHis = await itemOf('钱爷爷（家长）· 关于林小雨');
  expect(notHis.getByText('您写的、举报的或第一次决定的，由另一个人决定。')).toBeTruthy();
  expect(notHis.queryAllByRole('button')).toEqual([]);
  expect((await itemOf('家长，不显示姓名')).getByText(/^写在云上教学点。/)).toBeTruthy();
  const decision = { decision: 'overturn', reason: '确实说的是桌子', listPictures: false };
  await waitFor(() => expect(said).toEqual([[`/api/moderation/${id(3)}/decision`, decision]]));
});

it('the lead says what was done about a message that speaks of harm', async () => {
  open('/concerns', <ConcernsPage />);
  expect(await screen.findByRole('heading', { name: '1 条消息可能涉及孩子的安全' })).toBeTruthy();
  const item = await itemOf('王奶奶（家长）· 关于林小雨');
  const article = await screen.findByRole('article', { name: /王奶奶/ });
  expect(article.textContent).toContain('他说不想活了当时已处理：已联系家长写的人后来改过没事了写的人后来撤回了');
  expect([...article.querySelectorAll('mark')].map((one) => one.textContent)).toEqual(['不想活了']);
  await userEvent.type(item.getByLabelText('做了什么'), '已见孩子和家长');
  await userEvent.click(item.getByRole('button', { name: '已处理' }));
  await waitFor(() => expect(said).toEqual([[`/api/concerns/${id(4)}/heeding`, { done: '已见孩子和家长' }]]));
});

it('whoever keeps the list reads why a word is on it and what became of it, lists one and takes one off', async () => {
  open('/listed-words', <ListedWordsPage />);
  expect(await screen.findByText('周老师，2026年11月24日：班里常用来取笑人')).toBeTruthy();
  expect(screen.getByText('何校长，2026年11月24日：误伤太多')).toBeTruthy();
  expect(screen.getAllByRole('button', { name: /^去掉/ })).toHaveLength(1);
  await userEvent.click(screen.getByRole('button', { name: '加词' }));
  const adding = within(await screen.findByRole('dialog', { name: '加词' }));
  await userEvent.click(adding.getByRole('button', { name: '加词' }));
  expect(await adding.findByText('请写两个字以上的词。')).toBeTruthy();
  await userEvent.type(adding.getByLabelText('词'), '小矮子');
  await userEvent.click(adding.getByLabelText('谐音、被隔开也算'));
  await userEvent.type(adding.getByLabelText('理由，其他管理的人会看到'), '取笑人的话');
  await userEvent.click(adding.getByRole('button', { name: '加词' }));
  const body = { words: '小矮子', category: 'insult', weight: 3, reason: '取笑人的话' };
  await waitFor(() => expect(said).toEqual([['/api/listed-words', body]]));
  await userEvent.click(await screen.findByRole('button', { name: '去掉“小矮子”' }));
  const ending = within(await screen.findByRole('dialog', { name: '去掉“小矮子”' }));
  await userEvent.type(ending.getByLabelText('理由，其他管理的人会看到'), '没有人再说');
  await userEvent.click(ending.getByRole('button', { name: /去\s*掉/ }));
  await waitFor(() => expect(said[1]).toEqual([`/api/listed-words/${id(6)}/end`, { reason: '没有人再说' }]));
});

it('a sentence is tried: what would become of it, and why', async () => {
  open('/listed-words', <ListedWordsPage />);
  await userEvent.type(await screen.findByLabelText('一句话'), '你这个小 矮子');
  await userEvent.click(screen.getByRole('button', { name: '试一试' }));
  const told = within(await screen.findByRole('status'));
  expect(told.getByText('会先拦下，等人决定。')).toBeTruthy();
  expect(told.getByText('找到：“小 矮子”（辱骂，变形，本校词表）。')).toBeTruthy();
  expect(screen.getByRole('status').querySelectorAll('mark')).toHaveLength(1);
});

it('what was reported with a picture is seen with it, and the picture can be listed as it is taken down', async () => {
  open('/moderation', <ModerationPage />);
  const report = await itemOf('孙老师（工作人员）· 关于林小雨');
  expect(report.getByRole('link').querySelector('img')?.getAttribute('src')).toContain('as=thumb');
  expect(screen.getAllByRole('checkbox')).toHaveLength(1);
  await userEvent.type(report.getByLabelText('理由，写的人会看到'), '取笑同学的图');
  await userEvent.click(report.getByLabelText('同时把图片列入名单，全县不能再传'));
  await userEvent.click(report.getByRole('button', { name: /撤\s*下/ }));
  const body = { decision: 'remove', reason: '取笑同学的图', listPictures: true };
  await waitFor(() => expect(said).toEqual([[`/api/moderation/${id(2)}/decision`, body]]));
});

it('whoever keeps the list of pictures decides where somebody says that his is another, and takes one off', async () => {
  open('/listed-pictures', <ListedPicturesPage />);
  expect(await screen.findByRole('heading', { name: /^2 张图片等着决定/ })).toBeTruthy();
  const one = await itemOf('赵奶奶要传的图片');
  expect(one.getByText('名单里那一张列入的理由：取笑同学；和它相差 2 个特征。')).toBeTruthy();
  expect((await itemOf('钱爷爷要传的图片')).queryAllByRole('button')).toEqual([]);
  await userEvent.type(one.getByLabelText('理由'), '确实是另一张');
  await userEvent.click(one.getByRole('button', { name: '是另一张，放行' }));
  const decided = { decision: 'overturn', reason: '确实是另一张' };
  await waitFor(() => expect(said).toEqual([[`/api/refused-pictures/${id(8)}/decision`, decided]]));
  expect(await screen.findByText('3 次')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: '去掉 取笑同学' }));
  const ending = within(await screen.findByRole('dialog', { name: '把这张图片从名单去掉' }));
  await userEvent.type(ending.getByLabelText('理由'), '已经过去了');
  await userEvent.click(ending.getByRole('button', { name: /去\s*掉/ }));
  await waitFor(() => expect(said[1]).toEqual([`/api/listed-pictures/${id(6)}/end`, { reason: '已经过去了' }]));
});
