import { cleanup, render, screen } from '@testing-library/preact';
import { userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { GlassScreen } from '#modules/people/phone/GlassScreen.tsx';
import { GrantsScreen } from '#modules/people/phone/GrantsScreen.tsx';
import { HoldsScreen } from '#modules/people/phone/HoldsScreen.tsx';
import { ScreenFrame } from '#phone/app/ScreenFrame.tsx';
import { drawer } from '#phone/outbox/drawer.ts';

const role = { id: 'r1', role: 'safeguard_lead', title: '学生保护专员' };
const county = { code: '990101', name: '云岭县' };
const session = { person: { id: 'p1', name: '郑专员' }, county, role, roles: [role] };
const id = '0199a000-0000-7000-8000-000000000001';
const at = '2026-11-24T02:00:00.000Z';

let sent: unknown[];

beforeEach(() => drawer.clear(''));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** Draws a screen of what waits, and notes what is sent; then nothing waits any more. */
function opened(page: ReactNode, waiting: readonly object[]): void {
  sent = [];
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const asked = new Request(new URL(String(input instanceof Request ? input.url : input), 'http://localhost'), init);
    const items = sent.length === 0 ? waiting : [];
    if (asked.method === 'GET') return Response.json({ items, total: items.length });
    sent.push([new URL(asked.url).pathname, JSON.parse((await asked.text()) || 'null')]);
    return Response.json({});
  });
  render(<ScreenFrame session={session}>{page}</ScreenFrame>);
}

it('reviews what another opened in an emergency, and puts off telling the family only after asking', async () => {
  const glass = {
    id,
    pupilName: '林小雨',
    name: '何老师',
    title: '心理教师',
    category: 'danger',
    reason: '放学后没有到家，电话打不通',
    openedAt: at,
    reviewBy: '2026-11-27T02:00:00.000Z',
    verdict: null,
    deferredUntil: null,
    mayReview: true,
    mayDefer: true,
  };
  opened(<GlassScreen />, [glass]);
  expect(await screen.findByRole('heading', { name: '林小雨 · 孩子可能有危险' })).toBeTruthy();
  for (const told of [glass.reason, /^何老师 · 心理教师，11月24日.*打开$/, /11月27日.*前复核/])
    expect(screen.getByText(told)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: '推迟告诉家里 30 天' }));
  expect(screen.getByText(/会让孩子有危险时用/)).toBeTruthy();
  expect(sent).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: '不该打开' }));
  expect(await screen.findByText('本校没有过紧急查看')).toBeTruthy();
  expect(sent).toEqual([[`/api/glass/${id}/review`, { verdict: 'unjustified' }]]);
});

it('ends a hold another lead asked to end, after saying what that means; what nobody asked for is not here', async () => {
  const hold = {
    id,
    pupilName: '林小雨',
    document: '公保字3号',
    reason: '正在调查',
    laidBy: '孙专员',
    until: '2027-06-30',
    endAskedBy: '周专员',
    mayEnd: true,
  };
  const other = { ...hold, id: 'other', pupilName: '赵小军', endAskedBy: null, mayEnd: false };
  opened(<HoldsScreen />, [hold, other]);
  expect(await screen.findByRole('heading', { level: 1, name: '1 份保全等您确认解除' })).toBeTruthy();
  for (const told of ['周专员提出解除', '公保字3号，孙专员登记，2027年6月30日到期'])
    expect(screen.getByText(told)).toBeTruthy();
  expect(screen.queryByText('赵小军')).toBeNull();
  for (const _ of ['says what it means', 'does it'])
    await userEvent.click(screen.getByRole('button', { name: '确认解除' }));
  expect(await screen.findByText('没有等您确认的解除')).toBeTruthy();
  expect(sent).toEqual([[`/api/holds/${id}/end`, null]]);
});

it('answers what a person or another system’s roster asks, not what the reader asked himself', async () => {
  const request = {
    id,
    name: '吴老师',
    title: '心理教师 · 石塘乡中心小学',
    from: '2026-11-24',
    until: '2027-09-01',
    lentBy: null,
    askedBy: '',
    roster: 'sis-1',
    mayDecide: true,
  };
  const own = { ...request, id: 'own', name: '孙老师', askedBy: '郑专员', roster: null, mayDecide: false };
  opened(<GrantsScreen />, [request, own]);
  expect(await screen.findByRole('heading', { name: '吴老师 · 心理教师 · 石塘乡中心小学' })).toBeTruthy();
  expect(screen.getByText('另一个系统的名册 sis-1 这样写')).toBeTruthy();
  expect(screen.queryByText(/孙老师/)).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: '核准' }));
  expect(await screen.findByText('没有等您核准的角色')).toBeTruthy();
  expect(sent).toEqual([[`/api/grant-requests/${id}/decision`, { decision: 'approve' }]]);
});
