import { cleanup, render, screen, waitFor } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OfferScreen } from '#modules/needs/phone/OfferScreen.tsx';
import { drawer } from '#phone/outbox/drawer.ts';
import { ScreenFrame } from '#phone/app/ScreenFrame.tsx';
import type { Session } from '#platform/browser/session.ts';

const id = (digit: number): string => `0199a000-0000-7000-8000-00000000000${digit}`;
const as = (role: string): Session => {
  const one = { id: 'r1', role, title: role };
  return { person: { id: 'p1', name: '王奶奶' }, county: { code: '990101', name: '云岭县' }, role: one, roles: [one] };
};
const offer = {
  id: id(1),
  side: 'served',
  mayAnswer: true,
  brief: {
    category: 'mental.2',
    scope: 'pupil',
    schoolName: '石塘乡中心小学' as string | null,
    townName: '石塘乡',
    stage: 'primary',
    grade: 4 as number | null,
    resourceTitle: '晚间心理陪伴',
    providerName: '陈静',
    remote: true,
    schedule: 'DTSTART;TZID=Asia/Shanghai:20260901T190000\nDURATION:PT45M\nRRULE:FREQ=WEEKLY;BYDAY=TU,TH',
    from: '2026-11-24',
    to: '2027-01-19',
  },
  why: [
    { name: 'remote', cost: 3, value: null },
    { name: 'time', cost: 1, value: 45 },
  ],
  state: 'open',
  answer: null as string | null,
  pupil: id(2) as string | null,
  pupilName: '林小雨' as string | null,
  consentNeeded: null,
  engagement: null,
  expiresAt: '2026-12-01T02:00:00.000Z' as string | null,
};

let sent: unknown[] = [];

function openedWith(now: typeof offer, role = 'guardian'): void {
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(
      new URL(input instanceof Request ? input.url : input.toString(), 'http://localhost'),
      init,
    );
    if (request.method === 'POST') sent.push(await request.json());
    return Response.json(now);
  });
  render(
    <ScreenFrame at={`/offers/${id(1)}`} path="/offers/:id" session={as(role)}>
      <OfferScreen />
    </ScreenFrame>,
  );
}

beforeEach(async () => {
  sent = [];
  await drawer.clear('');
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('an offer on the phone', () => {
  it('claims nothing the provider has not said, and says until when to answer', async () => {
    openedWith(offer);
    expect(await screen.findByRole('heading', { name: '为林小雨找到的人选：陈静' })).toBeTruthy();
    expect(screen.getByText('12月1日周二 10:00 前答复就可以')).toBeTruthy();
    expect(screen.getByText('为什么是这一对：通过视频见面；时间都合适')).toBeTruthy();
    expect(screen.queryByText(/愿意帮助|老师在场|近处没有/)).toBeNull();
  });

  it('is declined with a reason only where somebody wants to give one', async () => {
    openedWith(offer);
    const details = (await screen.findByText(/^说说原因/)).closest('details');
    expect(details?.open).toBe(false);
    await userEvent.type(screen.getByLabelText(/^说说原因/), '家里自己有办法');
    await userEvent.click(screen.getByRole('button', { name: '不用了' }));
    await waitFor(() => expect(sent).toEqual([{ answer: 'decline', reason: '家里自己有办法' }]));
  });

  it('is accepted without what was written for declining', async () => {
    openedWith(offer);
    await userEvent.type(await screen.findByLabelText(/^说说原因/), '算了');
    await userEvent.click(screen.getByRole('button', { name: '同意' }));
    await waitFor(() => expect(sent).toEqual([{ answer: 'accept' }]));
  });

  it('says that an answer given without a network is kept', async () => {
    openedWith(offer);
    const accept = await screen.findByRole('button', { name: '同意' });
    vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('no network')));
    await userEvent.click(accept);
    expect(await screen.findByText('您的答复记在这部手机上，连上网就送到。')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '同意' })).toBeNull();
  });

  it('asks nothing of a teacher while the family decides', async () => {
    openedWith({ ...offer, mayAnswer: false }, 'homeroom');
    expect(await screen.findByText('正在等双方答复。')).toBeTruthy();
    expect(screen.queryByText(/等您决定|您已接受/)).toBeNull();
    expect(screen.queryByRole('button', { name: '不用了' })).toBeNull();
  });

  it('tells a volunteer the town and the stage, not the school, before both have accepted', async () => {
    const brief = { ...offer.brief, schoolName: null, grade: null };
    openedWith({ ...offer, side: 'provider', brief, pupil: null, pupilName: null }, 'volunteer');
    expect(await screen.findByRole('heading', { name: '石塘乡 · 一名小学生' })).toBeTruthy();
  });

  it('has ended without a date', async () => {
    openedWith({ ...offer, mayAnswer: false, state: 'ended', expiresAt: null });
    expect(await screen.findByText('这个意向已经结束。')).toBeTruthy();
    expect(screen.queryByText(/前答复/)).toBeNull();
  });
});
