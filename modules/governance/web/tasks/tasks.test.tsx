import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { TaskPage } from '#modules/governance/web/tasks/TaskPage.tsx';
import { TasksPage } from '#modules/governance/web/tasks/TasksPage.tsx';
import type { Session } from '#platform/browser/session.ts';
import { ScreenFrame } from '#web/app/ScreenFrame.tsx';

const held = { id: 'r1', role: 'department', title: '公安局' };
const county = { code: '990101', name: '云岭县' };
const session: Session = { person: { id: 'p1', name: '陈科长' }, county, role: held, roles: [held] };
const id = (n: number): string => `0199a000-0000-7000-8000-00000000000${n}`;
const org = (n: number, name: string) => ({ id: id(n), name });
const [police, civil, bureau] = [org(1, '公安局'), org(2, '民政局'), org(3, '县教育局')];
const task = (n: number, more: object = {}) => ({
  id: id(n),
  matter: null,
  title: `任务${n}`,
  owner: police,
  coOwners: [],
  askedBy: bureau,
  began: '2026-11-02',
  dueOn: '2026-11-20',
  minutes: 1200,
  state: 'open',
  progress: 40,
  urgency: null,
  version: 3,
  body: '在校门外巡逻。',
  inCharge: null,
  steps: [
    { what: 'set', at: '2026-11-02T01:00:00.000Z', org: bureau, progress: 0, said: null, dueOn: '2026-11-20' },
    {
      what: 'progress',
      at: '2026-11-09T01:00:00.000Z',
      org: police,
      progress: 40,
      said: '已排班。',
      dueOn: '2026-11-20',
    },
  ],
  evidence: [],
  grade: 'D',
  mayShow: true,
  may: ['take_charge', 'progress', 'hand_in'],
  ...more,
});
const burden = { org: police, minutes: 1200, tasks: 2, askedBy: [{ org: bureau, minutes: 1200, tasks: 2 }] };

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function drawn(at: 'board' | 'one', tasks: object[], address = '/tasks'): unknown[] {
  const said: unknown[] = [];
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const { pathname } = new URL(String(input instanceof Request ? input.url : input), 'http://localhost');
    if (init?.method === 'POST' && pathname.startsWith('/api/tasks'))
      said.push([pathname, JSON.parse(init.body as string)]);
    if (pathname.startsWith('/api/attachments'))
      return Response.json({ come: 8, isReady: pathname.endsWith('finish') });
    if (pathname === '/api/tasks') return Response.json({ items: tasks, total: tasks.length, page: 1, size: 200 });
    if (pathname === '/api/tasks/burden') return Response.json({ items: [burden], total: 1, page: 1, size: 200 });
    if (pathname.startsWith('/api/tasks/')) return Response.json(tasks[0]);
    throw new Error(`nobody answers at ${pathname}`);
  });
  render(
    <ScreenFrame
      at={at === 'board' ? address : `/tasks/${id(4)}`}
      language="zh"
      path={at === 'board' ? '/tasks' : '/tasks/$id'}
      session={session}
    >
      {at === 'board' ? <TasksPage /> : <TaskPage />}
    </ScreenFrame>,
  );
  return said;
}

it('shows tasks by department, the loudest first, and what is asked of whom', async () => {
  drawn('board', [
    task(4),
    task(5, { urgency: 'due_soon' }),
    task(6, { owner: civil, urgency: 'late' }),
    task(7, { owner: civil, state: 'suspended' }),
  ]);
  await screen.findByRole('heading', { name: '4 项任务在办，其中 1 项超期，0 项落后，1 项快到期' });
  expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent?.trim())).toEqual([
    '民政局：2 项',
    '公安局：2 项',
    expect.stringContaining('要各部门花多少时间'),
  ]);
  expect(screen.getAllByRole('link').map(({ textContent }) => textContent)).toEqual([
    '任务6',
    '任务7',
    '任务5',
    '任务4',
  ]);
  screen.getByText('超期');
  screen.getByText('暂停');
  expect(await screen.findByText('1,200 分钟，2 项')).toBeDefined();
  screen.getByText('县教育局 1,200 分钟');
});

