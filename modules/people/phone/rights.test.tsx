import { cleanup, render, screen, waitFor } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { LooksScreen } from '#modules/people/phone/LooksScreen.tsx';
import { OwnDataScreen } from '#modules/people/phone/OwnDataScreen.tsx';
import { ReadersScreen } from '#modules/people/phone/ReadersScreen.tsx';
import { RequestsScreen } from '#modules/people/phone/RequestsScreen.tsx';
import type { Session } from '#platform/browser/session.ts';
import { ScreenFrame } from '#phone/app/ScreenFrame.tsx';
import { drawer } from '#phone/outbox/drawer.ts';

const role = { id: 'r1', role: 'guardian', title: '监护人' };
const county = { code: '990101', name: '云岭县' };
const session: Session = { person: { id: 'p1', name: '王奶奶' }, county, role, roles: [role] };
const id = '0199a000-0000-7000-8000-000000000001';
const child = { id, name: '林小雨', givenName: '小雨', school: '', className: '', decidesHimself: false, consents: [] };
const at = '2026-11-24T02:00:00.000Z';
const look = { at, who: '班主任 · 石塘乡中心小学', what: '看了班级的学生名单', why: '因为负责孩子所在的班' };
const rows = [{ action: 'people.list_pupils', class: 'C2', recorded: true, basis: '' }];
const homeroom = {
  id: 'homeroom class',
  role: 'homeroom',
  roleName: '班主任',
  why: '负责孩子所在的班',
  byGlass: false,
};
const reader = { ...homeroom, count: 2, people: [], kinds: ['name', 'needs'], rows };
const inNeed = { ...reader, id: 'counsellor glass', roleName: '心理教师', why: '只在紧急时', byGlass: true, count: 1 };
const inTown = {
  ...reader,
  id: 'community_worker looked_after',
  role: 'community_worker',
  roleName: '社区工作者',
  count: null,
};
const atHome = {
  ...reader,
  id: 'guardian child',
  role: 'guardian',
  roleName: '监护人',
  count: null,
  rows: [{ ...rows[0], recorded: false }],
};
const settled = { ...atHome, id: 'guardian settled_child', kinds: ['all'] };
const kept = {
  kind: 'pupils',
  title: '学生',
  source: '学校登记',
  columns: ['是否留守', '出生日期'],
  rows: [['是', '2016-05-06']],
  unshown: ['全国学籍号'],
  more: false,
};
const open = {
  id,
  kind: 'deletion',
  words: '旧的记录',
  state: 'open',
  madeAt: at,
  dueOn: '2026-12-15',
  reason: null,
  erasure: null,
};
const granted = {
  ...open,
  id: 'second',
  state: 'granted',
  reason: '可以',
  erasure: { state: 'hidden', until: '2026-12-01', lost: 0 },
};
const done = { ...granted, id: 'third', erasure: { state: 'done', until: null, lost: 0 } };
const nothing = { ...done, id: 'fifth', erasure: { state: 'nothing', until: null, lost: 0 } };
const back = { ...granted, id: 'fourth', erasure: { state: 'taken_back', until: null, lost: 2 } };

let sent: unknown[] = [];
let isWhole: boolean;

function opened(path: string, page: ReactNode): void {
  const replies: Record<string, object> = {
    '/api/children': { items: [child] },
    [`/api/children/${id}/guardians`]: { items: [], isWhole },
    [`/api/children/${id}/looks`]: { items: [look], total: 1 },
    [`/api/pupils/${id}/readers`]: { items: [reader, inNeed, atHome, settled, inTown] },
    [`/api/children/${id}/data`]: { items: [kept] },
    [`/api/children/${id}/copy`]: {
      copy: { state: 'ready', madeAt: at, until: '2026-11-25T02:00:00.000Z', archives: [7_900_000, 400_000] },
    },
    [`/api/children/${id}/requests`]: { items: [open, granted, done, nothing, back], total: 5 },
  };
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(
      new URL(String(input instanceof Request ? input.url : input), 'http://localhost'),
      init,
    );
    const { pathname } = new URL(request.url);
    if (request.method === 'POST') sent.push([pathname, await request.json().catch(() => null)]);
    return Response.json(replies[pathname] ?? {});
  });
  render(
    <ScreenFrame at={path} path={path} session={session}>
      {page}
    </ScreenFrame>,
  );
}

