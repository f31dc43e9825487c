import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { FindingPage } from '#modules/evaluation/web/findings/FindingPage.tsx';
import { FindingsPage } from '#modules/evaluation/web/findings/FindingsPage.tsx';
import type { Session } from '#platform/browser/session.ts';
import { ScreenFrame } from '#web/app/ScreenFrame.tsx';

const sessionOf = (role: string): Session => {
  const held = { id: 'r1', role, title: '云岭县' };
  const county = { code: '990101', name: '云岭县' };
  return { person: { id: 'p1', name: '何立新' }, county, role: held, roles: [held] };
};

const id = (n: number): string => `0199a000-0000-7000-8000-00000000000${n}`;
const figure = {
  value: 0.25,
  least: 0.14,
  most: 0.4,
  numerator: 10,
  denominator: 40,
  why: null,
  period: id(1),
  snapshot: 1,
  at: '2026-11-03T01:00:00.000Z',
  version: 1,
  rules: 1,
};
const both = { zh: '需求满足率', en: 'Needs met' };
const finding = {
  id: id(2),
  title: '需求办成的少',
  indicator: { code: 'needs_met', name: both, kind: 'share' },
  place: 'county',
  school: null,
  figure,
  period: { id: id(1), name: '2026 年 10 月' },
  source: 'alert',
  stage: 'plan',
  task: null,
  rounds: 0,
  madeAt: '2026-11-04T01:00:00.000Z',
  version: 3,
};
const causes = ['availability', 'accessibility', 'acceptability', 'contact', 'quality'].map((cause) => ({
  cause,
  rating: cause === 'availability' ? 'main' : 'unknown',
  words: cause === 'availability' ? '乡镇没有心理老师' : '',
  unknown: cause === 'quality' ? '没有问过孩子' : '',
  rests: cause === 'availability' ? [{ code: 'needs_met', name: both, kind: 'share', place: 'county', figure }] : [],
}));
const round = {
  id: id(3),
  number: 1,
  task: { id: id(4), title: '送老师下乡', owner: '卫生健康局', state: 'done', dueOn: '2026-11-20' },
  aim: 0.6,
  againFrom: '2026-12-01',
  before: { ...figure, name: '2026 年 10 月' },
  after: { ...figure, value: 0.75, least: 0.6, most: 0.86, numerator: 30, name: '2026 年 12 月', isWhole: true },
  change: {
    outcome: 'changed',
    difference: { value: 0.5, least: 0.28, most: 0.66 },
    direction: 'better',
    isReached: true,
  },
  decision: null,
  decidedWhy: null,
  decidedAt: null,
};
const inFull = {
  ...finding,
  body: '四件里只办成一件。',
  report: null,
  causes: [] as object[],
  inTurn: [] as object[],
  letBeWhy: null,
  may: ['change', 'set_round', 'let_be'],
};
const said = { category: '', numerator: 'needs_served.sum()', denominator: 'needs_accepted.sum()' };
const indicator = (code: string, name: string) => ({
  ...said,
  code,
  name: { zh: name, en: name },
  version: 1,
  changedAt: '2026-01-01T00:00:00.000Z',
  section: 'resources',
  about: { zh: '', en: '' },
  level: 'school',
  kind: 'share',
  unmeasured: { zh: '', en: '' },
  target: null,
  aims: 'more',
  band: { least: null, most: null },
  gaming: { zh: '', en: '' },
  counter: null,
  grade: 'A',
  facts: [],
});
const page = (items: object[]) => ({ items, total: items.length, page: 1, size: 200 });

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

interface Sent {
  path: string;
  body: { causes?: { cause: string; rating: string; rests: string[] }[]; againFrom?: string };
}

/** Draws a page over what is held, and gives what is sent. */
function drawn(held: { list?: object[]; one?: object }, role = 'official'): Sent[] {
  const sent: Sent[] = [];
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const { pathname } = new URL(String(input instanceof Request ? input.url : input), 'http://localhost');
    if (init?.method && init.method !== 'GET') {
      sent.push({ path: pathname, body: JSON.parse(init.body as string) });
      return Response.json(held.one);
    }
    if (pathname === '/api/findings') return Response.json(page(held.list ?? []));
    if (pathname.startsWith('/api/findings/')) return Response.json(held.one);
    if (pathname === '/api/indicators')
      return Response.json(page([indicator('needs_met', '需求满足率'), indicator('categories_reached', '类别数')]));
    if (pathname === '/api/organisations')
      return Response.json(page([{ id: id(5), name: '卫生健康局', kind: 'department', isRunning: true }]));
    throw new Error(`nobody answers at ${pathname}`);
  });
  const [at, path] = held.one ? [`/findings/${id(2)}`, '/findings/$id'] : ['/findings', '/findings'];
  render(
    <ScreenFrame at={at} language="zh" path={path} session={sessionOf(role)}>
      {held.one ? <FindingPage /> : <FindingsPage />}
    </ScreenFrame>,
  );
  return sent;
}

