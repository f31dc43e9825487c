import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { GlancePage } from '#modules/evaluation/web/glance/GlancePage.tsx';
import { TrendPage } from '#modules/evaluation/web/trend/TrendPage.tsx';
import type { Session } from '#platform/browser/session.ts';
import { ScreenFrame } from '#web/app/ScreenFrame.tsx';

const sessionOf = (role: string): Session => {
  const held = { id: 'r1', role, title: '云岭县' };
  const county = { code: '990101', name: '云岭县' };
  return { person: { id: 'p1', name: '何立新' }, county, role: held, roles: [held] };
};

const id = (n: number): string => `0199a000-0000-7000-8000-00000000000${n}`;
const periodOf = (n: number, month: string, more: object = {}) => ({
  id: id(n),
  kind: 'month',
  name: `2025 年 ${month} 月`,
  began: `2025-${month}-01`,
  ended: `2025-${month}-28`,
  state: 'frozen',
  steps: 1,
  version: 3,
  readAt: '2025-12-01T01:00:00.000Z',
  snapshots: 1,
  reason: '',
  ...more,
});
const both = (zh: string) => ({ zh, en: zh });
const indicator = (code: string, name: string) => ({
  code,
  version: 2,
  changedAt: '2025-01-01T00:00:00.000Z',
  section: 'resources',
  name: both(name),
  about: both(''),
  level: 'school',
  kind: 'share',
  numerator: 'needs_served.sum()',
  denominator: 'needs_accepted.sum()',
  unmeasured: both(''),
  target: 0.85,
  aims: 'more',
  band: { least: 0.2, most: null },
  gaming: both(''),
  counter: null,
  grade: 'A',
  facts: [],
});
const told = (value: number) => ({ value, least: null, most: null, numerator: null, denominator: null, why: null });
const without = (why: string) => ({ ...told(0), value: null, why });
const resultOf = (code: string, name: string, value: number, standing: string) => ({
  indicator: indicator(code, name),
  county: told(value),
  urban: told(value),
  rural: without('few'),
  schools: { told: 2, untold: 1 },
  standing,
});
const results = [
  resultOf('needs_met', '需求满足率', 0.75, 'missed'),
  resultOf('resources_in_use', '在用的资源', 0.1, 'outside'),
  resultOf('offers_taken', '意向成功率', 0.9, 'reached'),
];
const difference = { value: -0.05, least: -0.08, most: -0.02 };
const compared = {
  code: 'needs_met',
  name: both('需求满足率'),
  kind: 'share',
  now: told(0.75),
  before: told(0.8),
  difference,
  changed: [],
};
const own = (code: string, measured: object) => ({
  indicator: code,
  org: id(8),
  name: '石塘小学',
  isRural: true,
  measured,
});
const ofSchool = [own('needs_met', told(0.6)), own('offers_taken', without('untold'))];
const finding = {
  id: id(2),
  title: '需求办成的少',
  indicator: { code: 'needs_met', name: both('需求满足率'), kind: 'share' },
  place: 'county',
  school: null,
  figure: { ...told(0.25), period: id(1), snapshot: 1, at: '2025-11-03T01:00:00.000Z', version: 1, rules: 1 },
  period: { id: id(1), name: '2025 年 10 月' },
  source: 'alert',
  stage: 'plan',
  task: null,
  rounds: 0,
  madeAt: '2025-11-04T01:00:00.000Z',
  version: 3,
};
const points = [
  { period: periodOf(1, '08'), snapshot: 2, version: 1, measured: told(0.4), apart: null },
  { period: periodOf(3, '10'), snapshot: 1, version: 2, measured: without('few'), apart: 'missing' },
];
const burden = [{ org: { id: id(7), name: '卫健局' }, minutes: 600, tasks: 1, askedBy: [] }];
const page = (items: object[]) => ({ items, total: items.length, page: 1, size: 200 });

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** Draws a page, and gives what was asked, in order. */
function drawn(
  { at, periods, shown = results }: { at: string; periods: object[]; shown?: object[] },
  role = 'official',
): URL[] {
  const asked: URL[] = [];
  const replies: [RegExp, (url: URL) => object][] = [
    [/^\/api\/evaluation-periods$/, () => page(periods)],
    [/\/results$/, () => page(shown)],
    [
      /\/comparisons$/,
      () => page([compared, { ...compared, code: 'resources_in_use', before: without('few'), difference: null }]),
    ],
    [
      /\/schools$/,
      ({ searchParams }) =>
        page(ofSchool.filter((one) => [null, one.indicator].includes(searchParams.get('indicator')))),
    ],
    [/^\/api\/findings$/, () => page([finding])],
    [/^\/api\/tasks\/burden$/, () => page(burden)],
    [/^\/api\/facts$/, () => page([])],
    [
      /\/trend$/,
      () => ({
        indicator: indicator('needs_met', '需求满足率'),
        school: null,
        points,
        picture: { svg: '<svg xmlns="http://www.w3.org/2000/svg"/>', width: 720, height: 280 },
      }),
    ],
  ];
  vi.stubGlobal('fetch', async (input: RequestInfo | URL) => {
    const url = new URL(String(input instanceof Request ? input.url : input), 'http://localhost');
    asked.push(url);
    const reply = replies.find(([path]) => path.test(url.pathname));
    if (!reply) throw new Error(`nobody answers at ${url.pathname}`);
    return Response.json(reply[1](url));
  });
  const isTrend = at.startsWith('/indicators/');
  render(
    <ScreenFrame at={at} language="zh" path={isTrend ? '/indicators/$code' : '/evaluation'} session={sessionOf(role)}>
      {isTrend ? <TrendPage /> : <GlancePage />}
    </ScreenFrame>,
  );
  return asked;
}

