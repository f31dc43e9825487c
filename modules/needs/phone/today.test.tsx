import { cleanup, render, screen, waitFor } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { TodayScreen } from '#modules/needs/phone/TodayScreen.tsx';
import { ScreenFrame } from '#phone/app/ScreenFrame.tsx';
import { drawer } from '#phone/outbox/drawer.ts';
import type { Session } from '#platform/browser/session.ts';

const role = { id: 'r1', role: 'volunteer', title: '志愿者' };
const session: Session = {
  person: { id: 'p1', name: '陈静' },
  county: { code: '990101', name: '云岭县' },
  role,
  roles: [role],
};
const offerOf = (number: number, mayAnswer: boolean) => ({
  id: `0199a000-0000-7000-8000-0000000000${String(number).padStart(2, '0')}`,
  side: 'provider',
  mayAnswer,
  brief: {
    category: 'mental.2',
    scope: 'pupil',
    schoolName: null,
    townName: `第${number}乡`,
    stage: 'primary',
    grade: null,
    resourceTitle: '晚间心理陪伴',
    providerName: '陈静',
    remote: true,
    schedule: 'DTSTART;TZID=Asia/Shanghai:20260901T190000\nDURATION:PT45M\nRRULE:FREQ=WEEKLY;BYDAY=TU,TH',
    from: '2026-11-24',
    to: '2027-01-19',
  },
  why: [],
  state: 'open',
  answer: mayAnswer ? null : 'accept',
  pupil: null,
  pupilName: null,
  consentNeeded: null,
  engagement: null,
  expiresAt: '2026-12-01T02:00:00.000Z',
});

function openedWith(offers: readonly ReturnType<typeof offerOf>[]): void {
  vi.stubGlobal('fetch', async (input: RequestInfo | URL) => {
    const { searchParams } = new URL(input instanceof Request ? input.url : input.toString(), 'http://localhost');
    const [page, size] = [Number(searchParams.get('page') ?? 1), Number(searchParams.get('size') ?? 20)];
    return Response.json({ items: offers.slice((page - 1) * size, page * size), total: offers.length, page, size });
  });
  render(
    <ScreenFrame at="/" path="/" session={session}>
      <TodayScreen />
    </ScreenFrame>,
  );
}

beforeEach(() => drawer.clear(''));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const offersShown = async (): Promise<number> =>
  (await screen.findAllByRole('heading', { name: /第\d+乡 · 一名小学生/ })).length;

describe('the first page of the phone', () => {
  it('shows twenty offers, and the rest when asked', async () => {
    openedWith(Array.from({ length: 23 }, (_, at) => offerOf(at, true)));
    expect(await offersShown()).toBe(20);
    await userEvent.click(screen.getByRole('button', { name: '再看以前的' }));
    await waitFor(async () => expect(await offersShown()).toBe(23));
    expect(screen.queryByRole('button', { name: '再看以前的' })).toBeNull();
  });

  it('does not say that nothing waits while there is more to be seen', async () => {
    openedWith([...Array.from({ length: 20 }, (_, at) => offerOf(at, false)), offerOf(20, true)]);
    expect(await offersShown()).toBe(20);
    expect(screen.queryByText('现在没有等您答复的安排。')).toBeNull();
  });

  it('says what was answered, and keeps its card in place until the screen is left', async () => {
    const offers = [offerOf(1, true), offerOf(2, true), offerOf(3, true)];
    openedWith(offers);
    expect(await offersShown()).toBe(3);
    // Each, when answered, goes behind those that wait still.
    const press = async (name: string, number: number, change: object): Promise<void> => {
      offers.shift();
      offers.push({ ...offerOf(number, false), ...change });
      const [first] = screen.getAllByRole('button', { name });
      if (first) await userEvent.click(first);
    };
    await press('我愿意', 1, { answer: 'accept' });
    expect(await screen.findByText('已接受：第1乡 · 一名小学生')).toBeTruthy();
    expect(await screen.findByText('您已接受，等对方答复。')).toBeTruthy();
    await press('这次不行', 2, { answer: 'decline', state: 'declined', expiresAt: null });
    expect(await screen.findByText('已谢绝：第2乡 · 一名小学生')).toBeTruthy();
    expect(await screen.findByText(/^您已谢绝/)).toBeTruthy();
    const cards = (await screen.findAllByRole('heading', { name: /第\d+乡/ })).map((one) => one.closest('section'));
    expect(cards.map((card) => card?.textContent?.match(/第\d乡|已接受|已谢绝|我愿意/g))).toEqual([
      ['第1乡', '已接受'],
      ['第2乡', '已谢绝'],
      ['第3乡', '我愿意'],
    ]);
  });

  it('says that nothing waits where nothing does', async () => {
    openedWith([offerOf(1, false)]);
    expect(await screen.findByText('现在没有等您答复的安排。')).toBeTruthy();
    expect(await offersShown()).toBe(1);
  });
});
