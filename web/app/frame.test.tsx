import { QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { type ComponentType, useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { createQueryClient } from '#platform/browser/query-client.ts';
import { Problem } from '#platform/browser/problem.ts';
import type { ProofKind, Session } from '#platform/browser/session.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { call } from '#web/api/call.ts';
import type { StaffRoutes } from '#web/app/modules.ts';
import { createStaffRouter } from '#web/app/router.tsx';
import { Surroundings } from '#web/app/Surroundings.tsx';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Page } from '#web/ui/Page.tsx';
import type { StaffPage } from '#web/ui/staff-page.ts';
import { useParam } from '#web/ui/use-address.ts';

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

function setOnline(value: boolean): void {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(value);
  act(() => void dispatchEvent(new Event(value ? 'online' : 'offline')));
}
const goOffline = (): void => setOnline(false);
const goOnline = (): void => setOnline(true);

beforeEach(() => {
  SpokenEventSource.last = undefined;
  vi.stubGlobal('EventSource', SpokenEventSource);
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  goOnline();
});

const roles = [
  { id: 'r1', role: 'county_official', title: '县教育局' },
  { id: 'r2', role: 'homeroom_teacher', title: '班主任' },
] as const;
const session = (role: 0 | 1 = 0): Session => ({
  person: { id: 'p1', name: '何主任' },
  county: { code: '990101', name: '云岭县' },
  role: roles[role],
  roles,
});

const page = (path: StaffPage['path'], zh: string, more: Partial<StaffPage>, content?: ComponentType): StaffPage => ({
  path,
  title: { zh, en: `${zh} in English` },
  roles: 'everyone',
  load: async () => content ?? (() => <Page title={`${zh}的内容`} />),
  ...more,
});

function Need() {
  return <Page title={`需求 ${useParam('id')}`} />;
}

const inviting = endpoint({
  method: 'POST',
  path: '/api/invitations',
  access: 'people.invite',
  summary: 'For this test.',
  reply: z.object({}),
});

function Inviting() {
  const [said, setSaid] = useState('');
  const ask = (): void =>
    void call(inviting, {}).then(
      () => setSaid('已邀请'),
      (error: unknown) => setSaid(error instanceof Problem ? error.code : ''),
    );
  return (
    <Page title="邀请人">
      <button onClick={ask} type="button">
        邀请
      </button>
      <p>{said}</p>
    </Page>
  );
}

const pages = [
  page('/board', '全县一览', { group: 'work', order: 1, roles: ['county_official'] }),
  page('/needs', '需求', { group: 'work', order: 2 }),
  page('/needs/$id', '一个需求', {}, Need),
  page('/inviting', '邀请人', {}, Inviting),
  page('/unread', '没读到的', {}, () => <ErrorState error={new Error('down')} onRetry={() => undefined} />),
  page('/sign-in', '登录', { roles: 'public' }),
];

function opened(at: string, who: Session | 'nobody' = session(), more: Partial<StaffRoutes> = {}) {
  const taken: string[] = [];
  const routes: StaffRoutes = {
    pages,
    session: {
      read: async () => (who === 'nobody' ? undefined : who),
      takeRole: async (id) => taken.push(id),
      provedBy: async () => proofKinds,
      prove: async (_, password) => {
        if (password !== 'right')
          throw new Problem({ code: 'people.wrong_old_password', status: 422, title: '密码不对。' });
      },
      signOut: async () => undefined,
      signInPath: '/sign-in',
    },
    ...more,
  };
  const router = createStaffRouter(routes, createMemoryHistory({ initialEntries: [at] }));
  render(
    <Surroundings>
      <QueryClientProvider client={createQueryClient(() => undefined)}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </Surroundings>,
  );
  return { router, taken };
}

const heading = (name: string) => screen.findByRole('heading', { level: 1, name });

describe("the staff's frame", () => {
  it('shows the pages of the role, and names the tab after the page', async () => {
    opened('/board');
    await heading('全县一览的内容');
    const links = screen.getByRole('navigation', { name: '主导航' }).querySelectorAll('a');
    expect([...links].map((link) => link.textContent)).toEqual(['全县一览', '需求']);
    expect(screen.getByRole('link', { name: '全县一览' }).getAttribute('aria-current')).toBe('page');
    expect(document.title).toBe('全县一览 · 联育');
  });

  it('marks the first page as the one that is open also while it is filtered', async () => {
    const first = page('/', '一览', { group: 'work', order: 1 });
    opened('/?category=arts', session(), { pages: [first, ...pages] });
    await heading('一览的内容');
    expect(screen.getByRole('link', { name: '一览' }).getAttribute('aria-current')).toBe('page');
  });

  it('begins with the first page of the role', async () => {
    const { router } = opened('/', session(1));
    await heading('需求的内容');
    expect(router.state.location.pathname).toBe('/needs');
  });

  it('begins with a page of one’s own role before one that is everybody’s', async () => {
    const own = page('/own', '自己的', { group: 'governance', order: 9, roles: ['homeroom_teacher'] });
    const { router } = opened('/', session(1), { pages: [...pages, own] });
    await heading('自己的的内容');
    expect(router.state.location.pathname).toBe('/own');
  });

  it('begins elsewhere when the first page is of another role', async () => {
    const load = vi.fn(async () => () => <Page title="全县" />);
    const board = page('/', '全县一览', { group: 'work', order: 1, roles: ['county_official'], load });
    const { router } = opened('/', session(1), { pages: [board, ...pages] });
    await heading('需求的内容');
    expect(router.state.location.pathname).toBe('/needs');
    // The router fetches the code of an address ahead; it is not drawn, not even while the other page is on its way.
    expect(load).toHaveBeenCalledOnce();
  });

  it('says when a page cannot be fetched, without losing the frame, and opens it when the network is back', async () => {
    const far = page('/far', '远处', {
      group: 'work',
      load: () => (navigator.onLine ? Promise.resolve(Need) : Promise.reject(new TypeError('no network'))),
    });
    opened('/needs', session(), { pages: [...pages, far] });
    await heading('需求的内容');
    goOffline();
    expect(await screen.findByText(/现在没有网络/)).toBeTruthy();
    await userEvent.click(screen.getByRole('link', { name: '远处' }));
    expect((await screen.findByRole('alert')).textContent).toContain('现在连不上服务器');
    expect(screen.getByRole('navigation', { name: '主导航' })).toBeTruthy();
    goOnline();
    expect(await screen.findByRole('heading', { level: 1 })).toBeTruthy();
    expect(screen.queryByText(/现在没有网络/)).toBeNull();
  });

  it('does not open a page of another role', async () => {
    opened('/board', session(1));
    expect(await screen.findByText(/不在您的职责范围内/)).toBeTruthy();
    expect(screen.queryByText('全县一览的内容')).toBeNull();
  });

  it('says so when there is no such page', async () => {
    opened('/nowhere');
    expect(await screen.findByText(/没有这个页面/)).toBeTruthy();
  });

  it('leads who is not signed in to the sign-in page and remembers where he was going', async () => {
    const { router } = opened('/needs/7', 'nobody');
    await heading('登录的内容');
    expect(router.state.location.search).toEqual({ to: '/needs/7' });
  });

  it('moves the focus to the content when another page is opened', async () => {
    opened('/board');
    await heading('全县一览的内容');
    await userEvent.click(screen.getByRole('link', { name: '需求' }));
    await heading('需求的内容');
    expect(document.activeElement).toBe(screen.getByRole('main'));
  });

  it('lets a keyboard skip to the content first', async () => {
    opened('/board');
    await heading('全县一览的内容');
    await userEvent.tab();
    expect(document.activeElement?.textContent).toBe('跳到正文');
  });

  it('speaks English on request', async () => {
    opened('/needs');
    await userEvent.click(await screen.findByRole('button', { name: 'English' }));
    expect(await screen.findByRole('navigation', { name: 'Main navigation' })).toBeTruthy();
    expect(document.documentElement.lang).toBe('en-GB');
  });

  it('asks the server anew for what it says in words when the language changes', async () => {
    const read = async (): Promise<Session> => {
      const { lang } = document.documentElement;
      return { ...session(), role: { ...roles[0], title: `said in ${lang}` } };
    };
    const source = {
      read,
      takeRole: read,
      signOut: read,
      provedBy: async () => [],
      prove: read,
      signInPath: '/sign-in',
    };
    opened('/board', session(), { session: source });
    await screen.findByRole('button', { name: /said in zh-CN/ });
    await userEvent.click(screen.getByRole('button', { name: 'English' }));
    expect(await screen.findByRole('button', { name: /said in en-GB/ })).toBeTruthy();
  });

  it('finds pages and what modules search for', async () => {
    const excerpt = [
      { text: '到', isFound: false },
      { text: '石塘', isFound: true },
    ];
    const found = [{ title: '石塘乡中心小学', note: '学校', excerpt, to: '/needs/7' }];
    const asked: string[] = [];
    const searches = [
      { title: { zh: '学校', en: 'Schools' }, find: async (words: string) => (words === '石塘' ? found : []) },
      {
        title: { zh: '对话', en: 'Talks' },
        roles: ['guardian'],
        find: async (words: string) => (asked.push(words), []),
      },
    ];
    opened('/board', session(), { searches });
    await heading('全县一览的内容');
    await userEvent.keyboard('{Control>}k{/Control}');
    const field = await screen.findByRole('combobox');
    expect(field.getAttribute('placeholder')).toBe('可以找：页面、学校');
    await userEvent.type(field, '石塘');
    expect(await screen.findByRole('option', { name: /石塘乡中心小学/ })).toBeTruthy();
    expect([screen.getByText('石塘').tagName, asked]).toEqual(['MARK', []]);
    await userEvent.keyboard('{Enter}');
    await heading('需求 7');
  });

  it('changes the role from the top bar', async () => {
    const { taken } = opened('/board');
    await userEvent.click(await screen.findByRole('button', { name: /县教育局，切换角色/ }));
    await userEvent.click(await screen.findByRole('menuitem', { name: '班主任' }));
    expect(taken).toEqual(['r2']);
  });

  it('says which page it is that could not be read', async () => {
    opened('/unread');
    expect(await screen.findByRole('alert')).toBeTruthy();
    await heading('没读到的');
  });

  it('says how much is unread', async () => {
    opened('/board', session(), { inbox: { path: '/needs', unread: async () => 3 } });
    expect(await screen.findByRole('link', { name: '消息 3 条未读' })).toBeTruthy();
  });

  it('rings when a message comes and leads to the inbox, and is silent about a quiet one and one about what is open', async () => {
    const { router } = opened('/board', session(), { inbox: { path: '/needs', unread: async () => 0 } });
    await heading('全县一览的内容');
    await waitFor(() => expect(SpokenEventSource.last).toBeTruthy());
    SpokenEventSource.last?.says(1, { topic: 'needs.offer', unread: 1, quiet: true });
    expect(await screen.findByRole('link', { name: '消息 1 条未读' })).toBeTruthy();
    expect(screen.queryByText(/条新消息/)).toBeNull();
    SpokenEventSource.last?.says(2, { topic: 'needs.offer', unread: 2, about: 'board' });
    expect(await screen.findByRole('link', { name: '消息 2 条未读' })).toBeTruthy();
    SpokenEventSource.last?.says(3, { topic: 'needs.offer', unread: 3, about: 'elsewhere' });
    expect(await screen.findByText(/有 1 条新消息。/)).toBeTruthy();
    // Where antd puts what it says, pointers pass by; the words themselves take them, which happy-dom does not know.
    await userEvent.click(screen.getByRole('button', { name: '去看看' }), { pointerEventsCheck: 0 });
    await heading('需求的内容');
    expect(router.state.location.pathname).toBe('/needs');
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
    await userEvent.click(screen.getByRole('button', { name: '不办了' }));
    await screen.findByText('access.prove_again');
    expect(keys).toHaveLength(1);
  });
});
