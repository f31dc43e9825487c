import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RolePage } from '#modules/people/web/RolePage.tsx';
import { SignInPage } from '#modules/people/web/SignInPage.tsx';
import { session } from '#modules/people/web/routes.tsx';
import { ScreenFrame } from '#web/app/ScreenFrame.tsx';

const grant = '0199a000-0000-7000-8000-000000000001';
const person = '0199a000-0000-7000-8000-000000000002';
const acting = { grant, role: 'official', title: '教育局' };
const nobody = {
  signedIn: false,
  county: { code: '990101', name: '云岭县' },
  demo: true,
  person: null,
  acting: null,
  roles: [],
};
const member = { person, grant, name: '何敏', role: 'official', title: '教育局', comesFor: '看全县哪里够不着' };

/** Hears the address the browser leaves for. */
let wentOn = vi.fn<(to: string) => void>();
let me: object = nobody;
let sent: [string, unknown][] = [];

beforeEach(() => {
  me = nobody;
  sent = [];
  wentOn = vi.fn<(to: string) => void>();
  vi.spyOn(window.location, 'assign').mockImplementation((to) => wentOn(String(to)));
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(
      new URL(String(input instanceof Request ? input.url : input), 'http://localhost'),
      init,
    );
    const { pathname } = new URL(request.url);
    if (request.method !== 'GET') sent.push([pathname, JSON.parse((await request.text()) || 'null')]);
    if (pathname === '/api/me') return Response.json(me);
    if (pathname === '/api/demo/cast')
      return Response.json({
        items: [member],
        total: 1,
        page: 1,
        size: 24,
        roles: [{ role: 'official', name: '教育局' }],
      });
    return Response.json({ signedIn: true });
  });
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const opened = (at: string, page: ReactNode) =>
  render(
    <ScreenFrame at={at} path={at.split('?')[0] ?? at}>
      {page}
    </ScreenFrame>,
  );

describe('the door', () => {
  const signIn = async (): Promise<void> => {
    await userEvent.type(await screen.findByRole('textbox', { name: '登录名或手机号' }), '何敏');
    await userEvent.type(screen.getByLabelText('密码'), 'a long password');
    await userEvent.click(screen.getByRole('button', { name: /登\s*录/ }));
  };

  it('signs in with a name and a password, and goes on to where one was going', async () => {
    opened('/sign-in?to=/needs', <SignInPage />);
    await signIn();
    await waitFor(() => expect(wentOn).toHaveBeenCalledWith('/needs'));
    expect(sent).toEqual([['/api/session', { login: '何敏', password: 'a long password' }]]);
  });

  it.each(['//elsewhere.example', 'https://elsewhere.example', 'javascript:alert(1)'])(
    'does not go on to %s',
    async (to) => {
      opened(`/sign-in?to=${encodeURIComponent(to)}`, <SignInPage />);
      await signIn();
      await waitFor(() => expect(wentOn).toHaveBeenCalledWith('/'));
    },
  );

  it('leads to the roles in a demonstration county', async () => {
    opened('/sign-in', <SignInPage />);
    expect((await screen.findByRole('link', { name: '选择一个角色' })).getAttribute('href')).toBe('/roles');
  });

  it('lets anybody of the cast be picked, and says what each comes for', async () => {
    opened('/roles', <RolePage />);
    expect(await screen.findByText('看全县哪里够不着')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '以此身份进入' }));
    await waitFor(() => expect(wentOn).toHaveBeenCalledWith('/'));
    expect(sent).toEqual([['/api/demo/session', { grant }]]);
  });

  it('knows nobody before signing in, and afterwards the role by its grant', async () => {
    expect(await session.read(new AbortController().signal)).toBeUndefined();
    me = { ...nobody, signedIn: true, person: { id: person, name: '何敏' }, acting, roles: [acting] };
    const read = await session.read(new AbortController().signal);
    expect(read?.role).toEqual({ id: grant, role: 'official', title: '教育局' });
  });
});
