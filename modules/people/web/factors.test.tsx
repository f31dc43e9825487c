import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { FactorsPanel } from '#modules/people/web/FactorsPanel.tsx';
import { FactorStep } from '#modules/people/web/FactorStep.tsx';
import { ScreenFrame } from '#web/app/ScreenFrame.tsx';

const ticket = `990101.${'t'.repeat(43)}`;
const id = '0199a000-0000-7000-8000-000000000001';
const app = { id, kind: 'code', name: '', addedAt: '2026-11-24T02:00:00.000Z', usedAt: null } as const;
const key = { ...app, id: '0199a000-0000-7000-8000-000000000002', kind: 'passkey', name: '办公室的电脑' } as const;
const factors = { hasAccount: true, recoveryCodes: 7, passkeysAt: 'https://lianyu.example' };
const codes = ['abcd-efgh', 'ijkl-mnop'];

let sent: unknown[];
let answer: () => Response;

beforeEach(() => {
  sent = [];
  answer = () => Response.json({ recoveryCodes: codes });
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const asked = new Request(new URL(String(input instanceof Request ? input.url : input), 'http://localhost'), init);
    const { pathname } = new URL(asked.url);
    sent.push([asked.method, pathname, JSON.parse((await asked.text()) || 'null')]);
    return pathname.endsWith('/code') ? Response.json({ secret: 'ABCDEFGH', link: 'otpauth://totp/x' }) : answer();
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const open = (page: ReactNode) =>
  render(
    <ScreenFrame at="/security" path="/security">
      {page}
    </ScreenFrame>,
  );

const step = (kinds: ('code' | 'passkey')[], onDone: () => void) =>
  open(
    <FactorStep
      county="990101"
      next={{ ticket, kinds }}
      onBack={() => undefined}
      onDone={onDone}
      passkeysAt={undefined}
    />,
  );

it('asks for the code after the first step, says what is wrong with it, and goes on once it is right', async () => {
  const onDone = vi.fn<() => void>();
  answer = () =>
    Response.json(
      { type: '', status: 422, code: 'people.wrong_code', title: '验证码不对', data: {}, request: 'r' },
      { status: 422, headers: { 'content-type': 'application/problem+json' } },
    );
  step(['code'], onDone);
  await userEvent.type(await screen.findByLabelText('验证码或恢复码'), '123456');
  await userEvent.click(screen.getByRole('button', { name: '登录' }));
  expect(await screen.findByText(/验证码不对/)).toBeTruthy();
  expect(onDone).not.toHaveBeenCalled();
  answer = () => Response.json({ signedIn: true });
  await userEvent.click(screen.getByRole('button', { name: '登录' }));
  await waitFor(() => expect(onDone).toHaveBeenCalledOnce());
  expect(sent).toEqual([1, 2].map(() => ['POST', '/api/session/factor', { ticket, code: '123456' }]));
});

it('asks for a recovery code where the passkey one has cannot be used here', async () => {
  step(['passkey'], () => undefined);
  expect(await screen.findByLabelText('恢复码')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '用通行密钥' })).toBeNull();
});

it('sets an app up with its first code, and hands the recovery codes up', async () => {
  const onCodes = vi.fn<(told: readonly string[]) => void>();
  open(<FactorsPanel factors={{ ...factors, items: [] }} onCodes={onCodes} />);
  expect(await screen.findByText('还没有第二步验证。')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: '设置验证器' }));
  expect(await screen.findByText('ABCD EFGH')).toBeTruthy();
  await userEvent.type(screen.getByLabelText('验证器上现在的六位数字'), '654321');
  await userEvent.click(screen.getByRole('button', { name: '确认' }));
  await waitFor(() => expect(onCodes).toHaveBeenCalledWith(codes));
  expect(sent.at(-1)).toEqual(['POST', '/api/account/factors/code/confirmation', { code: '654321' }]);
});

it('says before one is taken away what that means, and of the last one that it is the last', async () => {
  const page = (items: (typeof app | typeof key)[]): ReactNode => (
    <FactorsPanel factors={{ ...factors, items }} onCodes={() => undefined} />
  );
  open(page([app, key]));
  expect(await screen.findByText('还有 7 个恢复码没有用过。')).toBeTruthy();
  await userEvent.click(screen.getAllByRole('button', { name: '移除' })[1] as HTMLElement);
  expect(await screen.findByText('移除“办公室的电脑”？')).toBeTruthy();
  expect(screen.getByText('以后不能再用它登录。')).toBeTruthy();
  expect(sent).toEqual([]);
  cleanup();
  open(page([app]));
  await userEvent.click(await screen.findByRole('button', { name: '移除' }));
  expect(await screen.findByText(/这是最后一个/)).toBeTruthy();
  await userEvent.click(screen.getAllByRole('button', { name: '移除' }).at(-1) as HTMLElement);
  await waitFor(() => expect(sent).toEqual([['DELETE', `/api/account/factors/${id}`, null]]));
});
