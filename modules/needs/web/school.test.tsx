import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SchoolPage } from '#modules/needs/web/SchoolPage.tsx';
import { lastPage } from '#modules/needs/web/SchoolWaiting.tsx';
import type { Session } from '#platform/browser/session.ts';
import { ScreenFrame } from '#web/app/ScreenFrame.tsx';

const id = (digit: number): string => `0199a000-0000-7000-8000-00000000000${digit}`;
const role = { id: 'r1', role: 'school_leader', title: '校长 · 东冲村小学' };
const session: Session = {
  person: { id: 'p1', name: '朱校长' },
  county: { code: '990101', name: '云岭县' },
  role,
  roles: [role],
};
const need = (digit: number, daysAgo: number, more = {}) => ({
  id: id(digit),
  scope: 'pupil',
  category: 'mental',
  urgency: 2,
  pupilName: `学生${digit}`,
  state: 'open',
  unmet: null,
  openedAt: new Date(Date.now() - daysAgo * 86_400_000 - 60_000).toISOString(),
  ...more,
});
const evening = 'DTSTART;TZID=Asia/Shanghai:20260901T190000\nDURATION:PT45M\nRRULE:FREQ=WEEKLY;BYDAY=TU,TH';
const service = (digit: number, state: string, meetings: unknown[]) => ({
  id: id(digit),
  called: `小${digit}`,
  brief: { category: 'mental', providerName: '陈静', schedule: evening },
  state,
  meetings,
});
const classes = [
  { id: id(5), name: '1年级1班', stage: 'primary', grade: 1, pupils: 16 },
  { id: id(6), name: '2年级1班', stage: 'primary', grade: 2, pupils: 20 },
];

/** Newest first, as the server gives them. */
let open: unknown[] = [];
let services: unknown[] = [];
let asked: string[] = [];

beforeEach(() => {
  asked = [];
  vi.stubGlobal('fetch', async (input: RequestInfo | URL) => {
    const url = new URL(String(input instanceof Request ? input.url : input), 'http://localhost');
    const page = (items: unknown[], total = items.length) => Response.json({ items, total, page: 1, size: 20 });
    asked.push(url.pathname + url.search);
    if (url.pathname === '/api/needs') {
      const state = url.searchParams.get('state');
      if (url.searchParams.get('size') !== '1') return page(open);
      return page([], { open: open.length, offered: 2, engaged: 1, closed: 0 }[state ?? ''] ?? -1);
    }
    if (url.pathname === '/api/engagements') return page(services);
    if (url.pathname === '/api/classes') return page(classes);
    return page([{ code: 'mental', parent: null, nameZh: '心理健康', nameEn: 'Mental health' }]);
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const opened = () =>
  render(
    <ScreenFrame at="/school" path="/school" session={session}>
      <SchoolPage />
    </ScreenFrame>,
  );
const panel = async (name: RegExp) =>
  within((await screen.findByRole('heading', { level: 2, name })).closest('section') ?? document.body);

describe('a school’s own page', () => {
  it('says how many wait, and leads from each number to what it counts', async () => {
    open = [need(1, 3)];
    services = [];
    opened();
    expect(await screen.findByRole('heading', { level: 1, name: '本校有 1 个需求还在找人' })).toBeTruthy();
    const offered = within(await screen.findByRole('article', { name: '已发意向，等待答复' }));
    expect(await offered.findByText('2')).toBeTruthy();
    expect(offered.getByRole('link').getAttribute('href')).toBe('/needs?state=offered');
    expect(within(screen.getByRole('article', { name: '已完成' })).queryByRole('link')).toBeNull();
  });

  it('lists what has waited longest first, with why, and the way to all', async () => {
    open = [1, 2, 3, 4, 5, 6, 7].map((digit) => need(digit, digit * 10, digit === 7 ? { unmet: 'too_far' } : {}));
    opened();
    const waiting = await panel(/等得最久的/);
    await waiting.findByRole('link', { name: '学生7 · 心理健康' });
    const lines = waiting.getAllByRole('listitem').map((line) => line.textContent);
    expect(lines).toHaveLength(6);
    expect(lines[0]).toContain('学生7');
    expect(lines[0]).toContain('等了 70 天');
    expect(lines[0]).toContain('太远，且不能远程');
    expect(waiting.getByRole('link', { name: '看全部 7 个' }).getAttribute('href')).toBe('/needs?state=open');
  });

  it('asks for no list of needs when none is open, and says so', async () => {
    open = [];
    opened();
    expect(await screen.findByText('没有等着的需求。')).toBeTruthy();
    expect(screen.getByRole('heading', { level: 1, name: '本校现在没有等着的需求' })).toBeTruthy();
    expect(asked.filter((one) => one.startsWith('/api/needs') && !one.includes('size=1&'))).toEqual([]);
  });

  it('shows the services under way with their next meeting, not those that have ended', async () => {
    open = [];
    const at = (state: string, day: string) => ({ state, at: `${day}T11:00:00.000Z` });
    services = [
      service(1, 'active', [at('proposed', '2999-03-02'), at('proposed', '2999-03-01'), at('held', '2999-02-01')]),
      service(2, 'active', []),
      service(3, 'completed', []),
    ];
    opened();
    const underWay = await panel(/正在进行的服务/);
    const lines = (await underWay.findAllByRole('listitem')).map((line) => line.textContent);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain('下次 3月1日周五 19:00');
    expect(lines[1]).toContain('还没约时间');
  });

  it('counts the pupils of each class', async () => {
    opened();
    const byClass = await panel(/各班学生/);
    expect(await byClass.findByText('2 个班，36 名学生')).toBeTruthy();
    expect(byClass.getAllByRole('listitem').map((line) => line.textContent)).toEqual(['1年级1班16', '2年级1班20']);
  });
});

describe('the last page of a list', () => {
  it('is the whole list when that is short, and never nearly empty when it is long', () => {
    expect(lastPage(0)).toEqual({ page: '1', size: '1' });
    expect(lastPage(7)).toEqual({ page: '1', size: '7' });
    expect(lastPage(201)).toEqual({ page: '2', size: '101' });
    expect(lastPage(1_000)).toEqual({ page: '5', size: '200' });
  });
});
