import { cleanup, render, screen, waitFor, within } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Problem } from '#platform/browser/problem.ts';
import type { ProofKind, Session } from '#platform/browser/session.ts';
import { call } from '#phone/api/call.ts';
import { App } from '#phone/app/App.tsx';
import type { PhoneRoutes } from '#phone/app/modules.ts';
import { drawer } from '#phone/outbox/drawer.ts';
import { Card } from '#phone/ui/Card.tsx';
import { Link } from '#phone/ui/Link.tsx';
import type { PhonePage } from '#phone/ui/phone-page.ts';
import { Screen } from '#phone/ui/Screen.tsx';
import { ErrorState } from '#phone/ui/states.tsx';

/** The browser's live connection, which happy-dom has not: it hears what a test says. */
class SpokenEventSource extends EventTarget {
  static last: SpokenEventSource | undefined;
  constructor() {
    super();
    SpokenEventSource.last = this;
  }
  says(seq: number, data: object): void {
    this.dispatchEvent(
      new MessageEvent('change', { data: JSON.stringify({ of: 'inbox', ...data }), lastEventId: `inbox:${seq}` }),
    );
  }
  close(): void {}
}

const guardian = { id: 'r1', role: 'guardian', title: '小雨的监护人' };
const volunteer = { id: 'r2', role: 'volunteer', title: '志愿者' };
const session: Session = {
  person: { id: 'p1', name: '王奶奶' },
  county: { code: '990101', name: '云岭县' },
  role: guardian,
  roles: [guardian, volunteer],
};

const page = (path: PhonePage['path'], zh: string, more: Partial<PhonePage> = {}): PhonePage => ({
  path,
  title: { zh, en: `${zh} in English` },
  roles: 'everyone',
  load: async () => () => (
    <Screen title={`${zh}的内容`}>
      <Card>
        <Link to="/offers/7">看一看</Link>
      </Card>
    </Screen>
  ),
  ...more,
});

function Inviting() {
  const [said, setSaid] = useState('');
  const act = (): void =>
    void call('people.invite', { body: { people: [] } }).then(
      () => setSaid('已邀请'),
      (error: unknown) => setSaid(error instanceof Problem ? error.code : ''),
    );
  return (
    <Screen title="邀请人">
      <button onClick={act} type="button">
        邀请
      </button>
      <p>{said}</p>
    </Screen>
  );
}

const pages = [
  page('/today', '今天', { tab: 1 }),
  page('/inbox', '消息', { tab: 2 }),
  page('/school', '家长学校', { tab: 3 }),
  page('/more', '更多', { tab: 4 }),
  page('/offers', '邀请', { tab: 0, roles: ['volunteer'] }),
  page('/offers/:id', '一个邀请'),
  page('/inviting', '邀请人', { load: async () => Inviting }),
  page('/unread', '没读到的', {
    load: async () => () => <ErrorState error={new Error('down')} onRetry={() => undefined} />,
  }),
  page('/sign-in', '登录', { roles: 'public' }),
];

function opened(at: string, who: Session | 'nobody' = session, of: readonly PhonePage[] = pages) {
  const taken: string[] = [];
  history.replaceState(null, '', `/m${at}`);
  const routes: PhoneRoutes = {
    pages: of,
    session: {
      read: async () => (who === 'nobody' ? undefined : who),
      takeRole: async (id) => taken.push(id),
      provedBy: async () => proofKinds,
      prove: async (_, password) => {
        if (password !== 'right')
          throw new Problem({ code: 'people.wrong_old_password', status: 422, title: '密码不对。' });
      },
      signOut: async () => taken.push('out'),
      signInPath: '/sign-in',
    },
    inbox: { path: '/inbox', unread: async () => 2 },
  };
  render(<App routes={routes} />);
  return taken;
}

const heading = (name: string) => screen.findByRole('heading', { level: 1, name });
const tabs = () => [...screen.getByRole('navigation', { name: '主导航' }).querySelectorAll('a')];

