import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { RequestsPage } from '#modules/people/web/RequestsPage.tsx';
import type { Session } from '#platform/browser/session.ts';
import { ScreenFrame } from '#web/app/ScreenFrame.tsx';

const role = { id: 'r1', role: 'school_leader', title: '校长' };
const county = { code: '990101', name: '云岭县' };
const session: Session = { person: { id: 'p1', name: '朱校长' }, county, role, roles: [role] };
const id = '0199a000-0000-7000-8000-000000000001';
const request = {
  id,
  kind: 'correction',
  words: '生日写错了',
  state: 'open',
  madeAt: '2026-11-24T02:00:00.000Z',
  dueOn: '2026-12-15',
  answeredAt: null,
  reason: null,
  erasure: null,
  pupilName: '林小雨',
  asker: '林大山',
  isLate: true,
};

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('shows the school what waits and what is late, and sends no answer without a reason', async () => {
  const sent: unknown[] = [];
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const asked = new Request(new URL(String(input instanceof Request ? input.url : input), 'http://localhost'), init);
    if (asked.method === 'POST') sent.push(await asked.json());
    return Response.json(asked.method === 'POST' ? request : { items: [request], total: 1 });
  });
  render(
    <ScreenFrame at="/requests" path="/requests" session={session}>
      <RequestsPage />
    </ScreenFrame>,
  );
  expect(await screen.findByRole('heading', { name: '有 1 个家庭的请求等您答复' })).toBeTruthy();
  expect(screen.getByText('已经到期')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: '不同意' }));
  expect(await screen.findByText('请写明理由')).toBeTruthy();
  expect(sent).toEqual([]);
  await userEvent.type(screen.getByRole('textbox', { name: '理由（家庭会看到）' }), '户口簿上没有错');
  await userEvent.click(screen.getByRole('button', { name: '不同意' }));
  await waitFor(() => expect(sent).toEqual([{ answer: 'refused', reason: '户口簿上没有错' }]));
});

it('shows the school what came of a deletion it granted, and what could not be put back', async () => {
  const granted = { ...request, kind: 'deletion', state: 'granted', reason: '可以', isLate: false };
  const items = [
    { state: 'hidden', until: '2026-12-01', lost: 0 },
    { state: 'taken_back', until: null, lost: 2 },
    { state: 'nothing', until: null, lost: 0 },
  ].map((erasure, at) => ({ ...granted, id: String(at), erasure }));
  vi.stubGlobal('fetch', async () => Response.json({ items, total: 3 }));
  render(
    <ScreenFrame at="/requests" path="/requests" session={session}>
      <RequestsPage />
    </ScreenFrame>,
  );
  expect(await screen.findByText('已经隐藏。2026年12月1日以前家庭可以撤回，之后删除。')).toBeTruthy();
  expect(screen.getByText('没有删除，信息还在。')).toBeTruthy();
  expect(screen.getByText(/^没有可以删除的内容/)).toBeTruthy();
  expect(screen.getAllByText(/没能恢复/)).toHaveLength(1);
});
