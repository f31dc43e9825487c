import { cleanup, render, screen, waitFor, within } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ConcernsScreen } from '#modules/messages/phone/deciding/ConcernsScreen.tsx';
import { HeldScreen } from '#modules/messages/phone/deciding/HeldScreen.tsx';
import { ToDecide } from '#modules/messages/phone/deciding/ToDecide.tsx';
import { SentNoticesScreen } from '#modules/messages/phone/deciding/SentNoticesScreen.tsx';
import { ScreenFrame } from '#phone/app/ScreenFrame.tsx';
import { Leaving } from '#testing/Leaving.tsx';

const id = (digit: number): string => `0199a000-0000-7000-8000-00000000000${digit}`;
const at = '2026-11-24T02:00:00.000Z';
const item = {
  id: id(1),
  cause: 'harm',
  state: 'open',
  body: '孩子说活着没意思' as string | null,
  saidBefore: [] as object[],
  isTakenBack: false,
  attachments: [] as object[],
  writtenBy: '王奶奶' as string | null,
  side: 'guardian',
  childName: '小雨',
  groupName: null,
  writtenAtOrg: null,
  writtenAt: at,
  openedAt: at,
  dueAt: at,
  isLate: true,
  hits: [{ category: 'harm', words: '活着没意思', how: 'exact', from: 3, to: 8, list: 'built_in' }],
  listVersion: '2026-11',
  reportReason: null,
  decidedBy: null as string | null,
  reason: null as string | null,
  appeal: null as string | null,
  mayDecide: true,
  decisions: [] as string[],
};
const notice = {
  id: id(2),
  title: '秋游同意书',
  body: '周五秋游。\n请带水。',
  level: 'sign',
  urgentReason: '天气有变' as string | null,
  state: 'waiting',
  audience: '石塘乡中心小学的家长',
  sentBy: '王老师',
  sentAs: '班主任',
  leavesAt: at,
  sentAt: null as string | null,
  decidedBy: null,
  decidedReason: null,
  persons: 300,
  read: 12,
  answered: 3,
  declined: 1,
  attachments: [],
};

let held: object[];
/** What is held once something was decided. */
let left: object[];
let said: unknown[];
let asked: string[];
beforeEach(() => {
  [held, left, said, asked] = [[item], [], [], []];
  const page = (items: object[]) => ({ items, total: items.length, page: 1, size: 20 });
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(
      new URL(String(input instanceof Request ? input.url : input), 'http://localhost'),
      init,
    );
    const { pathname } = new URL(request.url);
    asked.push(pathname);
    if (request.method !== 'GET') {
      said.push([`${request.method} ${pathname}`, JSON.parse((await request.text()) || 'null')]);
      held = left;
      return Response.json({});
    }
    if (pathname === '/api/to-decide') return Response.json({ concerns: held.length, held: 0, notices: 2 });
    if (pathname === '/api/notices/waiting') return Response.json(page(held.length > 0 ? [notice] : []));
    if (pathname === '/api/notices/sent') return Response.json(page([{ ...notice, state: 'sent', sentAt: at }]));
    return Response.json(page(held));
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function open(page: ReactNode, path: string, code: string): void {
  const role = { id: 'r1', role: code, title: code };
  const session = {
    person: { id: 'p1', name: '何校长' },
    county: { code: '990101', name: '云岭县' },
    role,
    roles: [role],
  };
  render(
    <ScreenFrame at={path} path={path} session={session}>
      {page}
    </ScreenFrame>,
  );
}

const leaveAndComeBack = async () => {
  await userEvent.click(screen.getByRole('button', { name: '换屏' }));
  expect(screen.queryByRole('textbox')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: '换屏' }));
};

it.each([
  ['on a message', <HeldScreen key="held" />, '理由，写的人会看到', '不送达'],
  ['on harm', <ConcernsScreen key="harm" />, '做了什么', '已处理'],
  ['on a notice', <SentNoticesScreen key="notices" />, '理由，要发的人会看到', '不同意'],
])('a reason begun %s is still there when its screen was left, until it is sent', async (_, page, label, act) => {
  held = [{ ...item, decisions: ['refuse'] }];
  left = held;
  open(<Leaving>{page}</Leaving>, '/', 'school_leader');
  const field = () => screen.findByLabelText<HTMLTextAreaElement>(label);
  await userEvent.type(await field(), '已打过电话');
  await leaveAndComeBack();
  expect((await field()).value).toBe('已打过电话');
  await userEvent.click(screen.getByRole('button', { name: act }));
  await waitFor(async () => expect((await field()).value).toBe(''));
  expect(said).toHaveLength(1);
  await leaveAndComeBack();
  expect((await field()).value).toBe('');
});

it('the first screen of a day says how much waits for a decision, in numbers that lead to the lists', async () => {
  open(<ToDecide />, '/', 'safeguard_lead');
  const links = await screen.findAllByRole('link');
  expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
    ['1 条消息可能涉及孩子的安全', '/concerns'],
    ['2 条通知等着发出', '/sent-notices'],
  ]);
});

it('the first screen of who decides on nothing asks nothing', () => {
  open(<ToDecide />, '/', 'homeroom');
  expect(screen.queryByRole('heading')).toBeNull();
  expect(asked).not.toContain('/api/to-decide');
});