it('the list says how many wait for a decision, and of each where it is, its figure and who does it', async () => {
  const task = { owner: '卫生健康局', dueOn: '2026-12-20', urgency: 'late' };
  drawn({ list: [finding, { ...finding, id: id(6), title: '另一个', stage: 'do', task }] });
  expect(await screen.findByRole('heading', { name: '2 个发现还在改进：0 个等着决定，1 个还没有布置' })).toBeTruthy();
  const row = within(screen.getByRole('row', { name: /另一个/ }));
  for (const text of ['全县', '25%', '执行', '任务在办', '超期']) expect(row.getByText(text)).toBeTruthy();
});

it('without findings it says where they are made', async () => {
  drawn({});
  expect(await screen.findByText('打开“指标”里的一个指标，点“写成发现”。')).toBeTruthy();
});

it('the sheet begins with what the county measures of each cause, and is said whole', async () => {
  const sent = drawn({ one: inFull });
  expect(await screen.findByText('还没有人查过原因。')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '布置任务' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: '查原因' }));
  const first = within(await screen.findByRole('group', { name: /^有没有 / }));
  await userEvent.click(first.getByRole('radio', { name: '主要原因' }));
  await userEvent.type(first.getByRole('textbox', { name: '根据什么这样说' }), '没有老师');
  await userEvent.click(screen.getByRole('button', { name: '保存' }));
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]).toMatchObject({ path: `/api/findings/${id(2)}`, body: { title: '需求办成的少', seen: 3 } });
  expect(sent[0]?.body.causes?.map(({ rating, rests }) => [rating, rests])).toEqual([
    ['main', ['categories_reached']],
    ['unknown', []],
    ['unknown', []],
    ['unknown', []],
    ['unknown', ['needs_met']],
  ]);
});

it('shows causes with the figures they rest on, and both figures of a round without saying why they differ', async () => {
  const sent = drawn({ one: { ...inFull, causes, inTurn: [round], stage: 'act', may: ['change', 'decide'] } });
  expect(await screen.findByText('变好了，差别不像是偶然')).toBeTruthy();
  for (const text of [
    /\+50 个百分点（\+28 至 \+66）/,
    /前后的差别不说明原因/,
    '到了目标',
    '不知道：没有问过孩子',
    '乡镇没有心理老师',
  ])
    expect(screen.getByText(text)).toBeTruthy();
  expect(screen.getByRole('link', { name: '送老师下乡' }).getAttribute('href')).toBe(`/tasks/${id(4)}`);
  expect(screen.getByRole('link', { name: '需求满足率' }).getAttribute('href')).toContain(`period=${id(1)}&version=1`);
  await userEvent.click(screen.getByRole('button', { name: '决定怎么办' }));
  await userEvent.click(await screen.findByRole('radio', { name: /^保持/ }));
  await userEvent.type(screen.getByRole('textbox', { name: '为什么' }), '写进明年的计划');
  await userEvent.click(screen.getByRole('button', { name: '保存' }));
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]?.body).toEqual({ decision: 'keep', why: '写进明年的计划', seen: 3 });
});

it('what was not measured cannot be kept; a reader who only reads has no buttons', async () => {
  const waiting = { ...round, after: null, change: null };
  drawn({ one: { ...inFull, causes, inTurn: [waiting], stage: 'check', may: ['change', 'decide'] } });
  await userEvent.click(await screen.findByRole('button', { name: '决定怎么办' }));
  expect((await screen.findByRole<HTMLInputElement>('radio', { name: /^保持/ })).disabled).toBe(true);
  cleanup();
  drawn({ one: { ...inFull, causes, may: [] } }, 'school_leader');
  await screen.findByText('乡镇没有心理老师');
  for (const name of ['查原因', '布置任务', '不处理']) expect(screen.queryByRole('button', { name })).toBeNull();
});

it('a task goes out with the aim as a share of one, and the day from which it is measured again', async () => {
  const sent = drawn({ one: { ...inFull, causes } });
  await userEvent.click(await screen.findByRole('button', { name: '布置任务' }));
  await userEvent.type(await screen.findByRole('textbox', { name: '任务' }), '送老师下乡');
  await userEvent.type(screen.getByRole('textbox', { name: '做什么，做到什么算完' }), '每月一次');
  await userEvent.click(screen.getByRole('combobox', { name: '谁来办' }));
  await userEvent.click(await screen.findByTitle('卫生健康局'));
  await userEvent.type(screen.getByRole('spinbutton', { name: '要花各单位多少分钟' }), '300');
  await userEvent.type(screen.getByRole('spinbutton', { name: '要到百分之几' }), '60');
  await userEvent.click(screen.getAllByRole('button', { name: '布置任务' }).at(-1) as HTMLElement);
  await waitFor(() => expect(sent).toHaveLength(1));
  expect(sent[0]).toMatchObject({
    path: `/api/findings/${id(2)}/rounds`,
    body: { owner: id(5), coOwners: [], aim: 0.6, workingDays: 20, minutes: 300, seen: 3 },
  });
  expect(sent[0]?.body.againFrom).toMatch(/^\d{4}-\d\d-01$/);
});
