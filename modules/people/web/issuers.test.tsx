import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { IdentitiesPanel } from '#modules/people/web/IdentitiesPanel.tsx';
import { ReturnPage } from '#modules/people/web/ReturnPage.tsx';
import { SignInPage } from '#modules/people/web/SignInPage.tsx';
import { leaveFrom } from '#platform/browser/left-from.ts';
import { ScreenFrame } from '#web/app/ScreenFrame.tsx';

const issuers = [{ name: 'bureau', label: '教育云账号' }];
const id = '0199a000-0000-7000-8000-000000000001';
const url = 'https://issuer.example/auth?state=s';
const ticket = `990101.${'t'.repeat(43)}`;

let replies: Record<string, () => Response>;
let sent: [string, unknown][] = [];
const wentOn = vi.fn<(to: string) => void>();

const refusal = (code: string, title: string) =>
  Response.json(
    { type: '', status: 409, code, title, data: {}, request: 'r' },
    { status: 409, headers: { 'content-type': 'application/problem+json' } },
  );

beforeEach(() => {
  sent = [];
  wentOn.mockReset();
  replies = {
    '/api/session/doors': () => Response.json({ codes: false, issuers }),
    '/api/session/issuer': () => Response.json({ url }),
    '/api/account/identities': () =>
      Response.json({
        issuers,
        items: [{ id, label: '教育云账号', linkedAt: '2026-11-24T02:00:00.000Z', usedAt: null }],
      }),
    '/api/counties': () => Response.json({ items: [] }),
  };
  vi.spyOn(window.location, 'assign').mockImplementation((to) => wentOn(String(to)));
  vi.spyOn(window.location, 'replace').mockImplementation((to) => wentOn(String(to)));
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(
      new URL(String(input instanceof Request ? input.url : input), 'http://localhost'),
      init,
    );
    const { pathname } = new URL(request.url);
    if (request.method !== 'GET')
      sent.push([`${request.method} ${pathname}`, JSON.parse((await request.text()) || 'null')]);
    if (request.method === 'POST' && pathname === '/api/account/identities') return Response.json({ url });
    const nobody = { signedIn: false, county: { code: '990101', name: '云岭县' }, demo: false, roles: [] };
    return replies[pathname]?.() ?? Response.json(nobody);
  });
});
afterEach(() => {
  cleanup();
  sessionStorage.clear();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  window.history.replaceState(null, '', '/');
});

const opened = (at: string, path: string, page: ReactNode) =>
  render(
    <ScreenFrame at={at} path={path}>
      {page}
    </ScreenFrame>,
  );

describe('signing in at another site', () => {
  it('leads there, and remembers where one was going', async () => {
    opened('/sign-in?to=/needs', '/sign-in', <SignInPage />);
    await userEvent.click(await screen.findByRole('button', { name: '用教育云账号登录' }));
    await waitFor(() => expect(wentOn).toHaveBeenCalledWith(url));
    expect(sent).toEqual([['POST /api/session/issuer', { issuer: 'bureau', to: '/needs' }]]);
  });

  it('says that it is away, and leaves the password at hand', async () => {
    replies['/api/session/issuer'] = () => refusal('openid.away', '现在联系不上那个登录网站');
    opened('/sign-in', '/sign-in', <SignInPage />);
    await userEvent.click(await screen.findByRole('button', { name: '用教育云账号登录' }));
    expect(await screen.findByText(/联系不上/)).toBeTruthy();
    expect(screen.getByLabelText('密码')).toBeTruthy();
  });

  const query = '?code=c&state=990101.s.sign_in&iss=https%3A%2F%2Fissuer.example';
  const back = (search = query): void => {
    window.history.replaceState(null, '', `/sign-in/bureau${search}`);
    opened('/sign-in/bureau', '/sign-in/$issuer', <ReturnPage />);
  };

  it('comes back, takes the answer out of the address, and goes on', async () => {
    replies['/api/session/issuer/answer'] = () => Response.json({ signedIn: true, to: '/needs' });
    back();
    await waitFor(() => expect(wentOn).toHaveBeenCalledWith('/needs'));
    expect(sent).toEqual([['POST /api/session/issuer/answer', { issuer: 'bureau', query }]]);
    expect(window.location.search).toBe('');
  });

  it('asks for the second factor where there is one', async () => {
    replies['/api/session/issuer/answer'] = () =>
      Response.json({ signedIn: false, next: { ticket, kinds: ['code'] }, to: '/needs' });
    back();
    expect(await screen.findByRole('heading', { name: '第二步验证' })).toBeTruthy();
    expect(wentOn).not.toHaveBeenCalled();
  });

  it('says what to do where the account there is linked to none', async () => {
    replies['/api/session/issuer/answer'] = () => refusal('people.not_linked', '那边的账号还没有与这里的账号关联');
    back();
    expect(await screen.findByText(/还没有与这里的账号关联/)).toBeTruthy();
    expect(screen.getByRole('link', { name: '去登录' }).getAttribute('href')).toBe('/sign-in');
    cleanup();
    leaveFrom('/m/sign-in');
    back();
    expect((await screen.findByRole('link', { name: '去登录' })).getAttribute('href')).toBe('/m/sign-in');
  });

  it('links instead, where that is what one went for', async () => {
    replies['/api/account/identities/answer'] = () => Response.json({ linked: true });
    back('?code=c&state=990101.s.link');
    await waitFor(() => expect(wentOn).toHaveBeenCalledWith('/security'));
    expect(sent.map(([where]) => where)).toEqual(['POST /api/account/identities/answer']);
  });
});

describe('linked accounts', () => {
  it('are shown, added and taken away', async () => {
    replies[`/api/account/identities/${id}`] = () => Response.json({ issuers, items: [] });
    opened('/security', '/security', <IdentitiesPanel />);
    await userEvent.click(await screen.findByRole('button', { name: '关联教育云账号' }));
    await waitFor(() => expect(wentOn).toHaveBeenCalledWith(url));
    await userEvent.click(screen.getByRole('button', { name: '解除关联' }));
    await waitFor(() => expect(sent.at(-1)?.[0]).toBe(`DELETE /api/account/identities/${id}`));
  });

  it('are not spoken of where there is no other site', async () => {
    replies['/api/account/identities'] = () => Response.json({ issuers: [], items: [] });
    opened('/security', '/security', <IdentitiesPanel />);
    await waitFor(() => expect(screen.queryByText('关联的账号')).toBeNull());
  });
});
