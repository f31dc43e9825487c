import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { InboxPage } from '#modules/notify/web/InboxPage.tsx';
import { SchoolHoursPanel } from '#modules/notify/web/SchoolHoursPanel.tsx';
import { type Session, TakeRoleContext } from '#platform/browser/session.ts';
import type { Language } from '#platform/i18n/dictionary.ts';
import { ScreenFrame } from '#web/app/ScreenFrame.tsx';

const teacher = { id: 'r1', role: 'homeroom', title: '班主任' };
const guardian = { id: 'r2', role: 'guardian', title: '家长' };
const session: Session = {
  person: { id: 'p1', name: '李老师' },
  county: { code: '990101', name: '云岭县' },
  role: teacher,
  roles: [teacher, guardian],
};

interface Item {
  seq: number;
  read: boolean;
  roles: string[];
}

/** The server’s part: an inbox whose messages are read as they are marked. */
function serve(items: Item[], restsUntil: string | null = null): unknown[] {
  let summary: object = {
    dailyBudget: 6,
    quietFrom: 21,
    quietUntil: 7,
    hoursFrom: 'usual',
    rangToday: 2,
    restsUntil,
    holdsBack: true,
  };
  const sent: unknown[] = [];
  vi.stubGlobal('fetch', async (input: string, init: { method: string; body?: string }) => {
    const url = new URL(input, 'http://localhost');
    const body: unknown = init.body ? JSON.parse(init.body) : undefined;
    if (body) sent.push(body);
    if (url.pathname === '/api/inbox/read') {
      const { from = 0, upTo } = body as { from?: number; upTo: number };
      for (const item of items) item.read ||= item.seq >= from && item.seq <= upTo;
    }
    if (url.pathname === '/api/inbox/ways')
      return Response.json({ order: null, patienceMinutes: 60, digestHour: 18, offered: [], pushKey: null });
    if (url.pathname === '/api/inbox/reminders') summary = { ...summary, ...(body as object) };
    const unread = items.filter((item) => !item.read).length;
    if (url.pathname !== '/api/inbox') return Response.json({ ...summary, unread, lastSeq: items[0]?.seq ?? 0 });
    const [page, size] = [Number(url.searchParams.get('page')), Number(url.searchParams.get('size'))];
    const shown = items.slice((page - 1) * size, page * size).map((item) => ({
      ...item,
      topic: 'needs.offer',
      text: `有一个新的意向（${item.seq}）`,
      link: `/offers/${item.seq}`,
      at: '2026-11-24T02:00:00.000Z',
    }));
    return Response.json({ items: shown, total: items.length, page, size });
  });
  return sent;
}

const messages = (count: number, unread: number, roles: string[] = []): Item[] =>
  Array.from({ length: count }, (_, index) => ({ seq: count - index, read: index >= unread, roles }));

let taken: unknown[] = [];
const opened = (language: Language = 'zh') =>
  render(
    <TakeRoleContext.Provider value={async (...given) => void taken.push(given)}>
      <ScreenFrame at="/inbox" language={language} path="/inbox" session={session}>
        <InboxPage />
      </ScreenFrame>
    </TakeRoleContext.Provider>,
  );
const heading = (name: string) => screen.findByRole('heading', { level: 1, name });

