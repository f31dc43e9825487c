import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SignInPage } from '#modules/people/web/SignInPage.tsx';
import { ScreenFrame } from '#web/app/ScreenFrame.tsx';

const me = {
  signedIn: false,
  county: { code: '990101', name: '云岭县' },
  demo: false,
  person: null,
  acting: null,
  factorDue: null,
  roles: [],
};
const ticket = `990101.${'t'.repeat(43)}`;
const people = ['1', '2'].map((n) => ({
  person: `0199a000-0000-7000-8000-00000000000${n}`,
  name: n === '1' ? '王奶奶' : '林小雨',
  roles: [n === '1' ? '监护人' : '学生'],
}));

let answer: (body: { code?: string; person?: string }) => Response;
let codes = true;
let sent: [string, unknown][] = [];
const wentOn = vi.fn<(to: string) => void>();

beforeEach(() => {
  sent = [];
  codes = true;
  answer = () => Response.json({ signedIn: true });
  wentOn.mockReset();
  vi.spyOn(window.location, 'assign').mockImplementation((to) => wentOn(String(to)));
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(
      new URL(String(input instanceof Request ? input.url : input), 'http://localhost'),
      init,
    );
    const { pathname } = new URL(request.url);
    const body = request.method === 'GET' ? undefined : (JSON.parse(await request.text()) as object);
    if (body) sent.push([pathname, body]);
    if (pathname === '/api/session/doors') return Response.json({ codes });
    if (pathname === '/api/session/code') return Response.json({ ticket, minutes: 5, againSeconds: 60 });
    if (pathname === '/api/session/code/sign-in') return answer(body ?? {});
    if (pathname === '/api/counties') return Response.json({ items: [] });
    return Response.json(me);
  });
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const open = () =>
  render(
    <ScreenFrame at="/sign-in?to=/needs" path="/sign-in">
      <SignInPage />
    </ScreenFrame>,
  );

const asksForCode = async (): Promise<void> => {
  open();
  await userEvent.click(await screen.findByRole('button', { name: '用短信验证码登录' }));
  await userEvent.type(screen.getByRole('textbox', { name: '手机号' }), '13800000000');
  await userEvent.click(screen.getByRole('button', { name: '获取验证码' }));
  await userEvent.type(await screen.findByRole('textbox', { name: '六位验证码' }), '123456');
  await userEvent.click(screen.getByRole('button', { name: /^登\s*录$/ }));
};

describe('signing in with a code at a desk', () => {
  it('goes on to where one was going, and offers another code only after a minute', async () => {
    await asksForCode();
    await waitFor(() => expect(wentOn).toHaveBeenCalledWith('/needs'));
    expect(sent).toEqual([
      ['/api/session/code', { phone: '13800000000' }],
      ['/api/session/code/sign-in', { ticket, code: '123456' }],
    ]);
    expect(screen.queryByRole('button', { name: '重新获取' })).toBeNull();
    expect(screen.getByText(/秒后可以重新获取/)).toBeTruthy();
  });

  it('asks who it is where several share the number', async () => {
    answer = ({ person }) => Response.json(person ? { signedIn: true } : { signedIn: false, people });
    await asksForCode();
    await userEvent.click(await screen.findByRole('button', { name: /王奶奶.*监护人/ }));
    await waitFor(() => expect(wentOn).toHaveBeenCalledWith('/needs'));
    expect(sent.at(-1)).toEqual(['/api/session/code/sign-in', { ticket, code: '123456', person: people[0]?.person }]);
  });

  it('asks who has a second factor for it', async () => {
    answer = () => Response.json({ signedIn: false, next: { ticket, kinds: ['code'] } });
    await asksForCode();
    expect(await screen.findByRole('heading', { name: '第二步验证' })).toBeTruthy();
    expect(wentOn).not.toHaveBeenCalled();
  });

  it('says what is wrong with a code, and lets it be typed again', async () => {
    answer = () =>
      Response.json(
        { type: '', status: 422, code: 'people.wrong_one_time_code', title: '验证码不对', data: {}, request: 'r' },
        { status: 422, headers: { 'content-type': 'application/problem+json' } },
      );
    await asksForCode();
    expect(await screen.findByText(/验证码不对/)).toBeTruthy();
    expect(screen.getByRole('textbox', { name: '六位验证码' })).toBeTruthy();
  });

  it('is not offered where no codes are sent', async () => {
    codes = false;
    open();
    expect(await screen.findByRole('textbox', { name: '登录名或手机号' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: '用短信验证码登录' })).toBeNull();
  });
});
