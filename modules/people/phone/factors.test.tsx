import { cleanup, render, screen, waitFor } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { FactorCards } from '#modules/people/phone/FactorCards.tsx';
import { FactorStep } from '#modules/people/phone/FactorStep.tsx';
import { ScreenFrame } from '#phone/app/ScreenFrame.tsx';
import { drawer } from '#phone/outbox/drawer.ts';

const ticket = `990101.${'t'.repeat(43)}`;
const id = '0199a000-0000-7000-8000-000000000001';
const app = { id, kind: 'code', name: '', addedAt: '2026-11-24T02:00:00.000Z', usedAt: null } as const;
const factors = { hasAccount: true, recoveryCodes: 7, passkeysAt: 'https://lianyu.example' };
const codes = ['abcd-efgh', 'ijkl-mnop'];

let sent: unknown[];
let isRight: boolean;

beforeEach(async () => {
  sent = [];
  isRight = true;
  await drawer.clear('');
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const asked = new Request(new URL(String(input instanceof Request ? input.url : input), 'http://localhost'), init);
    const { pathname } = new URL(asked.url);
    sent.push([asked.method, pathname, JSON.parse((await asked.text()) || 'null')]);
    if (!isRight)
      return Response.json(
        { type: '', status: 422, code: 'people.wrong_code', title: '验证码不对', data: {}, request: 'r' },
        { status: 422, headers: { 'content-type': 'application/problem+json' } },
      );
    if (pathname.endsWith('/code')) return Response.json({ secret: 'ABCDEFGH', link: 'otpauth://totp/x' });
    return Response.json({ signedIn: true, recoveryCodes: codes });
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const open = (page: ReactNode) => render(<ScreenFrame path="/sign-in">{page}</ScreenFrame>);

it('asks for the code after the first step, says what is wrong with it, and goes on once it is right', async () => {
  const onDone = vi.fn<() => void>();
  isRight = false;
  open(
    <FactorStep
      county="990101"
      next={{ ticket, kinds: ['code'] }}
      onBack={() => undefined}
      onDone={onDone}
      passkeysAt={undefined}
    />,
  );
  await userEvent.type(await screen.findByLabelText('验证码或恢复码'), '123456');
  await userEvent.click(screen.getByRole('button', { name: '登录' }));
  expect(await screen.findByText(/验证码不对/)).toBeTruthy();
  expect(onDone).not.toHaveBeenCalled();
  isRight = true;
  await userEvent.click(screen.getByRole('button', { name: '登录' }));
  await waitFor(() => expect(onDone).toHaveBeenCalledOnce());
  expect(sent).toEqual([1, 2].map(() => ['POST', '/api/session/factor', { ticket, code: '123456' }]));
});

it('sets an app up on this very phone, and hands the recovery codes up', async () => {
  const onCodes = vi.fn<(told: readonly string[]) => void>();
  open(<FactorCards factors={{ ...factors, items: [] }} onCodes={onCodes} />);
  await userEvent.click(await screen.findByRole('button', { name: '设置验证器' }));
  const link = await screen.findByRole('link', { name: '在验证器里打开' });
  expect(link.getAttribute('href')).toBe('otpauth://totp/x');
  expect(screen.getByText('ABCD EFGH')).toBeTruthy();
  await userEvent.type(screen.getByLabelText('验证器上现在的六位数字'), '654321');
  await userEvent.click(screen.getByRole('button', { name: '确认' }));
  await waitFor(() => expect(onCodes).toHaveBeenCalledWith(codes));
  expect(sent.at(-1)).toEqual(['POST', '/api/account/factors/code/confirmation', { code: '654321' }]);
});

it('says of the last one that it is the last before it is taken away', async () => {
  open(<FactorCards factors={{ ...factors, items: [app] }} onCodes={() => undefined} />);
  await userEvent.click(await screen.findByRole('button', { name: '移除' }));
  expect(screen.getByText(/这是最后一个/)).toBeTruthy();
  expect(sent).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: '移除' }));
  await waitFor(() => expect(sent).toEqual([['DELETE', `/api/account/factors/${id}`, null]]));
});
