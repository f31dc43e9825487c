import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { IndicatorsPage } from '#modules/evaluation/web/IndicatorsPage.tsx';
import type { Session } from '#platform/browser/session.ts';
import { ScreenFrame } from '#web/app/ScreenFrame.tsx';

const sessionOf = (role: string): Session => {
  const held = { id: 'r1', role, title: '云岭县' };
  const county = { code: '990101', name: '云岭县' };
  return { person: { id: 'p1', name: '何立新' }, county, role: held, roles: [held] };
};

const id = (n: number): string => `0199a000-0000-7000-8000-00000000000${n}`;
const period = {
  id: id(1),
  kind: 'term',
  name: '2025 年秋季学期',
  began: '2025-09-01',
  ended: '2026-01-31',
  state: 'open',
  steps: 1,
  version: 3,
  readAt: '2026-02-01T01:00:00.000Z',
  snapshots: 0,
  reason: '',
};
const both = (zh: string, en: string) => ({ zh, en });
const met = {
  code: 'needs_met',
  version: 2,
  changedAt: '2026-01-01T00:00:00.000Z',
  section: 'resources',
  name: both('需求满足率', 'Needs met'),
  about: both('办成的需求 ÷ 受理的需求', 'Served over accepted'),
  level: 'school',
  kind: 'share',
  numerator: 'needs_served.sum()',
  denominator: 'needs_accepted.sum()',
  unmeasured: both('', ''),
  target: 0.85,
  aims: 'more',
  band: { least: null, most: null },
  gaming: both('劝人撤回', 'People are talked into withdrawing'),
  counter: null,
  grade: 'A',
  facts: ['needs_accepted', 'needs_served'],
};
const myopia = {
  ...met,
  code: 'myopia',
  name: both('筛查性近视率', 'Myopia by screening'),
  numerator: '',
  denominator: '',
  unmeasured: both('系统还没有健康模块。', 'There is no module for health yet.'),
  grade: null,
  facts: [],
};
const told = (value: number, numerator: number, denominator: number) => ({
  value,
  least: 0.5,
  most: 0.9,
  numerator,
  denominator,
  why: null,
});
const without = (why: string) => ({ value: null, least: null, most: null, numerator: null, denominator: null, why });
const result = {
  indicator: met,
  county: told(0.75, 75, 100),
  urban: told(0.9, 45, 50),
  rural: without('few'),
  schools: { told: 2, untold: 1 },
  standing: 'missed',
};
const unmeasured = {
  ...result,
  indicator: myopia,
  county: without('unmeasured'),
  urban: without('unmeasured'),
  standing: 'none',
};
const facts = [
  { code: 'needs_served', title: '办成的需求', about: '服务已经完成的', unit: '项', grade: 'A' },
  { code: 'needs_accepted', title: '受理的需求', about: '没有撤回的', unit: '项', grade: 'A' },
];
const schools = [{ org: id(5), name: '石塘乡中心小学', isRural: true, measured: told(0.6, 12, 20) }];
const page = (items: object[]) => ({ items, total: items.length, page: 1, size: 200 });

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

interface Sent {
  method: string;
  path: string;
  body: unknown;
}

/** Draws the page over what is held, and gives what is sent. */
function drawn(held: { periods?: object[]; results?: object[] } = {}, role = 'official'): Sent[] {
  const sent: Sent[] = [];
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const { pathname } = new URL(String(input instanceof Request ? input.url : input), 'http://localhost');
    if (init?.method && init.method !== 'GET') {
      sent.push({ method: init.method, path: pathname, body: JSON.parse(init.body as string) });
      if (pathname === '/api/formulas/checks') return Response.json({ facts: ['needs_served'], grade: 'A' });
      return Response.json(pathname.startsWith('/api/indicators/') ? met : { ...period, state: 'closed' });
    }
    if (pathname === '/api/evaluation-periods') return Response.json(page(held.periods ?? [period]));
    if (pathname.endsWith('/results')) return Response.json(page(held.results ?? [result, unmeasured]));
    if (pathname.endsWith('/schools')) return Response.json(page(schools));
    if (pathname === '/api/facts') return Response.json(page(facts));
    throw new Error(`nobody answers at ${pathname}`);
  });
  render(
    <ScreenFrame at="/indicators" language="zh" path="/indicators" session={sessionOf(role)}>
      <IndicatorsPage />
    </ScreenFrame>,
  );
  return sent;
}

