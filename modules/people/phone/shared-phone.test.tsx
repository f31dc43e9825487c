import { cleanup, render, screen, waitFor } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepHere, knownHere } from '#modules/people/phone/known-here.ts';
import { SharedPhone } from '#modules/people/phone/SharedPhone.tsx';
import { SignInScreen } from '#modules/people/phone/SignInScreen.tsx';
import { ScreenFrame } from '#phone/app/ScreenFrame.tsx';

const role = {
  grant: '0199a000-0000-7000-8000-000000000009',
  role: 'guardian',
  title: '监护人 · 林小雨 · 石塘乡中心小学',
};
const place = { county: { code: '990101', name: '云岭县' }, demo: false, roles: [role] };
const grandmother = { ...place, signedIn: true, person: { id: 'p1', name: '王桂兰' }, acting: role };

let signedIn = false;
let sent: string[] = [];
const wentOn = vi.fn<(to: string) => void>();

beforeEach(() => {
  signedIn = false;
  sent = [];
  wentOn.mockReset();
  vi.spyOn(location, 'assign').mockImplementation((to) => wentOn(String(to)));
  vi.stubGlobal('fetch', async (input: string, init: { method: string; body?: string }) => {
    const { pathname, search } = new URL(input, 'http://localhost');
    sent.push(`${init.method} ${pathname}${search}`);
    if (pathname === '/api/session/doors') return Response.json({ codes: false });
    if (pathname === '/api/counties') return Response.json({ items: [] });
    if (pathname === '/api/session') return Response.json({ signedIn: (signedIn = init.method === 'POST') });
    return Response.json(signedIn ? grandmother : { ...place, signedIn: false, person: null, acting: null });
  });
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const open = (what = <SignInScreen />) => render(<ScreenFrame path="/sign-in">{what}</ScreenFrame>);
const login = async () => (await screen.findByLabelText('登录名或手机号')) as HTMLInputElement;

/** Signs in as the grandmother, with these boxes ticked. */
async function signIn(...ticks: string[]): Promise<void> {
  open();
  await userEvent.type(await login(), 'wang.guilan');
  await userEvent.type(screen.getByLabelText('密码'), 'quiet hills 7 swallows');
  for (const tick of ticks) await userEvent.click(screen.getByRole('checkbox', { name: tick }));
  await userEvent.click(screen.getByRole('button', { name: '登录' }));
  await waitFor(() => expect(wentOn).toHaveBeenCalledWith('/m/'));
  cleanup();
}

describe('a phone several people share', () => {
  it('offers nobody who did not ask for it', async () => {
    await signIn();
    expect(localStorage.getItem('lianyu-known-here')).toBeNull();
    open();
    await login();
    expect(screen.queryByText('谁来登录？')).toBeNull();
  });

  it('offers by surname and role, and knows no name, login, school or child', async () => {
    await signIn('在这部手机上记住我');
    const kept = JSON.stringify({ ...localStorage });
    expect(kept).toContain('王 · 监护人');
    for (const secret of ['桂兰', 'wang', '小雨', '石塘', 'p1', role.grant]) expect(kept).not.toContain(secret);
    open();
    await userEvent.click(await screen.findByRole('button', { name: '王 · 监护人' }));
    expect((await login()).value).toBe('');
  });

  it('keeps the login where he says so, and forgets him when told to', async () => {
    await signIn('在这部手机上记住我', '也记住登录名或手机号（拿到这部手机的人看得到）');
    open();
    await userEvent.click(await screen.findByRole('button', { name: '王 · 监护人' }));
    expect((await login()).value).toBe('wang.guilan');
    await userEvent.click(screen.getByRole('button', { name: '换一个人' }));
    expect((await login()).value).toBe('');
    await userEvent.click(screen.getByRole('button', { name: '王 · 监护人' }));
    await userEvent.click(screen.getByRole('button', { name: '从名单里去掉' }));
    expect(knownHere()).toEqual([]);
    expect(screen.queryByText('谁来登录？')).toBeNull();
  });

  it('tells two apart who are called the same, by the end of the login they let it keep', async () => {
    for (const last of ['13800000001', '13800000002'])
      keepHere({ called: '王 · 监护人', byPassword: true, login: last });
    keepHere({ called: '林 · 监护人', byPassword: true, login: '13800000003' });
    open();
    expect(await screen.findByRole('button', { name: '王 · 监护人 · 尾号 0001' })).toBeTruthy();
    expect(screen.getByRole('button', { name: '林 · 监护人' })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '王 · 监护人 · 尾号 0002' }));
    expect((await login()).value).toBe('13800000002');
  });

  it('is cleared of everybody after a yes: sessions on the server, and the list', async () => {
    keepHere({ called: '王 · 监护人', byPassword: true });
    open(<SharedPhone />);
    await userEvent.click(screen.getByRole('button', { name: '所有人退出这部手机' }));
    expect(sent).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: '所有人退出这部手机' }));
    await waitFor(() => expect(wentOn).toHaveBeenCalledWith('/m/'));
    expect(sent[0]).toBe('DELETE /api/session?of=everybody');
    expect(knownHere()).toEqual([]);
  });

  it('forgets nobody while it cannot reach the server', async () => {
    keepHere({ called: '王 · 监护人', byPassword: true });
    vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('no network')));
    open(<SharedPhone />);
    await userEvent.click(screen.getByRole('button', { name: '所有人退出这部手机' }));
    await userEvent.click(screen.getByRole('button', { name: '所有人退出这部手机' }));
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(knownHere()).toHaveLength(1);
    expect(wentOn).not.toHaveBeenCalled();
  });
});
