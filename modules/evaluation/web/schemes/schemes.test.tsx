import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { SchemesPage } from '#modules/evaluation/web/schemes/SchemesPage.tsx';
import type { Session } from '#platform/browser/session.ts';
import { ScreenFrame } from '#web/app/ScreenFrame.tsx';

const sessionOf = (role: string): Session => {
  const held = { id: 'r1', role, title: '云岭县' };
  const county = { code: '990101', name: '云岭县' };
  return { person: { id: 'p1', name: '何立新' }, county, role: held, roles: [held] };
};
const id = '0199a000-0000-7000-8000-000000000001';
const both = (zh: string) => ({ zh, en: zh });
const indicator = (code: string, name: string) => ({
  code,
  version: 1,
  changedAt: '2026-01-01T00:00:00.000Z',
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
  band: { least: null, most: null },
  gaming: both(''),
  counter: null,
  grade: 'A',
  facts: [],
});
const byHand = (...weights: number[]) => ({ how: 'hand', weights, comparisons: [] });
const scheme = {
  code: 'schools',
  version: 4,
  changedAt: '2026-01-01T00:00:00.000Z',
  party: 'school',
  name: '学校评价方案',
  weighing: byHand(70, 30),
  criteria: [
    { name: '资源', weighing: byHand(100), indicators: ['needs_met'] },
    { name: '对接', weighing: byHand(100), indicators: ['response_days'] },
  ],
};
const period = {
  id,
  kind: 'term',
  name: '2025 年秋季学期',
  began: '2025-09-01',
  ended: '2026-01-31',
  state: 'open',
  steps: 1,
  version: 3,
  readAt: null,
  snapshots: 0,
  reason: '',
};
const weighed = { weights: [0.7, 0.3], ratio: null, isEven: false };
const one = { weights: [1], ratio: null, isEven: false };
const tried = {
  weighed,
  criteria: [one, one],
  county: { org: null, name: '', isRural: null, score: 81.2, reported: 0.7 },
  scores: [{ org: id, name: '石塘乡中心小学', isRural: true, score: 66.6, reported: 1 }],
  turns: [{ indicator: 'needs_met', above: '城关小学', below: '石塘乡中心小学', percent: -12 }],
  agreement: [{ scheme: '另一个方案', tau: 0.82 }],
};
const page = (items: object[]) => ({ items, total: items.length, page: 1, size: 200 });

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** Draws the page, and gives what is tried and kept. */
function drawn(role = 'official', answer: object = tried): { tried: object[]; kept: object[] } {
  const sent: { tried: object[]; kept: object[] } = { tried: [], kept: [] };
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const { pathname } = new URL(String(input instanceof Request ? input.url : input), 'http://localhost');
    const body = (): object => JSON.parse(init?.body as string) as object;
    if (pathname.endsWith('/trials')) {
      sent.tried.push(body());
      return Response.json(answer);
    }
    if (init?.method === 'PUT') {
      sent.kept.push(body());
      return Response.json(scheme);
    }
    if (pathname === '/api/schemes') return Response.json(page([scheme]));
    if (pathname === '/api/evaluation-periods') return Response.json(page([period]));
    if (pathname === '/api/indicators')
      return Response.json(page([indicator('needs_met', '需求满足率'), indicator('response_days', '响应时长')]));
    throw new Error(`nobody answers at ${pathname}`);
  });
  render(
    <ScreenFrame at="/schemes" language="zh" path="/schemes" session={sessionOf(role)}>
      <SchemesPage />
    </ScreenFrame>,
  );
  return sent;
}

it('says the score of the county, of each school by name, and what would turn their order', async () => {
  drawn();
  const title = '学校评价方案：全县 81.2 分，有数的部分占 70%';
  expect(await screen.findByRole('heading', { level: 1, name: title })).toBeTruthy();
  expect(screen.getByText('各项：资源 70%，对接 30%')).toBeTruthy();
  expect(screen.getByRole('row', { name: '石塘乡中心小学 乡村 66.6 100%' })).toBeTruthy();
  expect(screen.getByText('“需求满足率”的权重减少 12%，石塘乡中心小学就赶上城关小学。')).toBeTruthy();
  expect(screen.getByText(/和“另一个方案”的先后一致程度：0.82/)).toBeTruthy();
});

it('tries each change before it is kept, and keeps it by the version that was seen', async () => {
  const sent = drawn();
  const weight = await screen.findByRole('spinbutton', { name: '“资源”的权重（%）' });
  await userEvent.clear(weight);
  await userEvent.type(weight, '60');
  await userEvent.tab();
  expect(await screen.findByText('合计 90%，要等于 100%')).toBeTruthy();
  await waitFor(() => expect(sent.tried.at(-1)).toMatchObject({ weighing: byHand(60, 30) }));
  expect(sent.kept).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: '存为新的一版' }));
  await waitFor(() => expect(sent.kept).toMatchObject([{ name: '学校评价方案', seen: 4, weighing: byHand(60, 30) }]));
});

it('compares in pairs both ways, and says when comparisons contradict each other', async () => {
  const sent = drawn('official', { ...tried, weighed: { weights: [0.6, 0.4], ratio: 0.31, isEven: false } });
  const how = within(await screen.findByRole('radiogroup', { name: '权重怎样定' }));
  await userEvent.click(how.getByRole('radio', { name: '两两比较' }));
  await userEvent.click(await screen.findByRole('combobox', { name: '“资源”和“对接”相比' }));
  await userEvent.click(await screen.findByTitle('前者重要 3 倍'));
  const weighing = {
    how: 'pairs',
    comparisons: [
      [1, 3],
      [1 / 3, 1],
    ],
  };
  await waitFor(() => expect(sent.tried.at(-1)).toMatchObject({ weighing }));
  expect(await screen.findByText(/比较前后矛盾（一致性比率 0.31/)).toBeTruthy();
});

it('a leader reads the score of his own school, changes nothing, and is told no rank', async () => {
  drawn('school_leader', { ...tried, turns: [], agreement: [] });
  expect(await screen.findByText(/这里只有本校的分，没有名次/)).toBeTruthy();
  expect(await screen.findByRole('row', { name: '石塘乡中心小学 乡村 66.6 100%' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: '存为新的一版' })).toBeNull();
  expect(screen.queryByRole('heading', { name: '结果稳不稳' })).toBeNull();
});