it('says how many are measured and on target, and tells what is without a figure apart', async () => {
  drawn();
  expect(
    await screen.findByRole('heading', { level: 1, name: /1 个指标有数，0 个达到目标，1 个没有达到/ }),
  ).toBeTruthy();
  const row = within(await screen.findByRole('row', { name: /需求满足率/ }));
  expect(row.getByText('75%')).toBeTruthy();
  expect(row.getByText('75 / 100，50% 至 90%')).toBeTruthy();
  expect(row.getByText('为保护孩子，不显示')).toBeTruthy();
  expect(row.getByText('没有达到')).toBeTruthy();
  const other = within(screen.getByRole('table', { name: '还不能计算的指标' }));
  expect(other.getByText('系统还没有健康模块。')).toBeTruthy();
});

it('opens to the formula, the facts it reads, how it may be abused, and each school', async () => {
  drawn();
  await userEvent.click(await screen.findByRole('button', { name: /展开|Expand/ }));
  expect(await screen.findByText('needs_served.sum() ÷ needs_accepted.sum()')).toBeTruthy();
  expect(await screen.findByText(/受理的需求（项）：没有撤回的/)).toBeTruthy();
  expect(screen.getByText(/劝人撤回/)).toBeTruthy();
  expect(await screen.findByRole('row', { name: /石塘乡中心小学 乡村 60%/ })).toBeTruthy();
});

it('closes a period that is over by the version that was seen', async () => {
  const sent = drawn();
  await userEvent.click(await screen.findByRole('button', { name: '关闭' }));
  expect(await screen.findByText('已关闭，等同事审定')).toBeTruthy();
  expect(sent).toEqual([{ method: 'POST', path: `/api/evaluation-periods/${period.id}/closings`, body: { seen: 3 } }]);
});

it('says an indicator anew, with its formula tried first', async () => {
  const sent = drawn();
  await userEvent.click(await screen.findByRole('button', { name: /展开|Expand/ }));
  await userEvent.click(await screen.findByRole('button', { name: '修改' }));
  const dialog = within(await screen.findByRole('dialog', { name: /修改指标：需求满足率/ }));
  await userEvent.click(dialog.getByRole('button', { name: '试一试公式' }));
  expect(await dialog.findByText('公式可以计算，证据等级 A。')).toBeTruthy();
  await userEvent.clear(dialog.getByRole('spinbutton', { name: '目标' }));
  await userEvent.type(dialog.getByRole('spinbutton', { name: '目标' }), '0.9');
  await userEvent.click(dialog.getByRole('button', { name: '存为新的一版' }));
  expect(await screen.findByText('已存为新的一版')).toBeTruthy();
  expect(sent.at(-1)).toMatchObject({
    method: 'PUT',
    path: '/api/indicators/needs_met',
    body: { target: 0.9, seen: 2, numerator: 'needs_served.sum()', unmeasured: both('', '') },
  });
});

it('a department reads results, and neither schools nor acts', async () => {
  drawn({}, 'department');
  await userEvent.click(await screen.findByRole('button', { name: /展开|Expand/ }));
  expect(await screen.findByText('needs_served.sum() ÷ needs_accepted.sum()')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '关闭' })).toBeNull();
  expect(screen.queryByRole('button', { name: '修改' })).toBeNull();
  expect(screen.queryByRole('row', { name: /石塘乡中心小学/ })).toBeNull();
});

it('before the first period it says what to do, to whoever may', async () => {
  drawn({ periods: [] });
  expect(await screen.findByRole('heading', { level: 1, name: '还没有评价过任何期间' })).toBeTruthy();
  expect(screen.getByRole('button', { name: '评价一个期间' })).toBeTruthy();
  cleanup();
  drawn({ periods: [] }, 'school_leader');
  expect(await screen.findByText(/县教育局定下第一个期间以后/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: '评价一个期间' })).toBeNull();
});