beforeEach(() => {
  taken = [];
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('the inbox at a desk', () => {
  it('says what it is for while it is empty', async () => {
    serve([]);
    opened();
    expect(await screen.findByText('还没有消息。')).toBeTruthy();
    await heading('消息');
  });

  it('marks as read what was shown, and lets it look new for this visit', async () => {
    const sent = serve(messages(3, 2));
    opened();
    await waitFor(() => expect(sent).toEqual([{ from: 2, upTo: 3 }]));
    await heading('消息');
    expect(screen.getAllByText('新')).toHaveLength(2);
    expect(screen.getByRole('link', { name: '有一个新的意向（1）' }).getAttribute('href')).toBe('/offers/1');
  });

  it('is turned page by page, and what was not shown stays unread', async () => {
    const sent = serve(messages(45, 45));
    opened();
    await heading('消息：25 条还没看过');
    expect(screen.getByText('45 条消息')).toBeTruthy();
    await userEvent.click(screen.getByRole('listitem', { name: '3' }));
    await screen.findByText('有一个新的意向（1）');
    await heading('消息：20 条还没看过');
    expect(sent).toEqual([
      { from: 26, upTo: 45 },
      { from: 1, upTo: 5 },
    ]);
    await userEvent.click(screen.getByRole('button', { name: '全部标为已读' }));
    await heading('消息');
    expect(sent.at(-1)).toEqual({ upTo: 45 });
  });

  it('opens what is for the reader’s other role in that role, and says so', async () => {
    serve([{ seq: 1, read: true, roles: ['guardian', 'pupil'] }]);
    opened();
    await userEvent.click(await screen.findByRole('button', { name: '以“家长”的身份去看' }));
    expect(taken).toEqual([['r2', '/offers/1']]);
  });

  it('says what is the case when it cannot be read, and tries again', async () => {
    vi.stubGlobal('fetch', async () =>
      Response.json({ code: 'server.failed', title: '服务器出错了。' }, { status: 500 }),
    );
    opened();
    expect(await screen.findByText('服务器出错了。')).toBeTruthy();
    serve(messages(1, 0));
    await userEvent.click(screen.getByRole('button', { name: '再试一次' }));
    expect(await screen.findByText('有一个新的意向（1）')).toBeTruthy();
  });

  it('sets how often it reminds, and says how things stand and what counts', async () => {
    const sent = serve([], '2026-11-24T23:00:00.000Z');
    opened();
    expect(await screen.findByText(/现在不提醒，11月25日周三 07:00 起再提醒。/)).toBeTruthy();
    expect(screen.getByText(/紧急的不算，任何时候都会提醒。/)).toBeTruthy();
    expect(screen.getByText(/时段结束后送到收件箱，一条不丢/)).toBeTruthy();
    const budget = screen.getByRole('spinbutton', { name: '每天最多提醒几次（0 到 50）' });
    await userEvent.clear(budget);
    await userEvent.type(budget, '0');
    await userEvent.click(screen.getByRole('button', { name: '保存' }));
    expect(await screen.findByText(/平常的消息不提醒，只在这里等您看。/)).toBeTruthy();
    await userEvent.click(screen.getByRole('radio', { name: '自己定' }));
    await userEvent.click(screen.getByRole('button', { name: '保存' }));
    await waitFor(() =>
      expect(sent).toEqual([
        { dailyBudget: 0, quietFrom: null, quietUntil: null },
        { dailyBudget: 0, quietFrom: 21, quietUntil: 7 },
      ]),
    );
  });

  it('lets a school leader set the hours of the staff, and give them up', async () => {
    const sent: unknown[] = [];
    let hours = { quietFrom: 21, quietUntil: 7, isUsual: true };
    vi.stubGlobal('fetch', async (_: string, init: { method: string; body?: string }) => {
      if (init.method === 'PUT') {
        const said = JSON.parse(init.body ?? '') as { hours: { quietFrom: number; quietUntil: number } | null };
        sent.push(said.hours);
        hours = { quietFrom: 21, quietUntil: 7, ...said.hours, isUsual: said.hours === null };
      }
      return Response.json(hours);
    });
    render(
      <ScreenFrame at="/inbox" language="zh" path="/inbox" session={session}>
        <SchoolHoursPanel />
      </ScreenFrame>,
    );
    expect(await screen.findByText('没有另定，按平常的：21:00 到 07:00。')).toBeTruthy();
    await userEvent.click(screen.getByRole('combobox', { name: '从' }));
    await userEvent.click(screen.getByTitle('19:00'));
    await userEvent.click(screen.getByRole('button', { name: '给全校定下' }));
    expect(await screen.findByText('学校定的：19:00 到 07:00。')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '改回平常的' }));
    expect(await screen.findByText('没有另定，按平常的：21:00 到 07:00。')).toBeTruthy();
    expect(sent).toEqual([{ quietFrom: 19, quietUntil: 7 }, null]);
  });

  it('speaks English', async () => {
    serve(messages(21, 21, ['guardian']));
    opened('en');
    await heading('Inbox: 1 not seen yet');
    expect(screen.getAllByRole('button', { name: 'Go and see as “家长”' })).toHaveLength(20);
    expect(screen.getByText('You are reminded when something comes now.')).toBeTruthy();
    expect(screen.getByText('Reminded 2 times today.')).toBeTruthy();
  });
});