beforeEach(async () => {
  SpokenEventSource.last = undefined;
  vi.stubGlobal('EventSource', SpokenEventSource);
  await drawer.clear('');
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe("the phone's frame", () => {
  it('begins with the first tab and shows at most four', async () => {
    opened('/');
    await heading('今天的内容');
    expect(tabs().map((tab) => tab.textContent?.replace(/\d/g, ''))).toEqual(['今天', '消息', '家长学校', '我的']);
    expect(tabs()[0]?.getAttribute('aria-current')).toBe('page');
  });

  it('leads from the reader’s own tab to what has no room among the tabs, and counts there what is unread', async () => {
    const crowded = pages.map((one) => (one.path === '/inbox' ? { ...one, tab: 5 } : one));
    opened('/me', session, crowded);
    await heading('王奶奶');
    expect(tabs().map((tab) => tab.textContent?.replace(/\d/g, ''))).toEqual(['今天', '家长学校', '更多', '我的']);
    expect(await within(screen.getByRole('navigation', { name: '主导航' })).findByText('2')).toBeTruthy();
    await userEvent.click(screen.getByRole('link', { name: '消息 2' }));
    await heading('消息的内容');
  });

  it('says at the head of each screen in which of several roles one acts, and changes it in two taps', async () => {
    const taken = opened('/today');
    await userEvent.click(await screen.findByRole('link', { name: '现在是：小雨的监护人 换' }));
    await userEvent.click(await screen.findByRole('radio', { name: '志愿者' }));
    await waitFor(() => expect(taken).toEqual(['r2']));
    cleanup();
    opened('/today', { ...session, roles: [guardian] });
    await heading('今天的内容');
    expect(screen.queryByText(/现在是/)).toBeNull();
    await userEvent.click(screen.getByRole('link', { name: '我的' }));
    expect(await screen.findByText('小雨的监护人')).toBeTruthy();
    expect(screen.queryByRole('radio', { name: '小雨的监护人' })).toBeNull();
  });

  it('forgets what one has read when somebody else signs in over it', async () => {
    opened('/today');
    await heading('今天的内容');
    const reply = { at: new Date().toISOString(), reply: { items: [] } };
    await drawer.put('reply 990101 p1 r1 people.listChildren {}', reply);
    cleanup();
    opened('/today');
    await heading('今天的内容');
    expect(await drawer.entries('reply 990101')).toHaveLength(1);
    cleanup();
    opened('/today', { ...session, person: { id: 'p9', name: '王爷爷' } });
    await heading('今天的内容');
    expect(await drawer.entries('reply 990101')).toEqual([]);
  });

  it('shows a volunteer his own tabs', async () => {
    opened('/', { ...session, role: volunteer });
    await heading('邀请的内容');
    expect(tabs()[0]?.textContent).toBe('邀请');
  });

  it('opens a screen from another and moves the focus there', async () => {
    opened('/today');
    await heading('今天的内容');
    await userEvent.click(screen.getByRole('link', { name: '看一看' }));
    await heading('一个邀请的内容');
    await waitFor(() => expect(document.title).toBe('一个邀请 · 联育'));
    expect(document.activeElement).toBe(screen.getByRole('main'));
  });

  it('leads back from a screen that has no tab, and from no other', async () => {
    const back = vi.spyOn(history, 'back').mockImplementation(() => undefined);
    vi.spyOn(history, 'length', 'get').mockReturnValueOnce(2).mockReturnValue(1);
    opened('/today');
    await heading('今天的内容');
    expect(screen.queryByRole('button', { name: '返回' })).toBeNull();
    await userEvent.click(screen.getByRole('link', { name: '看一看' }));
    await heading('一个邀请的内容');
    await userEvent.click(screen.getByRole('button', { name: '返回' }));
    expect(back).toHaveBeenCalledOnce();
    // Whom a link brought here has nothing to go back to.
    await userEvent.click(screen.getByRole('button', { name: '返回' }));
    await heading('王奶奶');
    expect(screen.queryByRole('button', { name: '返回' })).toBeNull();
    vi.restoreAllMocks();
  });

  it('stands in one main part of the page, also where nobody is signed in', async () => {
    opened('/sign-in', 'nobody');
    await heading('登录的内容');
    expect(within(screen.getByRole('main')).queryByRole('button', { name: '返回' })).toBeNull();
    cleanup();
    opened('/today', 'nobody', pages.slice(0, -1));
    await heading('没有这一页');
    expect(within(screen.getByRole('main')).getByRole('heading', { level: 1 })).toBeTruthy();
  });

  it('does not open a screen of another role', async () => {
    opened('/offers');
    expect(await screen.findByText(/没有这一页/)).toBeTruthy();
  });

  it('says which page it is that could not be read', async () => {
    opened('/unread');
    expect(await screen.findByRole('alert')).toBeTruthy();
    await heading('没读到的');
  });

  it('says of a page that is work for a desk where it is, but to families, who have none there', async () => {
    opened('/imports', { ...session, role: volunteer });
    expect(await screen.findByText(`请在电脑上打开 ${location.origin}/imports。`)).toBeTruthy();
    cleanup();
    opened('/imports');
    await heading('没有这一页');
  });

  it('leads who is not signed in to the sign-in screen and remembers where he was going', async () => {
    opened('/offers/7', 'nobody');
    await heading('登录的内容');
    expect(location.search).toBe('?to=%2Foffers%2F7');
  });

  it('changes to large type at one press, and keeps it', async () => {
    opened('/today');
    await userEvent.click(await screen.findByRole('button', { name: '大字模式' }));
    expect(document.documentElement.dataset['type']).toBe('large');
    expect(screen.getByRole('button', { name: '普通模式' })).toBeTruthy();
    expect(localStorage.getItem('lianyu-preferences')).toContain('"type":"large"');
  });

  it('says quietly what waits while there is no network', async () => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    const act = {
      id: '1',
      who: '990101 p1 r1',
      endpoint: 'x',
      sent: {},
      key: 'k',
      title: '同意',
      at: '2026-11-24T08:00:00Z',
    };
    await drawer.put('act 1', act);
    opened('/today');
    expect(await screen.findByText('没有网络 · 有 1 件待发，联网后自动送出')).toBeTruthy();
  });

  it('says what was refused after all, why, what was written, and that it may have arrived; it is sent again or put away', async () => {
    const act = {
      v: 2,
      who: '990101 p1 r1',
      endpoint: 'notify.markRead',
      sent: { body: { upTo: 3 } },
      key: 'k',
      title: '同意',
      at: '2026-11-24T08:00:00Z',
      tries: 1,
      faults: 0,
      unsure: '2026-11-24T08:00:00Z',
      refused: { code: 'needs.closed', title: '已经关闭。' },
    };
    const written = { params: { id: 'n1' }, body: { words: '小雨这两天睡不好\n想请您看看', kind: 'mental.1' } };
    const gone = { ...act, sent: written, who: '990101 p1 r7', key: 'k2', title: '发布', refused: undefined };
    await drawer.put('act 2026-11-24T08:00:00.000Z', act);
    await drawer.put('act 2026-11-24T08:00:00.001Z', gone);
    await drawer.put('act 2026-11-24T08:00:00.002Z', { ...gone, who: '990101 p1 r2', title: '我愿意' });
    const keys: (string | null)[] = [];
    vi.stubGlobal('fetch', async (_: string, init: RequestInit) => {
      keys.push(new Headers(init.headers).get('idempotency-key'));
      return new Response('{}');
    });
    opened('/today');
    expect(await screen.findByText(/没有办成：同意 已经关闭。 它可能已经送到，请先看一看。/)).toBeTruthy();
    const role = await screen.findByText(/没有办成：发布 您已没有当时的身份。/);
    expect(within(role).queryByRole('button', { name: '再送一次' })).toBeNull();
    // What he wrote is his, also where nobody will have it.
    expect(role.querySelector('q')?.textContent).toBe('小雨这两天睡不好\n想请您看看');
    expect(screen.getByText(/没有办成：同意/).querySelector('q')).toBeNull();
    await userEvent.click(within(role).getByRole('button', { name: '知道了' }));
    await userEvent.click(screen.getByRole('button', { name: '再送一次' }));
    await waitFor(() => expect(screen.queryByText(/没有办成/)).toBeNull());
    await waitFor(() => expect(keys).toContain('k'));
    await userEvent.click(screen.getByRole('link', { name: '我的' }));
    expect(await screen.findByText(/我愿意 · .* · 等您换到“志愿者”再送出/)).toBeTruthy();
  });

  it('says when a screen cannot be fetched, without losing the frame, and opens it when the network is back', async () => {
    const network = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    const far = page('/far', '远处', {
      tab: 1,
      load: () =>
        navigator.onLine
          ? Promise.resolve(() => <Screen title="远处的内容" />)
          : Promise.reject(new TypeError('no network')),
    });
    opened('/far', session, [far, ...pages]);
    expect((await screen.findByRole('alert')).textContent).toContain('现在没有网络');
    expect(tabs()[0]?.textContent).toBe('远处');
    network.mockReturnValue(true);
    dispatchEvent(new Event('online'));
    await heading('远处的内容');
  });

  it('says of a screen that cannot be fetched whether the server is away or the app is another now', async () => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(true);
    let isThere = false;
    vi.stubGlobal('fetch', async () => (isThere ? new Response('{}') : Promise.reject(new TypeError('no server'))));
    const load = vi.fn<PhonePage['load']>(() => Promise.reject(new TypeError('no file')));
    opened('/far', session, [page('/far', '远处', { tab: 1, load }), ...pages]);
    expect((await screen.findByRole('alert')).textContent).toContain('现在没有网络');
    expect(screen.queryByText(/可能刚更新过/)).toBeNull();
    isThere = true;
    await userEvent.click(screen.getByRole('button', { name: '再试一次' }));
    expect(await screen.findByText(/可能刚更新过/)).toBeTruthy();
  });

  it('lets the reader choose language and role, and leave', async () => {
    const taken = opened('/me');
    await heading('王奶奶');
    await waitFor(() => expect(document.title).toBe('我的 · 联育'));
    await userEvent.click(screen.getByRole('radio', { name: '志愿者' }));
    await heading('今天的内容');
    await userEvent.click(screen.getByRole('link', { name: '我的' }));
    await userEvent.click(await screen.findByRole('radio', { name: 'English' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Sign out' }));
    await heading('登录的内容');
    expect(taken).toEqual(['r2', 'out']);
  });

  it('rings when a message comes and leads to it, and is silent about a quiet one and one about what is open', async () => {
    opened('/today');
    await heading('今天的内容');
    await waitFor(() => expect(SpokenEventSource.last).toBeTruthy());
    SpokenEventSource.last?.says(1, { topic: 'needs.offer', unread: 3, quiet: true });
    expect(await within(screen.getByRole('navigation', { name: '主导航' })).findByText('3')).toBeTruthy();
    expect(screen.queryByText(/条新消息/)).toBeNull();
    SpokenEventSource.last?.says(2, { topic: 'needs.offer', unread: 4, about: 'today' });
    expect(await within(screen.getByRole('navigation', { name: '主导航' })).findByText('4')).toBeTruthy();
    SpokenEventSource.last?.says(3, { topic: 'needs.offer', unread: 5, about: 'elsewhere' });
    expect(await screen.findByText('有 1 条新消息。')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '去看看' }));
    await heading('消息的内容');
  });
});

/** What the reader proves himself with. */
let proofKinds: ProofKind[] = ['password'];

/** A network that wants the password first; keeps the keys it was sent. */
function guarded(): (string | null)[] {
  const keys: (string | null)[] = [];
  vi.stubGlobal('fetch', async (_: string, init: RequestInit) => {
    keys.push(new Headers(init.headers).get('idempotency-key'));
    const refused = JSON.stringify({ code: 'access.prove_again', title: '请再输入一次密码。' });
    return keys.length === 1 ? new Response(refused, { status: 403 }) : new Response('{}');
  });
  return keys;
}

describe('an act that asks for the password', () => {
  it('goes on by itself, under the same key, once the password was given', async () => {
    const keys = guarded();
    opened('/inviting');
    await userEvent.click(await screen.findByRole('button', { name: '邀请' }));
    const password = await screen.findByLabelText('再输入一次密码');
    await userEvent.type(password, 'wrong');
    await userEvent.click(screen.getByRole('button', { name: '继续' }));
    await screen.findByText('密码不对。');
    expect(keys).toHaveLength(1);
    await userEvent.clear(password);
    await userEvent.type(password, 'right');
    await userEvent.click(screen.getByRole('button', { name: '继续' }));
    await screen.findByText('已邀请');
    expect(keys).toEqual([keys[0], keys[0]]);
    expect(screen.queryByLabelText('再输入一次密码')).toBeNull();
  });

  it('asks who has a second factor for a code instead', async () => {
    proofKinds = ['code'];
    guarded();
    opened('/inviting');
    await userEvent.click(await screen.findByRole('button', { name: '邀请' }));
    await userEvent.type(await screen.findByLabelText('验证码或恢复码'), 'right');
    await userEvent.click(screen.getByRole('button', { name: '继续' }));
    await screen.findByText('已邀请');
    proofKinds = ['password'];
  });

  it('is left when the reader would rather not', async () => {
    const keys = guarded();
    opened('/inviting');
    await userEvent.click(await screen.findByRole('button', { name: '邀请' }));
    await screen.findByLabelText('再输入一次密码');
    await userEvent.click(await screen.findByRole('button', { name: '不办了' }));
    await screen.findByText('access.prove_again');
    expect(keys).toHaveLength(1);
  });
});