it('what speaks of harm is read on the phone it rings on, and said to be dealt with', async () => {
  open(<ConcernsScreen />, '/concerns', 'safeguard_lead');
  const card = (await screen.findByRole('heading', { name: '王奶奶（家长），关于小雨' })).closest('section');
  for (const told of ['孩子说活着没意思', '可能伤害孩子', '因为：“活着没意思”', '已超过'])
    expect(card?.textContent).toContain(told);
  await userEvent.type(screen.getByLabelText('做了什么'), '已见孩子');
  await userEvent.click(screen.getByRole('button', { name: '已处理' }));
  await waitFor(() => expect(said).toEqual([[`POST /api/concerns/${id(1)}/heeding`, { done: '已见孩子' }]]));
  expect(await screen.findByText('没有等处理的消息')).toBeTruthy();
});

it('what rang stays beside what its writer made of it, and that he took it back is said', async () => {
  const earlier = { body: item.body, hits: item.hits, done: '已联系家长' };
  held = [{ ...item, body: '没事了', hits: [], saidBefore: [earlier], isTakenBack: true }];
  open(<ConcernsScreen />, '/concerns', 'safeguard_lead');
  const card = (await screen.findByRole('heading', { name: '王奶奶（家长），关于小雨' })).closest('section');
  expect(card?.textContent).toContain('孩子说活着没意思当时已处理：已联系家长写的人后来改过没事了写的人后来撤回了');
  expect(card?.textContent).toContain('因为：“活着没意思”');
});

it('of a talk with a pupil nothing is opened: the child is to be seen', async () => {
  held = [{ ...item, side: 'pupil', writtenBy: '林小雨', body: null }];
  open(<ConcernsScreen />, '/concerns', 'safeguard_lead');
  const card = (await screen.findByRole('heading', { name: '林小雨（学生），关于小雨' })).closest('section');
  expect(card?.textContent).toContain('请马上当面去看这个孩子');
  expect(card?.querySelector('blockquote')).toBeNull();
});

it('a message is let through or not with a reason, called as it stands', async () => {
  const decisions = ['refuse', 'release'];
  held = [
    { ...item, cause: 'words', decisions, attachments: [{ id: id(3), sort: 'picture', alt: '一张图', size: 9 }] },
  ];
  open(<HeldScreen />, '/moderation', 'school_leader');
  const refuse = await screen.findByRole('button', { name: '不送达' });
  await userEvent.click(refuse);
  expect(said).toEqual([]);
  await userEvent.type(screen.getByLabelText('理由，写的人会看到'), '请换个说法');
  await userEvent.click(screen.getByRole('checkbox'));
  await userEvent.click(refuse);
  const body = { decision: 'refuse', reason: '请换个说法', listPictures: true };
  await waitFor(() => expect(said).toEqual([[`POST /api/moderation/${id(1)}/decision`, body]]));
});

it('an appeal shows what was decided first, and somebody else decides on what one wrote oneself', async () => {
  const appeal = { state: 'appealed', decidedBy: '副校长', reason: '用词不当', appeal: '我没有骂人' };
  held = [
    { ...item, cause: 'words', decisions: ['uphold', 'overturn'], ...appeal },
    { ...item, id: id(4), mayDecide: false, writtenBy: null },
  ];
  open(<HeldScreen />, '/moderation', 'school_leader');
  expect(await screen.findByText('写的人不同意：我没有骂人')).toBeTruthy();
  expect(screen.getByRole('button', { name: '改为放行' })).toBeTruthy();
  const other = screen.getByRole('heading', { name: '家长，不显示姓名' }).closest('section') ?? document.body;
  expect(within(other).queryByRole('button')).toBeNull();
  expect(within(other).getByText(/由另一个人决定/)).toBeTruthy();
});

it('a second person reads a notice in full and lets it be sent, and sees how far others have come', async () => {
  open(<SentNoticesScreen />, '/sent-notices', 'school_leader');
  for (const told of ['王老师（班主任）要发', '急事的理由：天气有变'])
    expect(await screen.findByText(new RegExp(told))).toBeTruthy();
  expect(screen.getByText('请带水。')).toBeTruthy();
  expect(screen.getByText('300 人收到，12 人看了，2 人签了名，1 人不同意')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: '同意发出' }));
  expect(await screen.findByText('请写理由，至少四个字。')).toBeTruthy();
  expect(said).toEqual([]);
  await userEvent.type(screen.getByLabelText('理由，要发的人会看到'), '已电话核实');
  await userEvent.click(screen.getByRole('button', { name: '同意发出' }));
  await waitFor(() => expect(said).toEqual([[`POST /api/notices/${id(2)}/approval`, { reason: '已电话核实' }]]));
  await waitFor(() => expect(screen.queryByRole('button', { name: '同意发出' })).toBeNull());
});

it('whoever only sends sees what he sent, and nothing to decide on', async () => {
  open(<SentNoticesScreen />, '/sent-notices', 'homeroom');
  expect(await screen.findByText('300 人收到，12 人看了，2 人签了名，1 人不同意')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '同意发出' })).toBeNull();
});