const months = [
  periodOf(4, '12', { began: '2999-12-01', ended: '2999-12-31', state: 'open' }),
  periodOf(3, '10'),
  periodOf(1, '08'),
  periodOf(5, '07', { kind: 'term', state: 'open', snapshots: 0 }),
];

it('an official sees what is out of its range first, how far it is from the period before, what is due, and the burden', async () => {
  const asked = drawn({ at: '/evaluation', periods: months });
  await screen.findByRole('heading', { level: 1, name: '2025 年 10 月：1 个指标超出正常范围，1 个没有达到目标' });
  const table = within(await screen.findByRole('table', { name: '要看的指标' }));
  expect(table.getAllByRole('link').map(({ textContent }) => textContent)).toEqual(['在用的资源', '需求满足率']);
  expect(table.getByRole('link', { name: '需求满足率' }).getAttribute('href')).toBe(
    `/indicators/needs_met?kind=month&period=${id(3)}`,
  );
  expect(await table.findByText(/−5 个百分点/)).toBeTruthy();
  expect(table.getByText('那时没有能显示的数')).toBeTruthy();
  const compare = asked.find(({ pathname }) => pathname.endsWith('/comparisons'));
  expect(compare?.searchParams.get('with')).toBe(id(1));
  expect(screen.getByRole('link', { name: '2025 年 07 月' }).closest('li')?.textContent).toContain('可以关闭');
  expect(screen.queryByRole('link', { name: '2025 年 12 月' })).toBeNull();
  expect((await screen.findByText('卫健局')).closest('li')?.textContent).toContain('600');
  expect(await screen.findByRole('link', { name: '需求办成的少' })).toBeTruthy();
});

it('a school leader sees the county’s figure beside that of his own school, his findings, and nothing else', async () => {
  drawn({ at: '/evaluation', periods: months }, 'school_leader');
  await screen.findByRole('heading', { level: 1, name: '2025 年 10 月：本校有 1 个指标有数' });
  const rows = within(await screen.findByRole('table', { name: '本校和全县' })).getAllByRole('row');
  expect(rows.slice(1).map(({ textContent }) => textContent)).toEqual(['需求满足率60%75%不低于 85%']);
  expect(
    within(rows[1] as HTMLElement)
      .getByRole('link')
      .getAttribute('href'),
  ).toContain(`&place=school&school=${id(8)}`);
  expect(await screen.findByRole('link', { name: '需求办成的少' })).toBeTruthy();
  for (const name of ['要看的指标', '要关闭或审定的期间']) expect(screen.queryByText(name)).toBeNull();
});

it('a department sees no periods to close', async () => {
  drawn({ at: '/evaluation', periods: months, shown: results.slice(2) }, 'department');
  await screen.findByRole('heading', { level: 1, name: '2025 年 10 月：有数的指标都在正常范围内，也都达到目标' });
  expect(await screen.findByText('没有指标超出正常范围或没有达到目标。')).toBeTruthy();
  expect(screen.queryByText('要关闭或审定的期间')).toBeNull();
});

it('without a period it says who begins one', async () => {
  drawn({ at: '/evaluation', periods: [] });
  expect(await screen.findByText('县教育局定下第一个期间以后，就在这里看。')).toBeTruthy();
});

it('one indicator over time is a picture with its table: versions, what is missing, and what is not shown', async () => {
  const asked = drawn({ at: '/indicators/needs_met', periods: [] });
  await screen.findByRole('heading', { level: 1, name: '需求满足率（全县）：2 个月的定稿' });
  const picture = screen.getByRole('img', { name: '需求满足率的变化图，同样的数在下面的表里' });
  expect(picture.getAttribute('src')).toMatch(/^data:image\/svg\+xml;charset=utf-8,%3Csvg/);
  const rows = within(screen.getByRole('table', { name: '同样的数' })).getAllByRole('row');
  expect(rows[1]?.textContent).toBe('2025 年 10 月前面有期间没有评价为保护孩子，不显示第 1 版定稿指标第 2 版');
  expect(rows[2]?.textContent).toContain('40%第 2 版定稿指标第 1 版');
  await userEvent.click(screen.getByRole('radio', { name: '学期' }));
  await waitFor(() =>
    expect(asked.findLast(({ pathname }) => pathname.endsWith('/trend'))?.searchParams.get('kind')).toBe('term'),
  );
});

it('a department is not asked of schools', async () => {
  const asked = drawn({ at: '/indicators/needs_met', periods: [] }, 'department');
  expect(await screen.findByText('2025 年 10 月：这个数从哪里来')).toBeTruthy();
  expect(asked.filter(({ pathname }) => pathname.endsWith('/schools'))).toEqual([]);
});