it.each([
  ['2026-11-29', '2026年第48周'],
  ['2027-01-03', '2026年第53周'],
])('a week begins on Monday, and is told in Chinese: %s', async (day, told) => {
  drawn('board', [], `/tasks?week=${day}`);
  expect(await screen.findByLabelText('哪一周')).toHaveProperty('value', told);
});

it('its owner says how far it is with evidence, of the version he saw', async () => {
  const said = drawn('one', [task(4)]);
  await screen.findByText('公安局报进度：40%');
  expect(screen.queryByRole('button', { name: '审核通过' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: '报进度' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.clear(within(dialog).getByLabelText('进度'));
  await userEvent.type(within(dialog).getByLabelText('进度'), '60');
  await userEvent.type(within(dialog).getByLabelText('说明和佐证'), '巡逻记录已上墙');
  await userEvent.click(within(dialog).getByRole('button', { name: '报进度' }));
  await waitFor(() =>
    expect(said).toEqual([[`/api/tasks/${id(4)}/progress`, { seen: 3, progress: 60, said: '巡逻记录已上墙' }]]),
  );
});

const paper = { id: id(8), sort: 'document', name: '验收表.pdf', alt: '', size: 2048, width: null, height: null };
const shown = { id: id(9), shows: '画好的斑马线', org: police, addedAt: '2026-11-10T01:00:00.000Z', file: paper };

it('whoever does a task adds files, each with what it shows, and takes them away', async () => {
  const said = drawn('one', [task(4, { evidence: [shown], grade: 'C' })]);
  await screen.findByText('证据等级 C：承办单位自己说的，附有佐证。');
  expect(screen.getByRole('link', { name: /验收表\.pdf/ }).getAttribute('href')).toContain(`/api/attachments/${id(8)}`);
  await userEvent.click(screen.getByRole('button', { name: '添加佐证' }));
  const adding = await screen.findByRole('dialog');
  await userEvent.click(within(adding).getByRole('button', { name: /添加佐证/ }));
  await within(adding).findByText('请先选文件；没有传成的，再试一次或者去掉。');
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (input) await userEvent.upload(input, new File(['%PDF-1.7'], '记录.pdf', { type: 'application/pdf' }));
  await within(adding).findByText('已传好');
  await userEvent.type(within(adding).getByLabelText('说明什么'), '巡逻记录');
  await userEvent.click(within(adding).getByRole('button', { name: /添加佐证/ }));
  const added = { seen: 3, files: [{ file: expect.any(String), shows: '巡逻记录' }] };
  await waitFor(() => expect(said).toContainEqual([`/api/tasks/${id(4)}/evidence`, added]));
  await userEvent.click(await screen.findByRole('button', { name: '拿掉“画好的斑马线”' }));
  await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: /拿\s?掉/ }));
  const removed = { seen: 3, evidence: id(9) };
  await waitFor(() => expect(said).toContainEqual([`/api/tasks/${id(4)}/evidence-removal`, removed]));
});

it('the evidence of a task that is over is frozen', async () => {
  drawn('one', [task(4, { state: 'done', evidence: [shown], grade: 'B', mayShow: false, may: [] })]);
  await screen.findByText('证据等级 B：承办单位附有佐证，交办单位审核通过。');
  screen.getByText('任务已经结束，佐证不能再改。');
  expect(screen.queryByRole('button', { name: /佐证|拿掉/ })).toBeNull();
});

it('a task is suspended for a reason, and says what that means', async () => {
  const said = drawn('one', [task(4, { may: ['suspend', 'withdraw'] })]);
  await userEvent.click(await screen.findByRole('button', { name: '暂停' }));
  const dialog = await screen.findByRole('dialog');
  within(dialog).getByText('暂停期间不计时。');
  await userEvent.type(within(dialog).getByLabelText('理由'), '雨季不能施工');
  await userEvent.click(within(dialog).getByRole('button', { name: /暂\s?停/ }));
  await waitFor(() => expect(said).toEqual([[`/api/tasks/${id(4)}/suspension`, { seen: 3, reason: '雨季不能施工' }]]));
});
