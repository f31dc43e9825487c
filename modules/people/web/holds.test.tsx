import { cleanup, configure, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { HoldsPage } from '#modules/people/web/holds/HoldsPage.tsx';
import type { Session } from '#platform/browser/session.ts';
import { ScreenFrame } from '#web/app/ScreenFrame.tsx';

// A busy machine draws these pages in more than the second that is usual.
configure({ asyncUtilTimeout: 5_000 });

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const hold = (pupilName: string, renewableTo: string | null) => ({
  id: renewableTo === null ? 'laid-today' : 'laid-before',
  pupilName,
  document: '公保字3号',
  reason: '正在调查',
  laidBy: '宋老师',
  laidAt: '2026-11-24T02:00:00.000Z',
  until: '2027-06-30',
  renewableTo,
  state: 'holding',
  endAskedBy: null,
  mayEnd: false,
});

it('offers to renew a hold to the day the server says, and not one that holds as long as any may', async () => {
  const sent: string[] = [];
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(
      new URL(String(input instanceof Request ? input.url : input), 'http://localhost'),
      init,
    );
    if (request.method !== 'GET') sent.push(`${new URL(request.url).pathname} ${await request.text()}`);
    return Response.json({ items: [hold('林小雨', null), hold('周小云', '2027-11-24')], total: 2 });
  });
  const held = { id: 'r1', role: 'safeguard_lead', title: '学生保护专员' };
  const county = { code: '990101', name: '云岭县' };
  const session: Session = { person: { id: 'p1', name: '宋老师' }, county, role: held, roles: [held] };
  render(
    <ScreenFrame at="/holds" path="/holds" session={session}>
      <HoldsPage />
    </ScreenFrame>,
  );
  const rowOf = async (name: string) => within((await screen.findByText(name)).closest('tr') as HTMLElement);
  expect((await rowOf('林小雨')).queryByRole('button', { name: /续到/ })).toBeNull();
  await userEvent.click((await rowOf('周小云')).getByRole('button', { name: /续到/ }));
  await vi.waitFor(() => expect(sent).toEqual(['/api/holds/laid-before {"until":"2027-11-24"}']));
});
