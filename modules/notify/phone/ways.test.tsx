import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { cleanup, render, screen, waitFor } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Ways } from '#modules/notify/contract.ts';
import { WaysCard } from '#modules/notify/phone/WaysCard.tsx';
import { ScreenFrame } from '#phone/app/ScreenFrame.tsx';
import { drawer } from '#phone/outbox/drawer.ts';
import type { Session } from '#platform/browser/session.ts';

const guardian = { id: 'r2', role: 'guardian', title: '家长' };
const session: Session = {
  person: { id: 'p1', name: '王奶奶' },
  county: { code: '990101', name: '云岭县' },
  role: guardian,
  roles: [guardian],
};
const both: Ways = {
  order: null,
  patienceMinutes: 60,
  digestHour: 18,
  offered: [
    { way: 'push', leads: false },
    { way: 'sms', leads: true },
  ],
  mail: null,
  pushKey: 'BNcRdreALRFXTkOOUHK1EtK2wtaz5Ry4YfYCA',
};

/** The server’s part. */
function serve(given: Partial<Ways> = {}): { path: string; body: unknown }[] {
  let ways = { ...both, ...given };
  const sent: { path: string; body: unknown }[] = [];
  vi.stubGlobal('fetch', async (input: string, init: { method: string; body?: string }) => {
    const { pathname } = new URL(input, 'http://localhost');
    if (init.method !== 'GET') sent.push({ path: pathname, body: JSON.parse(init.body ?? '') });
    if (init.method === 'PUT') ways = { ...ways, ...(sent.at(-1)?.body as Partial<Ways>) };
    return Response.json(ways);
  });
  return sent;
}

/** A browser that can ring, and whether whoever holds it lets it. */
function rings(permission: NotificationPermission): void {
  let subscription: unknown = null;
  const made = {
    endpoint: 'https://push.example/1',
    toJSON: () => ({ endpoint: 'https://push.example/1', keys: { p256dh: 'P'.repeat(40), auth: 'A'.repeat(22) } }),
    unsubscribe: async () => (subscription = null),
  };
  const pushManager = { getSubscription: async () => subscription, subscribe: async () => (subscription = made) };
  vi.stubGlobal('navigator', { ...navigator, serviceWorker: { getRegistration: async () => ({ pushManager }) } });
  vi.stubGlobal('PushManager', () => undefined);
  vi.stubGlobal('Notification', { permission, requestPermission: async () => permission });
}

const open = (language: 'zh' | 'en' = 'zh') =>
  render(
    <ScreenFrame at="/reminders" language={language} path="/reminders" session={session}>
      <WaysCard />
    </ScreenFrame>,
  );

beforeEach(() => drawer.clear(''));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('how somebody hears while the app is closed', () => {
  it('is asked for in plain words, each change is sent at once', async () => {
    const sent = serve();
    open();
    expect((await screen.findByRole<HTMLInputElement>('radio', { name: /平常的办法/ })).checked).toBe(true);
    await userEvent.click(screen.getByRole('radio', { name: '手机响一下，没看就再发短信' }));
    // The first is still on its way.
    await userEvent.click(screen.getByRole('radio', { name: '15 分钟' }));
    expect(await screen.findByText('已改好。')).toBeTruthy();
    await waitFor(() =>
      expect(sent.map(({ body }) => body)).toEqual([
        { order: ['push', 'sms'], patienceMinutes: 60, digestHour: 18 },
        { order: ['push', 'sms'], patienceMinutes: 15, digestHour: 18 },
      ]),
    );
  });

  it('offers what the server has, and nothing where it has no way', async () => {
    serve({ offered: [{ way: 'sms', leads: true }], pushKey: null });
    open('en');
    expect(await screen.findByRole('radio', { name: 'Text messages only' })).toBeTruthy();
    expect(screen.queryByRole('radio', { name: /^Ring the phone/ })).toBeNull();
    cleanup();
    serve({ offered: [], pushKey: null });
    open('en');
    await waitFor(() => expect(screen.queryByRole('radio')).toBeNull());
  });

  it('lets this phone ring, and be still again', async () => {
    const sent = serve();
    rings('granted');
    open();
    await userEvent.click(await screen.findByRole('button', { name: '让这部手机会响' }));
    expect(await screen.findByText('这部手机会响。')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '这部手机不再响' }));
    expect(await screen.findByRole('button', { name: '让这部手机会响' })).toBeTruthy();
    const endpoint = 'https://push.example/1';
    expect(sent).toEqual([
      { path: '/api/inbox/devices', body: { endpoint, keys: { p256dh: 'P'.repeat(40), auth: 'A'.repeat(22) } } },
      { path: '/api/inbox/devices/end', body: { endpoint } },
    ]);
  });

  it('says what to do where the phone forbids it or cannot', async () => {
    serve();
    rings('denied');
    open();
    expect(await screen.findByText(/请到浏览器的设置里打开通知/)).toBeTruthy();
    cleanup();
    vi.unstubAllGlobals();
    serve();
    open();
    expect(await screen.findByText(/这个浏览器不会响/)).toBeTruthy();
  });
});

describe('the worker of the phone', () => {
  /** The worker as a browser runs it, with what it was told to listen to. */
  function worker(pages: { url: string; focus: () => unknown; navigate?: (to: string) => unknown }[] = []) {
    const heard: Record<string, (event: unknown) => void> = {};
    const shown: unknown[] = [];
    const opened: string[] = [];
    const self = {
      addEventListener: (name: string, listener: (event: unknown) => void) => (heard[name] = listener),
      location: { origin: 'https://lianyu.example' },
      navigator: { language: 'zh-CN' },
      registration: { showNotification: async (...given: unknown[]) => void shown.push(given) },
      clients: { matchAll: async () => pages, openWindow: async (url: string) => void opened.push(url) },
    };
    vm.runInNewContext(readFileSync(join(import.meta.dirname, '../../../phone/app/public/service-worker.js'), 'utf8'), {
      self,
      URL,
    });
    const tell = async (name: string, event: object): Promise<void> => {
      const work: Promise<unknown>[] = [];
      heard[name]?.({ ...event, waitUntil: (one: Promise<unknown>) => work.push(one) });
      await Promise.all(work);
    };
    return { tell, shown, opened };
  }

  it('shows that something waits, once for one id, and nothing else of it', async () => {
    const { tell, shown } = worker();
    await tell('push', { data: { json: () => ({ id: 'a1', name: '王小花' }) } });
    expect(shown).toEqual([['联育', expect.objectContaining({ body: '有新消息，打开看看', tag: 'a1' })]]);
    expect(JSON.stringify(shown)).not.toContain('王小花');
  });

  it('leads to the inbox, in the page that is open where there is one', async () => {
    const notification = { close: () => undefined };
    const closed = worker();
    await closed.tell('notificationclick', { notification });
    expect(closed.opened).toEqual(['/m/inbox']);
    const went: unknown[] = [];
    const page = {
      url: 'https://lianyu.example/m/',
      focus: () => went.push('focus'),
      navigate: (to: string) => went.push(to),
    };
    const there = worker([page]);
    await there.tell('notificationclick', { notification });
    expect([went, there.opened]).toEqual([['/m/inbox', 'focus'], []]);
  });
});
