import { cleanup, render, screen, within } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OwnScreen } from '#modules/needs/phone/OwnScreen.tsx';
import { ServicesScreen } from '#modules/needs/phone/ServicesScreen.tsx';
import { drawer } from '#phone/outbox/drawer.ts';
import { ScreenFrame } from '#phone/app/ScreenFrame.tsx';
import type { Session } from '#platform/browser/session.ts';

const id = (digit: number): string => `0199a000-0000-7000-8000-00000000000${digit}`;
const role = { id: 'r1', role: 'volunteer', title: '志愿者' };
const session: Session = {
  person: { id: 'p1', name: '陈静' },
  county: { code: '990101', name: '云岭县' },
  role,
  roles: [role],
};
const evening = 'DTSTART;TZID=Asia/Shanghai:20260901T190000\nDURATION:PT45M\nRRULE:FREQ=WEEKLY;BYDAY=TU,TH';
const meeting = (digit: number, at: string, more = {}) => ({
  id: id(digit),
  at,
  minutes: 45,
  place: '心理室',
  remote: false,
  state: 'proposed',
  mayConfirm: false,
  ...more,
});
const service = {
  id: id(1),
  side: 'provider',
  called: '小雨',
  brief: { schoolName: '东冲村小学', resourceTitle: '晚间心理陪伴', schedule: evening },
  state: 'active',
  meetings: [
    meeting(3, '2999-03-02T11:00:00.000Z'),
    meeting(4, '2999-03-01T11:00:00.000Z', { remote: true }),
    meeting(5, '2020-03-01T11:00:00.000Z', { mayConfirm: true }),
    meeting(6, '2020-02-01T11:00:00.000Z'),
  ],
};
const resource = {
  id: id(2),
  title: '晚间心理陪伴',
  schedule: evening,
  capacity: 3,
  remaining: 2,
  state: 'published',
};

let moved: unknown[] = [];

function serve(services: unknown[], resources: (typeof resource)[], offers: unknown[] = []): void {
  const page = (items: unknown[]): Response => Response.json({ items, total: items.length, page: 1, size: 50 });
  let own = resources;
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(
      new URL(String(input instanceof Request ? input.url : input), 'http://localhost'),
      init,
    );
    const { pathname } = new URL(request.url);
    if (request.method === 'PUT') {
      const { state } = (await request.json()) as { state: string };
      moved.push([pathname, state]);
      own = own.map((one) => ({ ...one, state }));
      return Response.json(own[0]);
    }
    if (pathname === '/api/engagements') return page(services);
    return page(pathname === '/api/offers' ? offers : own);
  });
}

const opened = () =>
  render(
    <ScreenFrame at="/services" path="/services" session={session}>
      <OwnScreen />
    </ScreenFrame>,
  );
const cardOf = async (name: string): Promise<HTMLElement> =>
  (await screen.findByRole('heading', { name })).closest('section') ?? document.body;

beforeEach(async () => {
  moved = [];
  await drawer.clear('');
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('what somebody who helps sees of his own', () => {
  it('shows first what is to be confirmed, then the next meetings, and no past ones', async () => {
    serve([service], []);
    opened();
    await screen.findByRole('heading', { name: '接下来的见面' });
    const times = screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent ?? '');
    expect(times.filter((text) => text.includes('19:00'))).toEqual([
      expect.stringMatching(/^3月1日周日/),
      expect.stringMatching(/^3月1日周五/),
      expect.stringMatching(/^3月2日周六/),
    ]);
    expect(screen.getByText('等您确认')).toBeTruthy();
    expect(screen.getByText('小雨 · 东冲村小学 · 视频')).toBeTruthy();
  });

  it('says how many offers wait, counting only those he may answer', async () => {
    serve([service], [], [{ mayAnswer: true }, { mayAnswer: false }]);
    opened();
    expect(await screen.findByText('有 1 个意向等您决定')).toBeTruthy();
  });

  it('tells what is free this week, pauses it, and takes that back', async () => {
    serve([], [resource]);
    opened();
    expect(within(await cardOf('晚间心理陪伴')).getByText('本周还有 2 个名额，共 3 个')).toBeTruthy();
    expect(screen.getByText('周二、周四 19:00–19:45')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '先暂停' }));
    expect(await screen.findByRole('button', { name: '重新开始' })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '撤销' }));
    expect(await screen.findByRole('button', { name: '先暂停' })).toBeTruthy();
    expect(moved).toEqual([
      [`/api/resources/${id(2)}/state`, 'paused'],
      [`/api/resources/${id(2)}/state`, 'published'],
    ]);
  });

  it('leaves a draft to the bureau', async () => {
    serve([], [{ ...resource, state: 'draft' }]);
    opened();
    const card = within(await cardOf('晚间心理陪伴'));
    expect(card.getByText('等教育局审核')).toBeTruthy();
    expect(card.queryByRole('button')).toBeNull();
  });

  it('names to a family who comes, and marks what has ended', async () => {
    serve([{ ...service, side: 'served', brief: { ...service.brief, providerName: '陈静' } }], []);
    render(
      <ScreenFrame at="/services" path="/services" session={{ ...session, role: { ...role, role: 'guardian' } }}>
        <ServicesScreen />
      </ScreenFrame>,
    );
    expect(await screen.findByText('陈静 · 东冲村小学 · 视频')).toBeTruthy();
    expect(screen.getByRole('heading', { name: '和陈静 · 东冲村小学' })).toBeTruthy();
    expect(screen.queryByText('已经结束')).toBeNull();
    cleanup();
    serve([{ ...service, state: 'ended' }], []);
    opened();
    expect(await screen.findByText('已经结束')).toBeTruthy();
    expect(screen.queryByRole('heading', { name: '接下来的见面' })).toBeNull();
  });

  it('says how to begin to whoever offers nothing yet', async () => {
    serve([], []);
    opened();
    expect(await screen.findByText('您还没有登记能提供的服务。')).toBeTruthy();
    expect(screen.getByRole('link', { name: '去登记' }).getAttribute('href')).toBe('/resources/new');
  });
});
