import { cleanup, render, screen, waitFor, within } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { InboxScreen } from '#modules/notify/phone/InboxScreen.tsx';
import { RemindersScreen } from '#modules/notify/phone/RemindersScreen.tsx';
import { ScreenFrame } from '#phone/app/ScreenFrame.tsx';
import { drawer } from '#phone/outbox/drawer.ts';
import { type Session, TakeRoleContext } from '#platform/browser/session.ts';
import type { Language } from '#platform/i18n/dictionary.ts';

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
interface Summary {
  dailyBudget: number;
  quietFrom: number;
  quietUntil: number;
  rangToday: number;
  restsUntil: string | null;
  holdsBack: boolean;
  hoursFrom: 'own' | 'school' | 'usual';
}

type Wished = Pick<Summary, 'dailyBudget'> & { quietFrom: number | null; quietUntil: number | null };

/** How it stands after a wish: where no hours are wished the usual ones hold, and are told. */
const wishedAs = (summary: Summary, { dailyBudget, quietFrom, quietUntil }: Wished): Summary => ({
  ...summary,
  dailyBudget,
  quietFrom: quietFrom ?? 21,
  quietUntil: quietUntil ?? 7,
  hoursFrom: quietFrom === null ? 'usual' : 'own',
});

/** The server’s part: an inbox whose messages are read as they are marked. */
function serve(items: Item[], change: Partial<Summary> = {}): unknown[] {
  let summary: Summary = {
    dailyBudget: 6,
    quietFrom: 21,
    quietUntil: 7,
    rangToday: 2,
    restsUntil: null,
    holdsBack: false,
    hoursFrom: 'usual',
    ...change,
  };
  const sent: unknown[] = [];
  const summed = () => ({
    ...summary,
    unread: items.filter((item) => !item.read).length,
    lastSeq: items[0]?.seq ?? 0,
  });
  vi.stubGlobal('fetch', async (input: string, init: { method: string; body?: string }) => {
    const url = new URL(input, 'http://localhost');
    if (init.method !== 'GET') sent.push(JSON.parse(init.body ?? ''));
    if (url.pathname === '/api/inbox/read') {
      const { from = 0, upTo } = sent.at(-1) as { from?: number; upTo: number };
      for (const item of items) item.read ||= item.seq >= from && item.seq <= upTo;
    }
    if (url.pathname === '/api/inbox/ways')
      return Response.json({ order: null, patienceMinutes: 60, digestHour: 18, offered: [], pushKey: null });
    if (url.pathname === '/api/inbox/reminders') summary = wishedAs(summary, sent.at(-1) as Wished);
    if (url.pathname !== '/api/inbox') return Response.json(summed());
    const page = Number(url.searchParams.get('page'));
    const size = Number(url.searchParams.get('size'));
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
const opened = (page: ReactNode, language: Language = 'zh') =>
  render(
    <TakeRoleContext.Provider value={async (...given) => void taken.push(given)}>
      <ScreenFrame at="/inbox" language={language} path="/inbox" session={session}>
        {page}
      </ScreenFrame>
    </TakeRoleContext.Provider>,
  );
const titles = (): (string | null)[] => screen.getAllByRole('heading', { level: 2 }).map((title) => title.textContent);

beforeEach(async () => {
  taken = [];
  await drawer.clear('');
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('the inbox on the phone', () => {
  it('says what it is for while it is empty', async () => {
    serve([]);
    opened(<InboxScreen />);
    expect(await screen.findByText('还没有消息。')).toBeTruthy();
    expect(screen.getByRole('link', { name: '设置提醒' })).toBeTruthy();
  });

  it('marks as read what was shown, and lets it look new for this visit', async () => {
    const sent = serve(messages(3, 2));
    opened(<InboxScreen />);
    await waitFor(() => expect(sent).toEqual([{ from: 2, upTo: 3 }]));
    await waitFor(() => expect(screen.queryByText(/没看过/)).toBeNull());
    expect(screen.getAllByText('新')).toHaveLength(2);
    expect(titles()).toEqual(['有一个新的意向（3）', '有一个新的意向（2）', '有一个新的意向（1）']);
  });

  it('shows older ones a page at a time, and those not shown stay unread until then', async () => {
    const sent = serve(messages(45, 45));
    opened(<InboxScreen />);
    await userEvent.click(await screen.findByRole('button', { name: '再看更早的，还有 25 条' }));
    await userEvent.click(await screen.findByRole('button', { name: '再看更早的，还有 5 条' }));
    await screen.findByRole('heading', { name: '有一个新的意向（1）' });
    expect(screen.queryByRole('button', { name: /更早/ })).toBeNull();
    await waitFor(() =>
      expect(sent).toEqual([
        { from: 26, upTo: 45 },
        { from: 6, upTo: 25 },
        { from: 1, upTo: 5 },
      ]),
    );
  });

  it('puts away all that is older with one press', async () => {
    const sent = serve(messages(30, 30));
    opened(<InboxScreen />);
    expect(await screen.findByText('还有 10 条没看过。')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '全部标为已读' }));
    await waitFor(() => expect(screen.queryByText(/没看过/)).toBeNull());
    expect(sent.at(-1)).toEqual({ upTo: 30 });
  });

  it('opens what is for the reader’s other role in that role, and says so', async () => {
    serve([
      { seq: 2, read: true, roles: ['guardian', 'pupil'] },
      { seq: 1, read: true, roles: ['homeroom'] },
    ]);
    opened(<InboxScreen />);
    await userEvent.click(await screen.findByRole('button', { name: '以“家长”的身份去看' }));
    expect(taken).toEqual([['r2', '/offers/2']]);
    await userEvent.click(screen.getByRole('link', { name: /去看看/ }));
    expect(screen.getByLabelText('address').textContent).toBe('/offers/1');
  });

  it('says what is the case when it cannot be read, and tries again', async () => {
    vi.stubGlobal('fetch', async () =>
      Response.json({ code: 'server.failed', title: '服务器出错了。' }, { status: 500 }),
    );
    opened(<InboxScreen />);
    const alert = await screen.findByRole('alert');
    expect(within(alert).getByText('服务器出错了。')).toBeTruthy();
    serve(messages(1, 0));
    await userEvent.click(within(alert).getByRole('button', { name: '再试一次' }));
    expect(await screen.findByRole('heading', { name: '有一个新的意向（1）' })).toBeTruthy();
  });

  it('speaks English', async () => {
    serve(messages(21, 21, ['guardian']));
    opened(<InboxScreen />, 'en');
    expect(await screen.findByText('1 more has not been seen.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Show older ones, 1 more' })).toBeTruthy();
    expect(screen.getAllByRole('button', { name: 'Go and see as “家长”' })).toHaveLength(20);
  });
});

describe('the reminders of a phone', () => {
  it('say how things stand, what counts and what always gets through', async () => {
    serve([], { rangToday: 6, restsUntil: '2026-11-24T23:00:00.000Z' });
    opened(<RemindersScreen />);
    expect(await screen.findByText(/现在不提醒，11月25日周三 07:00 起再提醒/)).toBeTruthy();
    expect(screen.getByText('今天已提醒 6 次。')).toBeTruthy();
    expect(screen.getByText('紧急的消息不算次数，任何时候都会提醒。')).toBeTruthy();
    expect(screen.getByText('不提醒的时候，消息照样会到，不会丢。')).toBeTruthy();
  });

  it('tell staff that its messages come when the quiet hours are over', async () => {
    serve([], { holdsBack: true, hoursFrom: 'school', quietFrom: 20 });
    opened(<RemindersScreen />);
    expect(await screen.findByText(/工作上的消息不来打扰您，时间一过就送到/)).toBeTruthy();
    expect(screen.getByText('这是学校给老师定的时段。您自己改了，就按您的。')).toBeTruthy();
  });

  it('are changed one by one, each at once', async () => {
    const sent = serve([]);
    opened(<RemindersScreen />);
    await userEvent.click(await screen.findByRole('radio', { name: '3 次' }));
    expect(await screen.findByText('已改好。')).toBeTruthy();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: '从' }), '22:00');
    await waitFor(() =>
      expect(sent).toEqual([
        { dailyBudget: 3, quietFrom: null, quietUntil: null },
        { dailyBudget: 3, quietFrom: 22, quietUntil: 7 },
      ]),
    );
    await userEvent.click(screen.getByRole('button', { name: '改回平常的时段：21 点到 7 点' }));
    await waitFor(() => expect(sent.at(-1)).toEqual({ dailyBudget: 3, quietFrom: null, quietUntil: null }));
    await userEvent.click(screen.getByRole('radio', { name: '不提醒' }));
    expect(await screen.findByText('平常的消息不提醒，只在这里等您看。')).toBeTruthy();
  });

  it('that were changed without a network wait on the phone, and it says so', async () => {
    serve([]);
    opened(<RemindersScreen />);
    await screen.findByRole('radio', { name: '3 次' });
    vi.stubGlobal('fetch', async () => Response.error());
    await userEvent.click(screen.getByRole('radio', { name: '3 次' }));
    expect(await screen.findByText('已记在手机上，有网络时改好。')).toBeTruthy();
  });

  it('speak English', async () => {
    serve([]);
    opened(<RemindersScreen />, 'en');
    expect(await screen.findByText('You are reminded when something comes now.')).toBeTruthy();
    expect(screen.getByRole('group', { name: 'Reminders a day at most' })).toBeTruthy();
    expect(screen.getByRole('combobox', { name: 'Until' })).toBeTruthy();
  });
});
