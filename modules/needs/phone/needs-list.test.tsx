import { cleanup, render, screen } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NeedScreen } from '#modules/needs/phone/NeedScreen.tsx';
import { NeedsScreen } from '#modules/needs/phone/NeedsScreen.tsx';
import { drawer } from '#phone/outbox/drawer.ts';
import { ScreenFrame } from '#phone/app/ScreenFrame.tsx';
import type { Session } from '#platform/browser/session.ts';

const id = (digit: number): string => `0199a000-0000-7000-8000-00000000000${digit}`;
const as = (role: string): Session => {
  const one = { id: 'r1', role, title: role };
  return { person: { id: 'p1', name: '王奶奶' }, county: { code: '990101', name: '云岭县' }, role: one, roles: [one] };
};
const need = {
  id: id(1),
  scope: 'pupil',
  category: 'mental',
  urgency: 2,
  mode: 'either',
  schedule: null,
  wantedFrom: '2026-11-24',
  wantedTo: '2027-01-19',
  words: '喜欢画画',
  state: 'open',
  unmet: 'too_far',
  orgName: '东冲村小学',
  pupilName: '林小雨',
  consent: 'asked',
  decision: null,
  openedAt: '2026-11-24T02:00:00.000Z',
};

const why = {
  state: 'open',
  offer: null,
  unmet: 'full',
  nearest: [
    { resource: id(3), title: '晚间谈心', providerName: '陈老师', km: 11, remote: false, reason: 'full' },
    { resource: id(4), title: '远程辅导', providerName: '王老师', km: 0, remote: true, reason: null },
  ],
  placesWent: '2026-11-20',
  wouldHelp: ['place', 'nearer'],
  yourself: [['allow_remote', 'any_time']],
};

let asked: string[] = [];

function serve(now: typeof need, items: unknown[] = [now]): void {
  let state = now;
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(
      new URL(String(input instanceof Request ? input.url : input), 'http://localhost'),
      init,
    );
    const path = new URL(request.url).pathname;
    if (request.method === 'POST') {
      asked.push(path);
      state = { ...state, state: 'withdrawn' };
      return Response.json(state);
    }
    if (path === '/api/categories')
      return Response.json({ items: [{ code: 'mental', parent: null, nameZh: '心理健康', nameEn: 'Mental health' }] });
    if (path.endsWith('/why')) return Response.json(why);
    if (path === '/api/needs') return Response.json({ items, total: items.length, page: 1, size: 20 });
    return Response.json(state);
  });
}

const opened = (path: string, at: string, page: ReactNode, role = 'guardian') =>
  render(
    <ScreenFrame at={at} path={path} session={as(role)}>
      {page}
    </ScreenFrame>,
  );
const openedOne = (role?: string) => opened('/needs/:id', `/needs/${id(1)}`, <NeedScreen />, role);

beforeEach(async () => {
  asked = [];
  await drawer.clear('');
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('following a need on the phone', () => {
  it('lists what was asked for with its state in plain words', async () => {
    serve(need, [need, { ...need, id: id(2), scope: 'class', pupilName: null, state: 'engaged', unmet: null }]);
    opened('/needs', '/needs', <NeedsScreen />);
    expect(await screen.findByRole('heading', { name: '心理健康 · 林小雨' })).toBeTruthy();
    expect(screen.getByRole('heading', { name: '心理健康 · 一个班' })).toBeTruthy();
    expect(screen.getByText('正在找人')).toBeTruthy();
    expect(screen.getByText('双方都接受了，服务已经开始。')).toBeTruthy();
  });

  it('says what the list is for while it is empty', async () => {
    serve(need, []);
    opened('/needs', '/needs', <NeedsScreen />);
    expect(await screen.findByText('还没有提出过需求。')).toBeTruthy();
    expect(screen.getByRole('link', { name: '提出需求' })).toBeTruthy();
  });

  it('shows what still waits on this phone, even where the list itself cannot be read', async () => {
    vi.stubGlobal('fetch', async () => Response.error());
    const act = {
      id: '1',
      who: '990101 p1 r1',
      endpoint: 'needs.openNeed',
      sent: {},
      key: 'k',
      title: '提出需求：心理健康 · 林小雨',
      at: '2026-11-24T08:00:00Z',
    };
    await drawer.put('act 1', act);
    await drawer.put('act 2', { ...act, id: '2', endpoint: 'people.decideConsent', title: '您的决定' });
    opened('/needs', '/needs', <NeedsScreen />);
    expect(await screen.findByRole('heading', { name: act.title }, { timeout: 10_000 })).toBeTruthy();
    expect(screen.getByText('等网络')).toBeTruthy();
    expect(screen.queryByText('您的决定')).toBeNull();
    expect(screen.queryByText('还没有提出过需求。')).toBeNull();
  });

  it('says why nobody was found, and leads the family to the consent that is open', async () => {
    serve(need);
    openedOne();
    expect(await screen.findByText('有这类帮助，但太远，又不能视频。')).toBeTruthy();
    expect(screen.getByText('喜欢画画')).toBeTruthy();
    await userEvent.click(screen.getByRole('link', { name: '去看同意' }));
    expect(screen.getByLabelText('address').textContent).toBe('/consents');
  });

  it('does not lead a teacher to the family’s decision', async () => {
    serve(need);
    openedOne('homeroom');
    expect(await screen.findByText('是否同意这类服务，由孩子家里决定。')).toBeTruthy();
    expect(screen.queryByRole('link', { name: '去看同意' })).toBeNull();
  });

  it('takes a need back only after asking once more', async () => {
    serve(need);
    openedOne();
    await userEvent.click(await screen.findByRole('button', { name: '不需要了，撤回' }));
    expect(asked).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: '留着' }));
    expect(screen.queryByRole('button', { name: '撤回' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: '不需要了，撤回' }));
    await userEvent.click(screen.getByRole('button', { name: '撤回' }));
    expect(await screen.findByText('已撤回')).toBeTruthy();
    expect(asked).toEqual([`/api/needs/${id(1)}/withdraw`]);
    expect(screen.queryByRole('button', { name: '不需要了，撤回' })).toBeNull();
  });

  it('says on request why nobody was found yet, in sentences, and what the family can do', async () => {
    serve(need);
    openedOne();
    await userEvent.click(await screen.findByRole('button', { name: '为什么还没有轮到我？' }));
    expect(await screen.findByText(/11月20日.*安排过一次，名额先给了更等不得的。不是您做错了什么。/)).toBeTruthy();
    expect(screen.getByText('等到这样就行：空出一个名额，或者近处有人。')).toBeTruthy();
    expect(screen.getByText('视频也可以的话、别的时间也可以的话，现在就有合适的人。')).toBeTruthy();
    expect(screen.getAllByRole('listitem').map((one) => one.textContent)).toEqual([
      expect.stringMatching(/视频，可以，等安排$/),
      expect.stringMatching(/11 公里，名额满了$/),
    ]);
    expect(screen.queryByRole('button', { name: '为什么还没有轮到我？' })).toBeNull();
  });

  it('does not offer to take back what is already under way', async () => {
    serve({ ...need, state: 'engaged' });
    openedOne();
    expect(await screen.findByText('正在帮')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '不需要了，撤回' })).toBeNull();
    expect(screen.getByRole('link', { name: '去看服务' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: '为什么还没有轮到我？' })).toBeNull();
  });
});
