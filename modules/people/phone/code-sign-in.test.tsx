import { cleanup, render, screen, waitFor } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SignInScreen } from '#modules/people/phone/SignInScreen.tsx';
import { leftFrom } from '#platform/browser/left-from.ts';
import { ScreenFrame } from '#phone/app/ScreenFrame.tsx';

const ticket = `990101.${'t'.repeat(43)}`;
const people = [
  { person: '0199a000-0000-7000-8000-000000000001', name: '王奶奶', roles: ['监护人'] },
  { person: '0199a000-0000-7000-8000-000000000002', name: '林小雨', roles: ['学生'] },
];

const issuers = [{ name: 'bureau', label: '教育云账号' }];
const url = 'https://issuer.example/auth?state=s';
const away = () =>
  Response.json(
    { type: '', status: 503, code: 'openid.away', title: '现在联系不上那个登录网站', data: {}, request: 'r' },
    { status: 503, headers: { 'content-type': 'application/problem+json' } },
  );
let atIssuer: () => Response;
let codes = true;
let answer: (body: { person?: string }) => Response;
let sent: [string, unknown][] = [];
const wentOn = vi.fn<(to: string) => void>();

beforeEach(() => {
  sent = [];
  codes = true;
  atIssuer = () => Response.json({ url });
  answer = () => Response.json({ signedIn: true });
  wentOn.mockReset();
  vi.spyOn(location, 'assign').mockImplementation((to) => wentOn(String(to)));
  vi.stubGlobal('fetch', async (input: string, init: { method: string; body?: string }) => {
    const { pathname } = new URL(input, 'http://localhost');
    const body = init.method === 'GET' ? undefined : (JSON.parse(init.body ?? '{}') as object);
    if (body) sent.push([pathname, body]);
    if (pathname === '/api/session/doors') return Response.json({ codes, issuers });
    if (pathname === '/api/session/issuer') return atIssuer();
    if (pathname === '/api/session/code') return Response.json({ ticket, minutes: 5, againSeconds: 60 });
    if (pathname === '/api/session/code/sign-in') return answer(body ?? {});
    if (pathname === '/api/counties') return Response.json({ items: [] });
    return Response.json({ signedIn: false, county: { code: '990101', name: '云岭县' }, demo: false, roles: [] });
  });
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const open = () =>
  render(
    <ScreenFrame path="/sign-in">
      <SignInScreen />
    </ScreenFrame>,
  );

const typesCode = async (): Promise<void> => {
  open();
  await userEvent.type(await screen.findByLabelText('手机号'), '13800000000');
  await userEvent.click(screen.getByRole('button', { name: '获取验证码' }));
  const digits = await screen.findByLabelText('六位验证码');
  expect(digits.getAttribute('autocomplete')).toBe('one-time-code');
  await userEvent.type(digits, '123456');
  await userEvent.click(screen.getByRole('button', { name: '登录' }));
};

describe('signing in at another site on the phone', () => {
  it('is offered by its name, leads there, and comes back to the phone', async () => {
    open();
    await userEvent.click(await screen.findByRole('button', { name: '用教育云账号登录' }));
    await waitFor(() => expect(wentOn).toHaveBeenCalledWith(url));
    expect(sent).toEqual([['/api/session/issuer', { issuer: 'bureau', to: '/m/' }]]);
    expect(leftFrom()).toBe('/m/sign-in');
  });

  it('says that it is away, and leaves the other doors open', async () => {
    atIssuer = away;
    open();
    await userEvent.click(await screen.findByRole('button', { name: '用教育云账号登录' }));
    expect(await screen.findByText(/联系不上/)).toBeTruthy();
    expect(screen.getByLabelText('手机号')).toBeTruthy();
  });
});

describe('signing in with a code on the phone', () => {
  it('comes first where codes are sent: number, code, in', async () => {
    await typesCode();
    await waitFor(() => expect(wentOn).toHaveBeenCalledWith('/m/'));
    expect(sent).toEqual([
      ['/api/session/code', { phone: '13800000000' }],
      ['/api/session/code/sign-in', { ticket, code: '123456' }],
    ]);
  });

  it('asks who it is on a telephone a family shares', async () => {
    answer = ({ person }) => Response.json(person ? { signedIn: true } : { signedIn: false, people });
    await typesCode();
    await userEvent.click(await screen.findByRole('button', { name: /林小雨/ }));
    await waitFor(() => expect(wentOn).toHaveBeenCalledWith('/m/'));
    expect(sent.at(-1)?.[1]).toEqual({ ticket, code: '123456', person: people[1]?.person });
  });

  it('lets the number be changed, and the password be used instead', async () => {
    await typesCode();
    await userEvent.click(screen.getByRole('button', { name: '换一个手机号' }));
    expect(await screen.findByLabelText('手机号')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '用密码登录' }));
    expect(await screen.findByLabelText('密码')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: '用短信验证码登录' }));
    expect(await screen.findByLabelText('手机号')).toBeTruthy();
  });

  it('is not there where no codes are sent', async () => {
    codes = false;
    open();
    expect(await screen.findByLabelText('密码')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '用短信验证码登录' })).toBeNull();
  });
});