beforeEach(async () => {
  sent = [];
  isWhole = true;
  await drawer.clear('');
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('tells who looked, when and why, and that some looks are left out', async () => {
  opened('/looks', <LooksScreen />);
  expect(await screen.findByRole('heading', { name: look.who })).toBeTruthy();
  for (const text of [look.what, look.why, '11月24日周二 10:00']) expect(screen.getByText(text)).toBeTruthy();
  expect(screen.getByText(/为了孩子的安全不在这里显示/)).toBeTruthy();
});

it('tells who can see what and why in plain words, and what only an emergency opens', async () => {
  opened('/readers', <ReadersScreen />);
  const [first, second, third, fourth, fifth] = await waitFor(() => {
    const found = screen.getAllByRole('heading', { level: 2 }).map((one) => one.closest('section')?.textContent);
    expect(found).toHaveLength(5);
    return found;
  });
  expect(first).toContain(
    '班主任 · 现在有 2 人能看到：姓名和班级、需求和服务为什么：负责孩子所在的班每次看都会留下记录。',
  );
  expect([first, second].map((text) => text?.startsWith('只在紧急时'))).toEqual([false, true]);
  expect(third).toMatch(/^监护人 · 家里人/);
  expect(third).not.toContain('留下记录');
  expect(fourth).toMatch(/^监护人 · 家里人，过了观察期还能看到：保存的全部信息/);
  expect(fifth).toMatch(/^社区工作者能看到/);
  expect(screen.getByText(/负责保护孩子的人员，为了孩子的安全不在这里列出/)).toBeTruthy();
});

it.each([
  ['保存了小雨的哪些信息', () => <OwnDataScreen />],
  ['谁能看到小雨的信息', () => <ReadersScreen />],
])('says %s only seven days after the school confirmed a guardian', async (title, page) => {
  isWhole = false;
  opened('/data', page());
  expect(await screen.findByRole('heading', { level: 1, name: title })).toBeTruthy();
  expect(await screen.findByText('学校刚刚确认您')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '申请副本' })).toBeNull();
  expect(screen.queryByText(/^班主任/)).toBeNull();
});

it('tells what is kept, from where, and what is kept and not shown', async () => {
  opened('/data', <OwnDataScreen />);
  await userEvent.click(await screen.findByText('1 条'));
  expect(screen.getByText('是否留守').nextSibling?.textContent).toBe('是');
  expect(screen.getByText('出生日期').nextSibling?.textContent).toMatch(/2016年5月6日/);
  expect(screen.getByText(/另外还保存：全国学籍号/)).toBeTruthy();
  expect(screen.getByText(/^已经删除。/)).toBeTruthy();
  expect(screen.getByText(/^没有可以删除的内容，什么也没有删除。/)).toBeTruthy();
  const certificates = screen.getAllByRole('link', { name: '下载删除凭证（PDF）' });
  expect(certificates.map((link) => link.getAttribute('href'))).toEqual([
    '/api/requests/third/erasure/pdf',
    '/api/requests/fifth/erasure/pdf',
  ]);
});

it('says until when a copy that is ready can be taken, in all its parts, and makes another when asked', async () => {
  opened('/data', <OwnDataScreen />);
  expect((await screen.findByText(/^做好了/)).textContent).toMatch(/11月25日.*以前可以下载/);
  const links = screen.getAllByRole('link', { name: /^下载(可以打印的文件|数据文件|图片)/ });
  expect(links.map((link) => link.getAttribute('href'))).toEqual([
    `/api/children/${id}/copy/pdf`,
    `/api/children/${id}/copy/json`,
    `/api/children/${id}/copy/files?archive=1`,
    `/api/children/${id}/copy/files?archive=2`,
  ]);
  await userEvent.click(screen.getByRole('button', { name: '重新申请' }));
  await waitFor(() => expect(sent).toEqual([[`/api/children/${id}/copy`, null]]));
});

it('asks the school, says until when it has to answer, and what is hidden can be taken back after asking twice', async () => {
  opened('/requests', <RequestsScreen />);
  await userEvent.click(await screen.findByRole('radio', { name: '更正写错的信息' }));
  await userEvent.type(screen.getByLabelText('哪里写错了，应该是什么'), '生日写错了');
  await userEvent.click(screen.getByRole('button', { name: '交给学校' }));
  await waitFor(() =>
    expect(sent).toEqual([[`/api/children/${id}/requests`, { kind: 'correction', words: '生日写错了' }]]),
  );
  expect(screen.getByText(/学校应在2026年12月15日以前答复/)).toBeTruthy();
  expect(screen.getByText(/已经隐藏，谁也看不到了。2026年12月1日.*以前可以撤回/)).toBeTruthy();
  expect(screen.getAllByText(/条没能恢复/).map(({ textContent }) => textContent)).toEqual([
    '有 2 条没能恢复：它们所属的内容在这期间到期清理了。',
  ]);
  await userEvent.click(screen.getByRole('button', { name: '撤回这个请求' }));
  await waitFor(() => expect(sent[1]).toEqual([`/api/requests/${id}/withdraw`, null]));
  for (const _ of ['says what it means', 'does it'])
    await userEvent.click(screen.getByRole('button', { name: '撤回删除' }));
  await waitFor(() => expect(sent[2]).toEqual(['/api/requests/second/erasure/take-back', null]));
});
